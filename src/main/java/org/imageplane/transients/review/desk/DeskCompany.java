package org.imageplane.transients.review.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateUploaded;
import org.imageplane.transients.rating.CandidateRated;
import org.imageplane.transients.rating.ClaimsChanged;
import org.imageplane.transients.rating.ObservationRated;
import org.imageplane.transients.replica.NewsMissed;
import org.jspecify.annotations.Nullable;

/**
 * What others do while a candidate is on the desk. It changes the numbers over the desk, and says there that somebody
 * else has rated this one; in a blind project nobody is told that.
 */
class DeskCompany {

    private final Actor actor;
    private final Supplier<@Nullable DeskContent> shown;
    private volatile long ratedByOthers;

    DeskCompany(Actor actor, Supplier<@Nullable DeskContent> shown) {
        this.actor = actor;
        this.shown = shown;
    }

    /** Whether the numbers over the desk may be others now. */
    boolean concerns(Record event) {
        DeskContent content = shown.get();
        return content != null
                && switch (event) {
                    case CandidateRated rated -> rated.personId() != me() && noted(rated, content);
                    case ObservationRated rated ->
                            rated.personId() != me() && noted(rated, content);
                    case ClaimsChanged claims ->
                            claims.personId() != me()
                                    && claims.projectId() == content.project().id();
                    case CandidateUploaded uploaded -> true;
                    case NewsMissed missed -> true;
                    default -> false;
                };
    }

    /** What to say of the candidate on the desk. */
    Optional<String> word() {
        DeskContent content = shown.get();
        return content != null && content.id() == ratedByOthers
                ? Optional.of("Somebody else has just rated this one")
                : Optional.empty();
    }

    /** Wherever it is, one less may be left for this rater. */
    private boolean noted(CandidateRated rated, DeskContent content) {
        if (rated.candidateId() == content.id()) {
            note(content);
        }
        return true;
    }

    private boolean noted(ObservationRated rated, DeskContent content) {
        if (rated.projectId() == content.project().id()
                && rated.observationId() == content.row().observationId()) {
            note(content);
        }
        return true;
    }

    private void note(DeskContent content) {
        if (!content.project().blind()) {
            ratedByOthers = content.id();
        }
    }

    private long me() {
        return actor.personId();
    }
}
