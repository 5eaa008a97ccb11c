package org.imageplane.transients.review.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.RatedState;
import org.imageplane.transients.media.MediaKind;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.rating.Verdict;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithActor(username = "alice")
class CandidatesViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;

    @Autowired private Ratings ratings;

    @Autowired private CurrentActor currentActor;

    @Autowired private Preferences preferences;

    @Autowired private TestPeople people;

    @Autowired private JdbcClient jdbc;

    private Actor alice;
    private long bright;
    private long faint;
    private long unmeasured;
    private long variable;

    @BeforeEach
    void four_candidates_of_two_surveys() {
        alice = currentActor.require();
        bright =
                surveys.aCandidate()
                        .named("bright one")
                        .at(268.8953, -25.46364)
                        .with("can_peak_flux", 3.25)
                        .with("can_det_stat", 21)
                        .store()
                        .id();
        faint =
                surveys.aCandidate()
                        .named("faint one")
                        .of("1410779999")
                        .foundBy("tcg")
                        .at(268.9, -25.5)
                        .with("can_peak_flux", 0.125)
                        .store()
                        .id();
        unmeasured = surveys.aCandidate().named("unmeasured one").at(10, 20).store().id();
        surveys.aProject("VASTER", RatingScale.TRUE_FALSE_UNSURE);
        variable =
                surveys.aCandidate()
                        .in("VASTER")
                        .of("SB50230")
                        .named("variable one")
                        .at(180, -60)
                        .with("chi_square", 7.5)
                        .store()
                        .id();
    }

    @Test
    void shows_all_candidates_with_their_number_and_no_filter_in_the_address() {
        open("");
        assertThat(names())
                .containsExactly("bright one", "faint one", "unmeasured one", "variable one");
        assertThat(total()).isEqualTo("4 candidates");
        assertThat(address()).isEqualTo("candidates");
    }

    @Test
    void positions_are_sexagesimal_and_carry_full_precision_and_the_text_to_copy() {
        open("");
        CandidateRow row = row(0);
        assertThat(cell("ra", "text", row)).isEqualTo("17:55:34.87");
        assertThat(cell("dec", "text", row)).isEqualTo("-25:27:49.1");
        assertThat(cell("ra", "full", row)).isEqualTo("268.8953°");
        assertThat(cell("dec", "both", row)).isEqualTo("17:55:34.87 -25:27:49.1");
    }

    @Test
    void quantities_are_rounded_with_full_precision_on_hover_and_a_dash_when_not_measured() {
        open("project=GPM");
        assertThat(cell("can_peak_flux", "text", row(0))).isEqualTo("3.250");
        assertThat(cell("can_peak_flux", "full", row(0))).isEqualTo("3.25 Jy");
        assertThat(cell("can_peak_flux", "text", row(2))).isEqualTo("–");
        assertThat(header("can_peak_flux")).isEqualTo("Peak flux density Jy");
    }

    @Test
    void the_columns_are_those_of_the_chosen_project() {
        open("project=VASTER");
        assertThat(columns())
                .contains("chi_square", "beam")
                .doesNotContain("can_peak_flux", "detection_filter", "project");
        open("project=GPM");
        assertThat(columns())
                .contains("can_peak_flux", "detection_filter")
                .doesNotContain("chi_square", "beam");
        open("");
        assertThat(columns()).contains("can_peak_flux", "chi_square", "project");
    }

    @Test
    void choosing_a_project_filters_the_rows_and_stands_in_the_address() {
        open("");
        test(select("Project")).selectItem("VASTER");
        assertThat(names()).containsExactly("variable one");
        assertThat(address()).isEqualTo("candidates?project=VASTER");
        assertThat(total()).isEqualTo("1 candidate");
        assertThat(chips()).containsExactly("Project VASTER");
    }

    @Test
    void choosing_an_observation_a_detection_filter_or_a_text_filters_the_rows() {
        open("");
        observations().setValue(null);
        test(observations()).selectItem("1410779999 · test_1410779999");
        assertThat(names()).containsExactly("faint one");
        assertThat(address()).isEqualTo("candidates?observation=1410779999");

        open("");
        test(select("Detection filter")).selectItem("rms");
        assertThat(names()).containsExactly("bright one", "unmeasured one", "variable one");

        open("");
        test($(TextField.class).withAriaLabel("Text").single()).setValue("Bright");
        assertThat(names()).containsExactly("bright one");
        assertThat(address()).isEqualTo("candidates?text=Bright");
    }

    @Test
    void rated_by_me_and_classification_find_my_ratings_and_show_them() {
        ratings.rate(alice, faint, new RatingInput(4, null, "Pulsar", "scintillates"));
        open("");
        test(rated()).selectItem("Rated by me");
        assertThat(names()).containsExactly("faint one");
        assertThat(address()).isEqualTo("candidates?rated=mine");
        assertThat(cell("own_score", "text", row(0))).isEqualTo("4 · Pulsar");
        assertThat(cell("rating_count", "text", row(0))).isEqualTo("1");
        assertThat(cell("mean_score", "text", row(0))).isEqualTo("4.0");
        open("classification=Pulsar");
        assertThat(names()).containsExactly("faint one");
        assertThat(chips()).containsExactly("Classified as Pulsar");
        open("classification=RFI");
        assertThat(names()).isEmpty();
    }

    @Test
    void an_address_with_filters_shows_them_in_the_fields_and_as_chips() {
        open(
                "project=GPM&filter=rms&rated=false&min.can_peak_flux=1&ra=268.8953&dec=-25.46364&radius_arcmin=2");
        assertThat(names()).containsExactly("bright one");
        assertThat(select("Project").getValue()).isEqualTo("GPM");
        assertThat(select("Detection filter").getValue()).isEqualTo("rms");
        assertThat(rated().getValue()).isEqualTo(RatedState.UNRATED);
        assertThat(chips())
                .containsExactly(
                        "Project GPM",
                        "Detection filter rms",
                        "Not rated",
                        "Peak flux density ≥ 1 Jy",
                        "Within 2′ of 17:55:34.87 -25:27:49.1");
    }

    @Test
    void a_cone_adds_the_separation_as_a_column() {
        open("ra=17:55:34.87&dec=-25:27:49.1&radius_arcmin=10");
        assertThat(names()).containsExactly("bright one", "faint one");
        assertThat(columns()).contains("separation");
        assertThat(cell("separation", "text", row(1))).isEqualTo("2.197");
        open("");
        assertThat(columns()).doesNotContain("separation");
    }

    @Test
    void taking_a_chip_away_takes_the_filter_away() {
        open("project=GPM&filter=tcg&sort=can_peak_flux,desc");
        test(chip("Detection filter tcg")).click();
        assertThat(names()).containsExactly("bright one", "faint one", "unmeasured one");
        assertThat(address()).isEqualTo("candidates?project=GPM&sort=can_peak_flux,desc");
    }

    @Test
    void clearing_the_filters_keeps_the_order_unless_it_was_by_separation() {
        open("project=GPM&filter=tcg&sort=name,desc");
        test(button("Clear filters")).click();
        assertThat(address()).isEqualTo("candidates?sort=name,desc");
        open("text=one&sort=separation&ra=10&dec=20&radius_arcmin=5");
        test(button("Clear filters")).click();
        assertThat(address()).isEqualTo("candidates");
    }

    @Test
    void sorting_by_a_quantity_is_done_over_all_rows_with_absent_ones_last() {
        open("project=GPM");
        sort("can_peak_flux", SortDirection.DESCENDING);
        assertThat(address()).isEqualTo("candidates?project=GPM&sort=can_peak_flux,desc");
        assertThat(names()).containsExactly("bright one", "faint one", "unmeasured one");
        sort("can_peak_flux", SortDirection.ASCENDING);
        assertThat(address()).isEqualTo("candidates?project=GPM&sort=can_peak_flux");
        assertThat(names()).containsExactly("faint one", "bright one", "unmeasured one");
    }

    @Test
    void an_address_with_a_sort_shows_it_on_the_heading() {
        open("sort=name,desc");
        assertThat(names())
                .containsExactly("variable one", "unmeasured one", "faint one", "bright one");
        assertThat(grid().getSortOrder())
                .singleElement()
                .satisfies(
                        order -> {
                            assertThat(order.getSorted().getKey()).isEqualTo("name");
                            assertThat(order.getDirection()).isEqualTo(SortDirection.DESCENDING);
                        });
        open("");
        assertThat(grid().getSortOrder()).isEmpty();
    }

    @Test
    void a_double_click_opens_the_candidate_and_carries_the_list_along() {
        open("project=GPM&filter=tcg");
        test(grid()).doubleClickRow(0);
        assertThat(address()).isEqualTo("candidates/" + faint + "?from=filter=tcg&project=GPM");
    }

    @Test
    void the_name_links_to_the_candidate_and_carries_the_list_along() {
        open("project=GPM&filter=tcg");
        assertThat(plain(cell("name", "address", row(0))))
                .isEqualTo("candidates/" + faint + "?from=filter=tcg&project=GPM");
        open("");
        assertThat(cell("id", "address", row(0))).isEqualTo("candidates/" + bright);
    }

    @Test
    void rating_the_list_begins_at_its_top() {
        open("sort=name,desc&text=one");
        test(button("Rate these")).click();
        assertThat(address()).startsWith("candidates/" + variable + "?from=");
    }

    @Test
    void without_a_list_of_its_own_rating_starts_with_the_queue() {
        open("");
        test(button("Start rating")).click();
        assertThat(address()).matches("candidates/\\d+");
    }

    @Test
    void an_order_alone_is_a_list_too() {
        open("sort=can_peak_flux,desc");
        test(button("Rate these")).click();
        assertThat(address()).isEqualTo("candidates/" + bright + "?from=sort=can_peak_flux%2Cdesc");
    }

    @Test
    void remembered_columns_are_shown_where_the_address_names_none() {
        surveys.aCandidate().with("can_mod_ind", 0.5).store();
        preferences.put(
                alice,
                GridChoices.PREFERENCE,
                GridChoices.defaults().withColumns("GPM", List.of("id", "can_mod_ind")));
        open("project=GPM");
        assertThat(columns()).containsExactly("id", "can_mod_ind");
        assertThat(plain($(Anchor.class).withText("CSV").single().getHref()))
                .isEqualTo("api/v1/export/candidates.csv?project=GPM");
    }

    @Test
    void bad_parameters_are_left_out_with_a_sentence_each() {
        open("project=GPM&id_min=many&sort=no_such_thing&min.nonsense=1&ra=268.9&row=x");
        assertThat(names()).containsExactly("bright one", "faint one", "unmeasured one");
        assertThat(problems())
                .contains("id_min: \"many\" is not a whole number.")
                .contains("There is no field or quantity \"no_such_thing\".")
                .contains("There is no field or quantity \"nonsense\".")
                .contains("a cone needs ra, dec and radius_arcmin")
                .contains("row: \"x\" is not a whole number.");
        open("project=GPM");
        assertThat(problems()).isEmpty();
    }

    @Test
    void shown_columns_stand_in_the_address_and_are_remembered_for_the_person() {
        open("columns=id,name,can_mod_ind,no_such_column");
        assertThat(columns()).containsExactly("id", "name");
        surveys.aCandidate().with("can_mod_ind", 0.5).store();
        open("columns=id,can_mod_ind,name");
        assertThat(columns()).containsExactly("id", "can_mod_ind", "name");
    }

    @Test
    void downloads_are_links_to_the_same_rows() {
        open("project=GPM&sort=can_peak_flux,desc&columns=id,name");
        assertThat(plain($(Anchor.class).withText("FITS table").single().getHref()))
                .isEqualTo("api/v1/export/candidates.fits?project=GPM&sort=can_peak_flux,desc");
    }

    @Test
    void a_name_in_the_address_that_nothing_has_is_left_out_with_a_sentence() {
        open("project=NOWHERE&observation=0&classification=Comet&text=faint");
        assertThat(names()).containsExactly("faint one");
        assertThat(problems())
                .contains("project: there is no project \"NOWHERE\".")
                .contains("observation: there is no observation \"0\".")
                .contains("classification: there is no classification \"Comet\".");
    }

    @Test
    void where_sources_are_seen_in_several_beams_the_best_are_listed_and_a_click_lists_all() {
        long other = twoBeams();
        open("project=VASTER");
        assertThat(names()).containsExactly("variable one", "best beam");
        assertThat(address()).isEqualTo("candidates?project=VASTER");
        assertThat(chips()).containsExactly("Project VASTER");
        assertThat(plain($(Anchor.class).withText("CSV").single().getHref()))
                .isEqualTo("api/v1/export/candidates.csv?best_beams=true&project=VASTER");

        test(button("Best beams only")).click();
        assertThat(names()).containsExactly("variable one", "best beam", "other beam");
        assertThat(address()).isEqualTo("candidates?best_beams=false&project=VASTER");
        assertThat(cell("id", "address", row(2)))
                .isEqualTo("candidates/" + other + "?from=project%3DVASTER");

        test(button("All beams")).click();
        assertThat(address()).isEqualTo("candidates?project=VASTER");
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_survey_without_beams_has_nothing_to_choose_between_them() {
        twoBeams();
        open("project=GPM");
        assertThat($(Button.class).withText("Best beams only").all()).isEmpty();
        open("project=VASTER&best_beams=false");
        test(select("Project")).selectItem("GPM");
        assertThat(names()).containsExactly("bright one", "faint one", "unmeasured one");
    }

    @Test
    void clearing_the_filters_keeps_the_beams_that_are_listed() {
        twoBeams();
        open("project=VASTER&text=beam&best_beams=false");
        test(button("Clear filters")).click();
        assertThat(address()).isEqualTo("candidates?best_beams=false");
    }

    @Test
    void all_candidates_by_best_beams_are_what_the_queue_is_for() {
        twoBeams();
        open("");
        assertThat(names()).doesNotContain("other beam");
        assertThat(button("Start rating").isEnabled()).isTrue();
        assertThat(cell("id", "address", row(0))).isEqualTo("candidates/" + bright);
        open("best_beams=false");
        assertThat(button("Rate these").isEnabled()).isTrue();
    }

    @Test
    void verdicts_and_tags_are_shown_instead_of_a_mean_where_there_is_none() {
        ratings.rate(alice, variable, new RatingInput(null, Verdict.TRUE, "Flaring star", null));
        ratings.rate(
                people.add("bob", Role.RATER),
                variable,
                new RatingInput(null, Verdict.UNSURE, "Flaring star", null));
        ratings.rate(
                people.add("carl", Role.RATER),
                variable,
                new RatingInput(null, Verdict.TRUE, "AGN", null));
        open("project=VASTER");
        assertThat(columns()).contains("verdicts", "classifications").doesNotContain("mean_score");
        assertThat(cell("verdicts", "words", row(0))).isEqualTo("2 True, 0 False, 1 Unsure");
        assertThat(cell("verdicts", "yes", row(0))).isEqualTo(2);
        assertThat(cell("classifications", "text", row(0))).isEqualTo("Flaring star ×2, AGN");
        sort("verdicts", SortDirection.DESCENDING);
        assertThat(address()).isEqualTo("candidates?project=VASTER&sort=true_count,desc");
        open("project=GPM");
        assertThat(columns()).contains("mean_score").doesNotContain("verdicts");
    }

    @Test
    void in_a_blind_project_what_others_say_is_not_shown() {
        surveys.aProject(
                new NewProject("BLIND", "", RatingScale.TRUE_FALSE_UNSURE, 2, true, false));
        long hidden = surveys.aCandidate().in("BLIND").of("SB50230").store().id();
        ratings.rate(
                people.add("bob", Role.RATER),
                hidden,
                new RatingInput(null, Verdict.TRUE, "FRB", null));
        open("project=BLIND");
        assertThat(cell("verdicts", "total", row(0))).isEqualTo(0);
        assertThat(cell("verdicts", "words", row(0)))
                .isEqualTo("What others say is hidden in this project");
        assertThat(cell("classifications", "text", row(0))).isEqualTo("");
        ratings.rate(alice, hidden, new RatingInput(null, Verdict.FALSE, "Noise", null));
        open("project=BLIND&verdict=FALSE");
        assertThat(cell("classifications", "text", row(0))).isEqualTo("Noise");
    }

    @Test
    void the_picture_is_what_the_survey_sent_or_what_the_server_makes_of_its_fits_image() {
        long deep =
                surveys.aCandidate()
                        .in("VASTER")
                        .of("SB50230")
                        .at(12.5, -30)
                        .with(MediaKind.DEEP_FITS, TestFiles.fits(16, 16))
                        .with(MediaKind.LIGHT_CURVE_PNG, TestFiles.png(64, 48))
                        .store()
                        .id();
        open("ids=" + deep);
        assertThat(cell("picture", "src", row(0)).toString())
                .startsWith("/pictures/")
                .endsWith(".fits/still.png?ra=12.5&dec=-30.0");
        long sent =
                surveys.aCandidate()
                        .in("VASTER")
                        .of("SB50230")
                        .with(MediaKind.DEEP_FITS, TestFiles.fits(16, 16))
                        .with(MediaKind.DEEP_PNG, TestFiles.png(64, 48))
                        .store()
                        .id();
        open("ids=" + sent);
        assertThat(cell("picture", "src", row(0)).toString())
                .startsWith("/media/")
                .endsWith(".png");
        open("ids=" + bright);
        assertThat(cell("picture", "src", row(0))).isEqualTo("");
    }

    @Test
    void chosen_rows_are_rated_in_the_order_of_the_list() {
        open("sort=name,desc");
        grid().asMultiSelect().select(row(1), row(3));
        assertThat(button("2 chosen").isVisible()).isTrue();
        assertThat(plain($(Anchor.class).withText("CSV").single().getHref()))
                .isEqualTo(
                        "api/v1/export/candidates.csv?ids=%d,%d&sort=name,desc"
                                .formatted(bright, unmeasured));
        test(button("Rate these 2")).click();
        assertThat(plain(address()))
                .isEqualTo(
                        "candidates/%d?from=ids=%d,%d&sort=name,desc"
                                .formatted(unmeasured, bright, unmeasured));
    }

    @Test
    void choosing_none_again_leads_back_to_the_list() {
        open("text=one");
        grid().asMultiSelect().select(row(0));
        test(button("1 chosen")).click();
        assertThat(button("Rate these").getText()).isEqualTo("Rate these");
        assertThat(grid().getSelectedItems()).isEmpty();
    }

    /** A source in two beams; gives back the detection that is not the best. */
    private long twoBeams() {
        surveys.aCandidate()
                .in("VASTER")
                .of("SB50230")
                .named("best beam")
                .with("beam_sep_deg", 0.1)
                .store();
        long other =
                surveys.aCandidate()
                        .in("VASTER")
                        .of("SB50230")
                        .named("other beam")
                        .with("beam_sep_deg", 0.9)
                        .store()
                        .id();
        jdbc.sql("update candidate set best_beam = (id <> ?)").param(other).update();
        return other;
    }

    @Test
    void where_nothing_matches_the_filters_can_be_cleared() {
        open("text=nowhere");
        assertThat(total()).isEqualTo("0 candidates");
        var empty = Objects.requireNonNull(grid().getEmptyStateComponent());
        assertThat(empty.getElement().getTextRecursively()).contains("Nothing matches");
        test($(Button.class, empty).withText("Clear filters").single()).click();
        assertThat(address()).isEqualTo("candidates");
        assertThat(names()).hasSize(4);
    }

    private void open(String query) {
        UI.getCurrent()
                .navigate(
                        "candidates",
                        query.isEmpty()
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private Grid<CandidateRow> grid() {
        return $view(CandidateTable.class).single();
    }

    private CandidateRow row(int index) {
        return test(grid()).getRow(index);
    }

    private List<String> names() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(index -> row(index).name())
                .toList();
    }

    private List<String> columns() {
        return grid().getColumns().stream().map(Grid.Column::getKey).toList();
    }

    private Object cell(String column, String property, CandidateRow row) {
        var renderer = (LitRenderer<CandidateRow>) grid().getColumnByKey(column).getRenderer();
        return renderer.getValueProviders().get(property).apply(row);
    }

    private String header(String column) {
        return String.join(
                " ",
                grid().getColumnByKey(column)
                        .getHeaderComponent()
                        .getElement()
                        .getChildren()
                        .map(Element::getText)
                        .toList());
    }

    private void sort(String column, SortDirection direction) {
        int position = columns().indexOf(column);
        test(grid()).sortByColumn(position, direction);
    }

    private String total() {
        return $(Span.class).withClassName("total").single().getText();
    }

    private List<String> chips() {
        return $(Button.class).withClassName("chip").all().stream().map(Button::getText).toList();
    }

    private Button chip(String words) {
        return $(Button.class).withAriaLabel("Remove the filter: " + words).single();
    }

    private Button button(String text) {
        return $view(Button.class).withText(text).first();
    }

    private String problems() {
        var strip = $view(Div.class).withClassName("problems").all();
        return strip.isEmpty() ? "" : strip.getFirst().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return $(Select.class).withAriaLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<RatedState> rated() {
        return $(Select.class).withAriaLabel("Rated").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Observation> observations() {
        return $(ComboBox.class).withAriaLabel("Observation").single();
    }

    private static String address() {
        return plain(
                UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getPathWithQueryParameters());
    }

    /** An address with its parameters decoded and in alphabetical order. */
    private static String plain(Object address) {
        String[] parts = address.toString().split("\\?", 2);
        if (parts.length == 1 || parts[1].isEmpty()) {
            return parts[0];
        }
        return parts[0]
                + "?"
                + QueryParameters.fromString(parts[1]).getParameters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                parameter ->
                                        parameter.getKey() + "=" + parameter.getValue().getFirst())
                        .collect(Collectors.joining("&"));
    }
}
