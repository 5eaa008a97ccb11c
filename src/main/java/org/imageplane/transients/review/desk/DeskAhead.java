package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateDetails;
import org.jspecify.annotations.Nullable;

/** The candidate after the one on the desk: found, claimed and its pictures fetched before it is asked for. */
class DeskAhead {

    private final DeskFlow flow;
    private final Actor actor;
    private final Function<CandidateDetails, List<String>> urls;
    private @Nullable Long upcoming;
    private boolean claimed;

    /** {@code urls} are the addresses that the desk will want for a candidate. */
    DeskAhead(DeskFlow flow, Actor actor, Function<CandidateDetails, List<String>> urls) {
        this.flow = flow;
        this.actor = actor;
        this.urls = urls;
    }

    /** Finds the next one and gives the addresses of its pictures. */
    List<String> prepare(DeskSource source, long current) {
        upcoming = flow.next(actor, source, current).filter(next -> next != current).orElse(null);
        claimed = source instanceof DeskSource.Queue;
        return upcoming == null
                ? List.of()
                : flow.pictures(actor, upcoming).map(urls).orElse(List.of());
    }

    /** The next one, prepared or found now. */
    Optional<Long> take(DeskSource source, long current) {
        Long prepared = upcoming;
        upcoming = null;
        return prepared != null ? Optional.of(prepared) : flow.next(actor, source, current);
    }

    /** Keeps the claim; forgets the candidate when somebody else has it. */
    void stillHere() {
        if (upcoming != null && claimed && !flow.stillHere(actor, upcoming)) {
            upcoming = null;
        }
    }

    /** Gives the claim back. */
    void release() {
        if (upcoming != null && claimed) {
            flow.release(actor, upcoming);
        }
        upcoming = null;
    }
}
