package org.imageplane.transients.review.nearby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.NumberField;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.OutsideCatalogue;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.crossmatch.Neighbour;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

@ViewPackages(classes = NearbyPanelTest.class)
class NearbyPanelTest extends BrowserlessTest {

    static final SkyPosition HERE = new SkyPosition(268.8953, -25.46364);
    private static final Actor ALICE = new Actor(1, "alice", Set.of(Role.RATER));
    private static final OutsideCatalogue SIMBAD =
            new OutsideCatalogue("SIMBAD", "SIMBAD", "SIMBAD");
    private static final String PULSAR = "J1755-2550";

    private final MadeSky sky = new MadeSky();
    private final List<Long> opened = new ArrayList<>();
    private final List<Integer> ticks = new ArrayList<>();
    private final List<Integer> marked = new ArrayList<>();
    private NearbyPanel panel;

    @BeforeEach
    void three_neighbours() {
        sky.neighbours.put(
                17L,
                List.of(
                        candidate(3, 0.2, true),
                        candidate(4, 0.4, true),
                        new Neighbour.NearPulsar(
                                new Pulsar(PULSAR, north(0.8), 0.315, 67.9, null), 0.8),
                        candidate(5, 1.2, false)));
        sky.neighbours.put(18L, List.of());
        panel = made();
    }

    private NearbyPanel made() {
        NearbyPanels panels =
                new NearbyPanels(sky, sky, sky, mock(Pulsars.class), sky, (Executor) Runnable::run);
        NearbyPanel fresh =
                panels.panel(
                        ALICE,
                        new NearbyPanel.Listener() {
                            @Override
                            public void open(long candidate) {
                                opened.add(candidate);
                            }

                            @Override
                            public void ticked(int candidates) {
                                ticks.add(candidates);
                            }

                            @Override
                            public void said() {}

                            @Override
                            public void found(List<Neighbour> neighbours) {
                                marked.add(neighbours.size());
                            }
                        });
        UI.getCurrent().removeAll();
        UI.getCurrent().add(fresh);
        return fresh;
    }

    private static SkyPosition north(double arcmin) {
        return new SkyPosition(HERE.raDeg(), HERE.decDeg() + arcmin / 60);
    }

    private static Neighbour candidate(long id, double arcmin, boolean same) {
        return new Neighbour.NearCandidate(
                id, "C" + id, north(arcmin), arcmin, "GPM", same, "14", null, null, null, null);
    }

    private void show(long candidate) {
        panel.show(place(candidate));
        roundTrip();
    }

    private static NearbyPlace place(long candidate) {
        return new NearbyPlace(
                candidate, "J1755-2527", HERE, null, Optional.empty(), OptionalDouble.of(0.9));
    }

    private static CatalogueAnswer simbad(
            State state, String sentence, CatalogueSource... sources) {
        return new CatalogueAnswer(
                SIMBAD,
                state,
                List.of(sources),
                2,
                state == State.READY ? Instant.now() : null,
                sentence,
                null);
    }

    private static CatalogueSource star(String name, double arcmin) {
        return new CatalogueSource(
                "SIMBAD",
                name,
                north(arcmin),
                "Star",
                null,
                null,
                "",
                URI.create(
                        "https://simbad.cds.unistra.fr/simbad/sim-id?Ident="
                                + name.replace(' ', '+')));
    }

    private NearbyTable table() {
        return $(NearbyTable.class).single();
    }

    private List<String> names() {
        return column("name", "name");
    }

    private List<String> column(String column, String property) {
        return IntStream.range(0, test(table()).size())
                .mapToObj(row -> cell(row, column, property))
                .toList();
    }

    private List<String> sentences() {
        return column("kind", "sentence").stream().filter(sentence -> !sentence.isEmpty()).toList();
    }

    private String cell(int row, String column, String property) {
        return String.valueOf(
                test(table()).getLitRendererPropertyValue(row, column, property, Object.class));
    }

