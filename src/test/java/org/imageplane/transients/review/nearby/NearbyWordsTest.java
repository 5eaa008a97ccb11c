package org.imageplane.transients.review.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.imageplane.transients.candidate.OwnRating;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.crossmatch.Neighbour.NearCandidate;
import org.imageplane.transients.crossmatch.Neighbour.NearKnownSource;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearbyWordsTest {

    private static final SkyPosition HERE = new SkyPosition(83.633, 22.014);

    @Test
    void a_pulsar_has_period_dispersion_measure_and_flux_density_with_their_units() {
        Pulsar crab = new Pulsar("J0534+2200", HERE, 0.0333924123, 56.77118, 550.0);
        assertThat(NearbyWords.pulsar(crab, false))
                .isEqualTo("P 33.39 ms · DM 56.77 pc cm⁻³ · S400 550 mJy");
        assertThat(NearbyWords.pulsar(crab, true))
                .isEqualTo("P 0.0333924123 s · DM 56.77118 pc cm⁻³ · S400 550 mJy");
        assertThat(NearbyWords.pulsar(new Pulsar("J0250+5854", HERE, 23.535378, null, null), false))
                .isEqualTo("P 23.54 s");
        assertThat(NearbyWords.pulsar(new Pulsar("J0001+0001", HERE, null, null, null), false))
                .isEqualTo("neither period nor DM known");
    }

    @Test
    void a_candidate_says_when_and_where_it_was_seen_and_what_i_said_of_it() {
        OwnRating mine = new OwnRating(4, null, "Pulsar", "", Instant.EPOCH);
        assertThat(NearbyWords.candidate(candidate("GPM", true, 2, mine)))
                .isEqualTo("1410773120 · 2024-09-19 · beam 3 · mine: 4 Pulsar · 2 ratings");
        assertThat(NearbyWords.candidate(candidate("VAST", false, null, null)))
                .as("of another project; how many rated it is hidden in a blind one")
                .isEqualTo("VAST · 1410773120 · 2024-09-19 · beam 3");
    }

    private static NearCandidate candidate(
            String project, boolean same, @Nullable Integer ratings, @Nullable OwnRating own) {
        return new NearCandidate(
                7,
                "J053431.9+220052",
                HERE,
                0.5,
                project,
                same,
                "1410773120",
                Instant.parse("2024-09-19T09:25:02Z"),
                3,
                ratings,
                own);
    }

    @Test
    void a_verdict_and_a_mere_note_are_ratings_too() {
        assertThat(NearbyWords.rating(new OwnRating(null, "UNSURE", null, "", Instant.EPOCH)))
                .isEqualTo("Unsure");
        assertThat(NearbyWords.rating(new OwnRating(null, null, null, "hm", Instant.EPOCH)))
                .isEqualTo("a note");
    }

    @Test
    void a_catalogue_s_source_has_type_flux_density_at_its_frequency_and_the_rest() {
        CatalogueSource racs =
                new CatalogueSource(
                        "RACS", "J0534+2200", HERE, "Radio", 12.34567, 887.5, "3 components", null);
        assertThat(NearbyWords.source(racs, false))
                .isEqualTo("Radio · 12.35 mJy at 887.5 MHz · 3 components");
        assertThat(NearbyWords.source(racs, true)).contains("12.34567 mJy");
        assertThat(
                        NearbyWords.source(
                                new CatalogueSource("NED", "X", HERE, "", null, null, "", null),
                                false))
                .isEmpty();
    }

    @Test
    void a_known_source_says_how_many_candidates_name_it() {
        assertThat(NearbyWords.known(new NearKnownSource("GLEAM J1", HERE, 1, 1)))
                .isEqualTo("named by 1 candidate near here");
        assertThat(NearbyWords.known(new NearKnownSource("GLEAM J1", HERE, 1, 12)))
                .isEqualTo("named by 12 candidates near here");
    }

    @Test
    void separations_have_two_decimals_and_radii_as_many_as_were_typed() {
        assertThat(NearbyWords.arcmin(0.0049)).isEqualTo("0.00");
        assertThat(NearbyWords.arcmin(59.999)).isEqualTo("60.00");
        assertThat(NearbyWords.arcmin(null)).isEmpty();
        assertThat(NearbyWords.radius(2)).isEqualTo("2′");
        assertThat(NearbyWords.radius(0.75)).isEqualTo("0.75′");
        assertThat(NearbyWords.radius(60)).isEqualTo("60′");
    }
}
