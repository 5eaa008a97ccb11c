package org.imageplane.transients.review.nearby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.crossmatch.Neighbour;
import org.imageplane.transients.crossmatch.Neighbourhood;
import org.imageplane.transients.review.nearby.NearbyRow.Note;
import org.imageplane.transients.review.nearby.NearbyRow.Thing;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearbyFindingsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:02:00Z");
    private static final SkyPosition HERE = new SkyPosition(359.999, -25);
    private static final NearbyPlace PLACE =
            new NearbyPlace(17, "J2359-2500", HERE, null, Optional.empty(), OptionalDouble.of(0.5));

    private final NearbyFindings findings = new NearbyFindings(PLACE, 2);

    private static SkyPosition north(double arcmin) {
        return new SkyPosition(359.999, -25 + arcmin / 60);
    }

    private static Neighbour pulsar(String name, double arcmin) {
        return new Neighbour.NearPulsar(new Pulsar(name, north(arcmin), 0.5, 12.5, null), arcmin);
    }

    private static Neighbour candidate(long id, double arcmin, boolean same) {
        return new Neighbour.NearCandidate(
                id, "C" + id, north(arcmin), arcmin, "GPM", same, "14", null, null, null, null);
    }

    private static CatalogueAnswer answer(CatalogueSource... sources) {
        return new CatalogueAnswer(
                new OutsideCatalogue("SIMBAD", "SIMBAD", "SIMBAD"),
                State.READY,
                List.of(sources),
                2,
                NOW,
                "",
                null);
    }

    private static CatalogueSource source(String name, double arcmin, @Nullable String link) {
        return new CatalogueSource(
                "SIMBAD",
                name,
                north(arcmin),
                "Star",
                null,
                null,
                "",
                link == null ? null : URI.create(link));
    }

    private void found(List<Neighbour> neighbours, Association... associations) {
        findings.found(
                new Neighbourhood(new Cone(HERE, 2), neighbours, 2, List.of(associations)),
                "2.7.0");
    }

    private static Association said(
            String catalogue,
            String name,
            @Nullable SkyPosition position,
            Association.State state) {
        return new Association(
                17, new AssociatedSource(catalogue, name, position), state, "", "alice", NOW);
    }

    private List<NearbyRow> notes() {
        return NearbyNotes.of(findings, findings.things().size(), findings.things().size(), NOW);
    }

    @Test
    void everything_is_in_one_list_nearest_first_whoever_knew_it() {
        found(
                List.of(
                        candidate(3, 0.2, true),
                        pulsar("J2359-2459", 0.9),
                        candidate(4, 1.4, false)));
        findings.answered(List.of(answer(source("HD 1", 0.5, null), source("HD 2", 1.1, null))));
        assertThat(findings.things())
                .extracting(Thing::name)
                .containsExactly("C3", "HD 1", "J2359-2459", "HD 2", "C4");
        assertThat(findings.things())
                .extracting(Thing::tickable)
                .startsWith(true, false)
                .endsWith(false);
    }

    @Test
    void what_is_further_away_than_the_radius_is_not_listed() {
        found(List.of(pulsar("J2359-2457", 2.5)));
        findings.answered(List.of(answer(source("HD 1", 2.01, null))));
        assertThat(findings.things()).isEmpty();
    }

    @Test
    void what_was_said_is_with_the_source_and_stays_listed_where_nothing_is_found_any_more() {
        found(
                List.of(pulsar("J2359-2459", 0.9)),
                said(Associations.PULSARS, "J2359-2459", null, Association.State.CONFIRMED),
                said("SIMBAD", "HD 9", north(7), Association.State.PROPOSED),
                said("NED", "NGC 1", null, Association.State.CONFIRMED),
                said("NED", "NGC 2", null, Association.State.REMOVED));
        assertThat(findings.things())
                .extracting(Thing::name, thing -> SaidWords.state(thing))
                .containsExactly(
                        tuple("J2359-2459", "yes"), tuple("HD 9", "?"), tuple("NGC 1", "yes"));
        assertThat(findings.things().get(1).separationArcmin()).isEqualTo(7, within(1e-6));
    }

    @Test
    void a_source_of_a_service_that_answers_later_takes_up_what_was_said() {
        found(List.of(), said("SIMBAD", "HD 1", north(0.5), Association.State.REMOVED));
        assertThat(findings.things()).isEmpty();
        findings.answered(List.of(answer(source("HD 1", 0.5, null))));
        assertThat(findings.things())
                .singleElement()
                .satisfies(
                        thing -> {
                            assertThat(SaidWords.state(thing)).isEqualTo("no");
                            assertThat(SaidWords.mayConfirm(thing)).isTrue();
                            assertThat(SaidWords.mayRemove(thing)).isFalse();
                        });
    }

    @Test
    void a_link_that_is_no_page_is_not_offered() {
        findings.answered(
                List.of(
                        answer(
                                source("good", 0.1, "https://simbad.cds.unistra.fr/simbad/x"),
                                source("bad", 0.2, "javascript:alert(1)"))));
        assertThat(findings.things())
                .extracting(Thing::link)
                .containsExactly("https://simbad.cds.unistra.fr/simbad/x", null);
    }

    @Test
    void a_pulsar_links_to_its_page_at_the_atnf_and_a_candidate_to_the_desk() {
        found(List.of(candidate(4, 0.1, false), pulsar("J2359-2459", 0.9)));
        assertThat(findings.things().get(0).link()).isEqualTo("candidates/4");
        assertThat(findings.things().get(0).leavesTheSite()).isFalse();
        assertThat(findings.things().get(1).link()).contains("version=2.7.0", "J2359-2459");
        assertThat(findings.things().get(1).leavesTheSite()).isTrue();
    }

    @Test
    void nothing_known_is_said_in_a_sentence_and_so_is_that_it_is_not_known_yet() {
        assertThat(notes()).extracting(row -> ((Note) row).sentence()).containsExactly("Looking …");
        found(List.of());
        assertThat(notes())
                .extracting(row -> ((Note) row).sentence())
                .containsExactly("Nothing known within 2′.");
        findings.failed("The database did not answer.");
        assertThat(((Note) notes().getFirst()).button()).isEqualTo("Try again");
    }

    @Test
    void a_list_that_is_not_complete_says_how_far_it_is() {
        findings.found(
                new Neighbourhood(
                        new Cone(HERE, 2), List.of(pulsar("J2359-2459", 0.4)), 0.52, List.of()),
                "");
        assertThat(((Note) notes().getFirst()).sentence()).contains("complete to 0.52′ only");
    }
}