    private void call(int row, String column, String function) {
        test(table()).invokeLitRendererFunction(row, column, function);
    }

    private void tick(int row, boolean on) {
        test(table())
                .invokeLitRendererFunction(
                        row, "tick", "tick", JsonNodeFactory.instance.arrayNode().add(on));
    }

    private NativeButton button(String text) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
    }

    private NumberField radius() {
        return $(NumberField.class).single();
    }

    @Test
    void candidates_and_pulsars_are_listed_nearest_first_with_facts_and_links() {
        show(17);
        assertThat(names()).containsExactly("C3", "C4", PULSAR, "C5");
        assertThat(column("separation", "text")).containsExactly("0.20", "0.40", "0.80", "1.20");
        assertThat(cell(2, "separation", "full")).isEqualTo("0.8 arcmin");
        assertThat(cell(2, "facts", "facts")).isEqualTo("P 315 ms · DM 67.9 pc cm⁻³");
        assertThat(cell(2, "name", "href")).contains("atnf.csiro.au", PULSAR);
        assertThat(column("kind", "title"))
                .containsExactly("Candidate", "Candidate", "Pulsar", "Candidate elsewhere");
    }

    @Test
    void a_candidate_s_name_opens_it_on_the_desk_also_one_of_another_project() {
        show(17);
        call(3, "name", "open");
        assertThat(opened).containsExactly(5L);
    }

    @Test
    void services_are_shown_from_the_cache_at_once_and_asked_only_when_the_person_stays() {
        sky.cached.put("SIMBAD", simbad(State.WAITING, ""));
        show(17);
        assertThat(sky.asking).isEmpty();
        assertThat(sentences().getLast()).isEqualTo("being asked …");
        panel.stays();
        panel.stays();
        assertThat(sky.asking).hasSize(1);

        sky.asking.getFirst().accept(simbad(State.READY, "", star("HD 1", 0.3)));
        roundTrip();
        assertThat(names()).containsExactly("C3", "HD 1", "C4", PULSAR, "C5", "");
        assertThat(cell(1, "name", "away")).isEqualTo("true");
        assertThat(sentences().getLast()).isEqualTo("new");
        assertThat(column("association", "again").getLast()).isEqualTo("Ask again");
    }

    @Test
    void a_service_that_fails_has_its_own_line_and_is_asked_again_on_a_click() {
        sky.cached.put("SIMBAD", simbad(State.FAILED, "SIMBAD did not answer within 10 s."));
        show(17);
        assertThat(sentences().getLast()).isEqualTo("SIMBAD did not answer within 10 s.");
        call(4, "association", "again");
        assertThat(sky.askedAgain).containsExactly("SIMBAD");
        assertThat(sentences().getLast()).isEqualTo("being asked again …");
    }

    @Test
    void what_arrives_for_a_candidate_that_was_left_is_never_shown_with_another() {
        sky.cached.put("SIMBAD", simbad(State.WAITING, ""));
        show(17);
        panel.stays();
        var late = sky.asking.getFirst();
        show(18);
        assertThat(sky.asking).as("nobody waits for it any more").isEmpty();
        late.accept(simbad(State.READY, "", star("HD 1", 0.3)));
        roundTrip();
        assertThat(names()).doesNotContain("HD 1", "C3");
        assertThat(sentences()).contains("Nothing known within 2′ so far.");
    }

    @Test
    void a_click_that_was_meant_for_another_candidate_s_row_does_nothing() {
        show(17);
        NearbyRow.Thing pulsar = (NearbyRow.Thing) test(table()).getRow(2);
        List<String> told = new ArrayList<>();
        ListedOnly guarded = new ListedOnly(table()::lists, new Told(told));
        guarded.confirm(pulsar, pulsar.source());
        assertThat(told).containsExactly("confirm");
        panel.show(place(18)); // nothing of it has arrived yet, the browser still has the old rows
        guarded.confirm(pulsar, pulsar.source());
        guarded.remove(pulsar, pulsar.source());
        guarded.takeBack(pulsar, pulsar.source());
        guarded.chosen(pulsar);
        guarded.again(new NearbyRow.Note("17?NED", "NED", "", "", List.of("NED"), "Try again"));
        assertThat(told).containsExactly("confirm");
        roundTrip();
        guarded.confirm(pulsar, pulsar.source());
        assertThat(told).containsExactly("confirm");
    }

    /** Writes down what it is told. */
    private record Told(List<String> words) implements NearbyTable.Listener {
        @Override
        public void open(long candidate) {
            words.add("open");
        }

        @Override
        public void confirm(NearbyRow.Thing thing, AssociatedSource source) {
            words.add("confirm");
        }

        @Override
        public void remove(NearbyRow.Thing thing, AssociatedSource source) {
            words.add("remove");
        }

        @Override
        public void takeBack(NearbyRow.Thing thing, AssociatedSource source) {
            words.add("take back");
        }

        @Override
        public void again(NearbyRow.Note service) {
            words.add("again");
        }

        @Override
        public void chosen(NearbyRow.@Nullable Thing thing) {
            words.add("chosen");
        }

        @Override
        public void ticked() {
            words.add("ticked");
        }
    }

    @Test
    void plus_and_minus_say_what_the_candidate_is() {
        show(17);
        assertThat(cell(2, "association", "plus")).isEqualTo("true");
        assertThat(cell(2, "association", "minus")).as("nothing is said yet").isEqualTo("false");
        assertThat(cell(0, "association", "plus")).as("a candidate").isEqualTo("false");
        call(2, "association", "confirm");
        assertThat(sky.of(ALICE, 17))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.source().catalogue()).isEqualTo(Associations.PULSARS);
                            assertThat(said.source().name()).isEqualTo(PULSAR);
                            assertThat(said.source().position()).isEqualTo(north(0.8));
                            assertThat(said.state()).isEqualTo(Association.State.CONFIRMED);
                        });
        assertThat(cell(2, "association", "said")).isEqualTo("yes");
        assertThat(cell(2, "association", "who")).isEqualTo("alice, 2026-11-22 10:02 UTC");
        call(2, "association", "remove");
        assertThat(cell(2, "association", "said")).isEqualTo("no");
        assertThat(cell(2, "association", "mine")).isEqualTo("true");
        call(2, "association", "takeBack");
        assertThat(cell(2, "association", "said")).as("nobody says anything").isEmpty();
        assertThat(cell(2, "association", "mine")).isEqualTo("false");
    }

    @Test
    void a_proposal_is_marked_as_one_and_gives_its_reason() {
        AssociatedSource source = new AssociatedSource(Associations.PULSARS, PULSAR, north(0.8));
        sky.said.put(
                17L,
                Map.of(
                        source,
                        new Association(
                                17,
                                source,
                                Association.State.PROPOSED,
                                "48″ away, the beam is 75″ wide",
                                null,
                                Instant.EPOCH)));
        show(17);
        assertThat(cell(2, "association", "said")).isEqualTo("?");
        assertThat(cell(2, "facts", "proposal")).isEqualTo("48″ away, the beam is 75″ wide");
        assertThat(cell(2, "association", "plus")).isEqualTo("true");
        assertThat(cell(2, "association", "minus")).isEqualTo("true");
    }

    @Test
    void candidates_of_this_project_can_be_ticked_and_ticks_end_with_the_candidate() {
        show(17);
        assertThat(column("tick", "tickable")).containsExactly("true", "true", "false", "false");
        tick(1, true);
        assertThat(panel.ticked()).containsExactly(4L);
        tick(3, true);
        assertThat(panel.ticked()).as("of another project").containsExactly(4L);
        test(button("Tick all shown")).click();
        assertThat(panel.ticked()).containsExactlyInAnyOrder(3L, 4L);
        test(button("Untick all")).click();
        assertThat(panel.ticked()).isEmpty();
        tick(0, true);
        show(18);
        assertThat(panel.ticked()).isEmpty();
        assertThat(ticks).last().isEqualTo(0);
    }

    @Test
    void a_kind_can_be_hidden_and_is_hidden_for_the_next_candidate_and_the_next_desk() {
        show(17);
        tick(0, true);
        test(button("Candidate" + 2)).click();
        assertThat(names()).containsExactly(PULSAR, "C5");
        assertThat(panel.ticked()).as("what is not seen is not rated").isEmpty();
        panel = made();
        show(17);
        assertThat(names()).containsExactly(PULSAR, "C5");
        test(button("Pulsar")).click();
        test(button("Candidate elsewhere")).click();
        assertThat(sentences())
                .containsExactly("4 within 2′ are hidden: the buttons above list them.");
    }

    @Test
    void the_radius_is_any_number_up_to_60_and_remembered() {
        show(17);
        test(radius()).setValue(0.5);
        roundTrip();
        assertThat(names()).containsExactly("C3", "C4");
        assertThat(sky.radii).as("as wide as the pictures").containsExactly(10.0, 10.0);
        assertThat(marked).as("for the pictures").containsExactly(4, 4);
        test(radius()).setValue(61.0);
        assertThat(radius().isInvalid()).isTrue();
        test(radius()).setValue(0.0);
        assertThat(radius().isInvalid()).isTrue();
        test(radius()).setValue(30.0);
        assertThat(sky.radii).containsExactly(10.0, 10.0, 30.0);
        panel = made();
        assertThat(radius().getValue()).isEqualTo(30);
    }

    @Test
    void nothing_near_is_said_in_a_sentence() {
        show(18);
        assertThat(sentences()).containsExactly("Nothing known within 2′.");
    }

    @Test
    void a_database_that_does_not_answer_is_said_and_can_be_asked_again() {
        sky.broken = true;
        show(17);
        assertThat(sentences().getFirst()).contains("the database did not answer");
        sky.broken = false;
        call(0, "association", "again");
        roundTrip();
        assertThat(names()).contains(PULSAR);
    }

    @Test
    void the_map_has_every_listed_row_and_a_click_on_it_chooses_the_row() {
        show(17);
        assertThat(field()).contains("\"kind\":\"pulsar\"", PULSAR, "\"y\":0.8", "\"radius\":2.0");
        $(FieldMap.class).single().chosen("17/PSRCAT/" + PULSAR);
        assertThat(test(table()).getSelected())
                .singleElement()
                .extracting(NearbyRow::key)
                .isEqualTo("17/PSRCAT/" + PULSAR);
        $(FieldMap.class).single().chosen("made up");
        assertThat($(FieldMap.class).single().getElement().getProperty("chosen"))
                .isEqualTo("17/PSRCAT/" + PULSAR);
        test(button("Map")).click();
        assertThat($(FieldMap.class).exists()).as("not shown").isFalse();
    }

    @Test
    void what_lies_within_the_beam_draws_the_eye() {
        show(17);
        assertThat(
                        IntStream.range(0, 4)
                                .mapToObj(row -> test(table()).getRow(row))
                                .map(row -> table().getPartNameGenerator().apply(row)))
                .as("the pulsar at 0.8′, not the candidates before it, the beam being 0.9′ wide")
                .containsExactly(null, null, "within", null);
        assertThat(field()).contains("\"beam\":{").contains("beam 54″");
    }

    private String field() {
        return String.valueOf($(FieldMap.class).single().getElement().getPropertyRaw("field"));
    }

    @Test
    void a_thousand_rows_are_sent_as_they_are_scrolled_to() {
        sky.neighbours.put(
                17L,
                IntStream.range(0, 3000).mapToObj(id -> candidate(id, id * 0.0005, true)).toList());
        show(17);
        assertThat(test(table()).size()).isEqualTo(3000);
        assertThat(table().isAllRowsVisible()).isFalse();
    }
}
