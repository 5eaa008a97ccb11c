package org.imageplane.transients.review.nearby;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.crossmatch.Neighbour.NearCandidate;
import org.imageplane.transients.crossmatch.Neighbour.NearKnownSource;
import org.imageplane.transients.sky.TimeScales;
import org.jspecify.annotations.Nullable;

/** What is said of a neighbour, in a few words and numbers with their units. */
final class NearbyWords {

    private static final int DIGITS = 4;
    private static final double SHORT_PERIOD_S = 1;
    private static final int DATE = 10;

    private NearbyWords() {}

    static String candidate(NearCandidate near) {
        List<String> words = new ArrayList<>();
        if (!near.sameProject()) {
            words.add(near.project());
        }
        words.add(near.observation());
        if (near.startTime() != null) {
            words.add(TimeScales.formatUtc(near.startTime()).substring(0, DATE));
        }
        if (near.beam() != null) {
            words.add("beam " + near.beam());
        }
        if (near.own() != null) {
            words.add("mine: " + rating(near.own()));
        }
        if (near.ratingCount() != null && near.ratingCount() > 0) {
            words.add(near.ratingCount() == 1 ? "1 rating" : near.ratingCount() + " ratings");
        }
        return String.join(" · ", words);
    }

    /** Such as {@code 4 Pulsar}, {@code True}, {@code RFI}; "a note" where there is nothing else. */
    static String rating(OwnRating own) {
        List<String> words = new ArrayList<>();
        if (own.score() != null) {
            words.add(String.valueOf(own.score()));
        }
        if (own.verdict() != null) {
            words.add(
                    own.verdict().charAt(0) + own.verdict().substring(1).toLowerCase(Locale.ROOT));
        }
        if (own.classification() != null) {
            words.add(own.classification());
        }
        return words.isEmpty() ? "a note" : String.join(" ", words);
    }

    /** Period, dispersion measure and flux density, those that are known; {@code full}: with all digits. */
    static String pulsar(Pulsar pulsar, boolean full) {
        List<String> words = new ArrayList<>();
        Double period = pulsar.p0S();
        if (period != null) {
            words.add(
                    period < SHORT_PERIOD_S && !full
                            ? "P " + number(period * 1e3, false) + " ms"
                            : "P " + number(period, full) + " s");
        }
        if (pulsar.dm() != null) {
            words.add("DM " + number(pulsar.dm(), full) + " pc cm⁻³");
        }
        if (pulsar.s400Mjy() != null) {
            words.add("S400 " + number(pulsar.s400Mjy(), full) + " mJy");
        }
        return words.isEmpty() ? "neither period nor DM known" : String.join(" · ", words);
    }

    static String known(NearKnownSource source) {
        return source.candidates() == 1
                ? "named by 1 candidate near here"
                : "named by " + source.candidates() + " candidates near here";
    }

    static String source(CatalogueSource source, boolean full) {
        List<String> words = new ArrayList<>();
        if (!source.type().isBlank()) {
            words.add(source.type());
        }
        Double flux = source.fluxMjy();
        if (flux != null) {
            Double frequency = source.frequencyMhz();
            words.add(
                    number(flux, full)
                            + " mJy"
                            + (frequency == null ? "" : " at " + number(frequency, full) + " MHz"));
        }
        if (!source.detail().isBlank()) {
            words.add(source.detail());
        }
        return String.join(" · ", words);
    }

    /** Four digits, without noughts at the end; every digit when {@code full}. */
    static String number(double value, boolean full) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        BigDecimal shown =
                full ? exact : exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** Two decimals of an arcmin, for every row alike; empty when it is not known. */
    static String arcmin(@Nullable Double separation) {
        return separation == null ? "" : String.format(Locale.ROOT, "%.2f", separation);
    }

    /** A radius as it was typed: {@code 2}, {@code 0.75}. */
    static String radius(double arcmin) {
        return number(arcmin, true) + "′";
    }
}
