package org.imageplane.transients.review.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.account.Preferences;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.SaidVerdict;
import org.imageplane.transients.shell.ConeField;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two panels of the grid: more filters, columns. */
@SpringBootTest
@WithActor(username = "alice")
class FiltersAndColumnsTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;

    @Autowired private Preferences preferences;

    @Autowired private JdbcClient jdbc;

    @Autowired private CurrentActor currentActor;

    @BeforeEach
    void two_candidates() {
        surveys.aCandidate()
                .named("bright one")
                .at(268.8953, -25.46364)
                .with("can_peak_flux", 3.25)
                .with("can_mod_ind", 0.5)
                .store();
        surveys.aCandidate().named("faint one").at(100, 40).with("can_peak_flux", 0.125).store();
        open("project=GPM");
    }

    @Test
    void a_cone_typed_in_any_notation_filters_the_rows_nearest_first() {
        more();
        test(position("Cone around the candidate")).setValue("17h55m35s -25°27′49″");
        assertThat(names()).containsExactly("bright one");
        assertThat(parameter("radius_arcmin")).isEqualTo("2");
        assertThat(parameter("sort")).isEqualTo("separation");
        assertThat(chips()).contains("Within 2′ of 17:55:35.00 -25:27:49.0");
    }

    @Test
    void a_pulsars_name_filters_the_rows_once_it_is_found() {
        surveys.aCandidate().named("at the Crab").at(83.6331, 22.0145).store();
        more();
        test(position("Cone around the candidate")).setValue("Crab");
        await().pollInSameThread()
                .until(
                        () -> {
                            MockVaadin.INSTANCE.clientRoundtrip();
                            return !parameter("ra").isEmpty();
                        });
        assertThat(names()).containsExactly("at the Crab");
        assertThat(cone("Cone around the candidate").getHelperText())
                .isEqualTo("J0534+2200 (B0531+21), ATNF psrcat 2.7.0: 05:34:31.93 +22:00:52.2");
    }

    @Test
    void an_address_may_give_a_position_in_any_notation() {
        open("project=GPM&position=gal 4.2 -0.1&radius_arcmin=600");
        assertThat(names()).containsExactly("bright one");
        open("project=GPM&position=nowhere&radius_arcmin=600");
        assertThat(names()).hasSize(2);
    }

    @Test
    void cones_around_beam_centre_and_counterpart_are_set_beside_the_first() {
        long deep = surveys.aCandidate().named("deep one").near("deep", 180, -60).store().id();
        jdbc.sql(
                        """
                        with made as (
                            insert into beam (project_id, observation_id, beam_index, ra_deg, dec_deg)
                            select project_id, observation_id, 3, 181, -60 from candidate where id = :id
                            returning id)
                        update candidate set beam_id = (select id from made) where id = :id
                        """)
                .param("id", deep)
                .update();
        more();
        test(position("Cone around the deep counterpart or known source")).setValue("180 -60");
        assertThat(names()).containsExactly("deep one");
        assertThat(parameter("known_ra")).isEqualTo("180");
        assertThat(parameter("sort")).isEmpty();
        more();
        test(position("Cone around the beam centre")).setValue("181 -60");
        assertThat(names()).containsExactly("deep one");
        assertThat(parameter("beam_radius_arcmin")).isEqualTo("2");
        assertThat(chips())
                .contains(
                        "Beam centre within 2′ of 12:04:00.00 -60:00:00.0",
                        "Known source within 2′ of 12:00:00.00 -60:00:00.0");
        more();
        test(position("Cone around the beam centre")).setValue("182 -60");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_verdict_or_a_beam_filters_the_rows() {
        more();
        test(verdict()).selectItem("Unsure");
        assertThat(parameter("verdict")).isEqualTo("UNSURE");
        assertThat(names()).isEmpty();
        assertThat(chips()).contains("Somebody said Unsure");
        open("project=GPM");
        more();
        test($(IntegerField.class).withLabel("Beam").single()).setValue(7);
        assertThat(parameter("beam")).isEqualTo("7");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_position_that_is_none_is_said_below_the_field() {
        more();
        test(position("Cone around the candidate")).setValue("over there");
        await().pollInSameThread()
                .until(
                        () -> {
                            MockVaadin.INSTANCE.clientRoundtrip();
                            return cone("Cone around the candidate").isInvalid();
                        });
        assertThat(cone("Cone around the candidate").getErrorMessage())
                .startsWith("\"over there\" is no pulsar of ATNF psrcat 2.7.0");
        assertThat(names()).hasSize(2);
    }

    @Test
    void candidate_ids_and_classification_can_be_limited() {
        more();
        long first = rows().getFirst().id();
        test($(NumberField.class).withAriaLabel("Candidate id to").single())
                .setValue((double) first);
        assertThat(parameter("id_max")).isEqualTo(Long.toString(first));
        assertThat(names()).containsExactly("bright one");
        more();
        test(classification()).selectItem("Pulsar");
        assertThat(parameter("classification")).isEqualTo("Pulsar");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_ticked_quantity_becomes_a_column_and_is_there_the_next_time() {
        columnsPanel();
        test(group("Detection")).selectItems("Modulation index");
        assertThat(columns()).contains("can_mod_ind", "can_peak_flux");
        assertThat(parameter("columns")).contains("can_mod_ind");

        open("project=GPM");
        assertThat(columns()).contains("can_mod_ind");
        open("");
        assertThat(columns()).doesNotContain("can_mod_ind");
    }

    @Test
    void the_usual_columns_come_back_with_one_click() {
        columnsPanel();
        test(group("Candidate")).deselectItems("Name");
        assertThat(columns()).doesNotContain("name");
        columnsPanel();
        test($(Button.class).withText("Usual columns").single()).click();
        assertThat(columns()).contains("name");
        assertThat(parameter("columns")).isEmpty();
    }

    @Test
    void higher_rows_are_remembered() {
        test($(Button.class).withAriaLabel("Higher or lower rows").single()).click();
        assertThat(table().hasClassName("roomy")).isTrue();
        assertThat(
                        preferences.get(
                                currentActor.require(), GridChoices.PREFERENCE, GridChoices.class))
                .hasValueSatisfying(choices -> assertThat(choices.roomy()).isTrue());
    }

    private void open(String query) {
        UI.getCurrent()
                .navigate(
                        "candidates",
                        query.isEmpty()
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(query));
    }

    private void more() {
        $(MoreFilters.class).single().open();
    }

    private void columnsPanel() {
        Popover panel = $(ColumnChooser.class).single();
        panel.open();
    }

    private ConeField cone(String label) {
        return $(ConeField.class).withLabel(label).single();
    }

    private TextField position(String label) {
        return $(TextField.class, cone(label)).withLabel("Position").single();
    }

    @SuppressWarnings("unchecked")
    private Select<SaidVerdict> verdict() {
        return $(Select.class).withLabel("Verdict").single();
    }

    @SuppressWarnings("unchecked")
    private Select<String> classification() {
        return $(Select.class).withLabel("Classification or tag").single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<TableColumn> group(String label) {
        return $(CheckboxGroup.class).withLabel(label).single();
    }

    private CandidateTable table() {
        return $view(CandidateTable.class).single();
    }

    private List<CandidateRow> rows() {
        Grid<CandidateRow> grid = table();
        return IntStream.range(0, test(grid).size())
                .mapToObj(index -> test(grid).getRow(index))
                .toList();
    }

    private List<String> names() {
        return rows().stream().map(CandidateRow::name).toList();
    }

    private List<String> columns() {
        return table().getColumns().stream().map(Grid.Column::getKey).toList();
    }

    private List<String> chips() {
        return $(Button.class).withClassName("chip").all().stream().map(Button::getText).toList();
    }

    private static String parameter(String name) {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .orElse("");
    }
}
