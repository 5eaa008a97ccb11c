package org.imageplane.transients.review.grid;

import org.imageplane.transients.candidate.RatedState;
import org.imageplane.transients.candidate.SaidVerdict;

/** {@link RatedState} and {@link SaidVerdict} as people read it. */
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

    static String of(SaidVerdict verdict) {
        return switch (verdict) {
            case TRUE -> "True";
            case FALSE -> "False";
            case UNSURE -> "Unsure";
        };
    }
}
