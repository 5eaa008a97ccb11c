package org.imageplane.transients.rating;

import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.rating.RatingMeters.How;
import org.springframework.stereotype.Service;

/** Asks for the role and the reason, has the rating taken away, and tells the other rooms afterwards. */
@Service
class RatingRemovalService implements RatingRemoval {

    private final TakenAway takenAway;
    private final RatingNews news;
    private final RatingMeters meters;

    RatingRemovalService(TakenAway takenAway, RatingNews news, RatingMeters meters) {
        this.takenAway = takenAway;
        this.news = news;
        this.meters = meters;
    }

    @Override
    public boolean remove(Actor admin, long candidateId, long personId, String reason) {
        admin.require(Role.ADMIN);
        Optional<AppliedChange> change =
                takenAway.remove(admin, candidateId, personId, checked(reason));
        change.ifPresent(
                done -> {
                    meters.changed(done, How.TAKEN_AWAY);
                    news.publish(
                            new CandidateRated(
                                    done.candidate().projectId(), candidateId, personId));
                });
        return change.isPresent();
    }

    private static String checked(String reason) {
        String text = RaterText.check("Reasons", reason);
        if (text.isEmpty()) {
            throw new RatingRefusedException(
                    "Say why: the person and the history are told the reason.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > MAX_REASON) {
            throw new RatingRefusedException(
                    "A reason has at most %d characters, not %,d.".formatted(MAX_REASON, length));
        }
        return text;
    }
}
