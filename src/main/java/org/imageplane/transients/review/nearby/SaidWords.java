package org.imageplane.transients.review.nearby;

import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Association.State;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.imageplane.transients.shell.UtcText;

/** What is said of a source: whether the candidate is it, and who says so. */
final class SaidWords {

    private SaidWords() {}

    /** As short as an answer to "Is it?" can be, since it stands in a narrow column; empty when nothing is said. */
    static String state(Thing thing) {
        Association said = thing.association();
        return said == null
                ? ""
                : switch (said.state()) {
                    case PROPOSED -> "?";
                    case CONFIRMED -> "yes";
                    case REMOVED -> "no";
                };
    }

    /** In a word. */
    static String state(State state) {
        return switch (state) {
            case PROPOSED -> "proposed";
            case CONFIRMED -> "it is";
            case REMOVED -> "it is not";
        };
    }

    /** By whom and when; why, for a proposal. */
    static String who(Thing thing) {
        Association said = thing.association();
        if (said == null) {
            return "";
        }
        return said.username() == null
                ? "Proposed by the application: " + said.reason()
                : said.username() + ", " + UtcText.minutes(said.changedAt());
    }

    /** Its CSS class. */
    static String style(Thing thing) {
        Association said = thing.association();
        return said == null
                ? ""
                : switch (said.state()) {
                    case PROPOSED -> "proposed";
                    case CONFIRMED -> "confirmed";
                    case REMOVED -> "removed";
                };
    }

    static boolean mayConfirm(Thing thing) {
        Association said = thing.association();
        return thing.source() != null && (said == null || said.state() != State.CONFIRMED);
    }

    /** Also of what nobody has said anything about? No: there is nothing to deny. */
    static boolean mayRemove(Thing thing) {
        Association said = thing.association();
        return said != null && said.state() != State.REMOVED;
    }

    /** Whether that person said so themselves, and may take it back. */
    static boolean isMine(Thing thing, String username) {
        Association said = thing.association();
        return said != null && username.equals(said.username());
    }
}
