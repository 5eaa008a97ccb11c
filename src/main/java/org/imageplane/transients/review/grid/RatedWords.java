package org.imageplane.transients.review.grid;

import org.imageplane.transients.candidate.RatedState;

/** {@link RatedState} as people read it. */
final class RatedWords {

    private RatedWords() {}

    static String of(RatedState state) {
        return switch (state) {
            case ANY -> "Rated or not";
            case RATED -> "Rated";
            case UNRATED -> "Not rated";
            case RATED_BY_ME -> "Rated by me";
            case NOT_RATED_BY_ME -> "Not rated by me";
        };
    }
}
