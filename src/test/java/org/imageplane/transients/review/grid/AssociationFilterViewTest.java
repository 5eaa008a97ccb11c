package org.imageplane.transients.review.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.crossmatch.AssociatedSource;
import org.imageplane.transients.crossmatch.Associations;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The grid by what candidates are associated with. */
@SpringBootTest
@WithActor(username = "alice")
class AssociationFilterViewTest extends SpringBrowserlessTest {

    @Autowired private Surveys surveys;
    @Autowired private Associations associations;
    @Autowired private CurrentActor currentActor;

    @BeforeEach
    void one_candidate_that_is_something_and_one_that_is_nothing() {
        long known = surveys.aCandidate().named("known").store().id();
        surveys.aCandidate().named("new").store();
        associations.confirm(
                currentActor.require(), known, new AssociatedSource("SIMBAD", "M 1", null));
        open("");
    }

    @Test
    void a_choice_filters_the_rows_and_a_click_on_its_chip_takes_it_away() {
        test(field()).selectItem("Associated with a source");

        assertThat(names()).containsExactly("known");
        assertThat(parameter()).isEqualTo("associated");
        assertThat(chips()).containsExactly("Associated with a source");
        test(chip()).click();
        assertThat(names()).containsExactlyInAnyOrder("known", "new");
        test(field()).selectItem("Neither associated nor proposed");
        assertThat(names()).containsExactly("new");
        test(field()).selectItem("A source is proposed");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_typed_name_filters_by_that_source() {
        ComponentUtil.fireEvent(field(), new CustomValueSetEvent<>(field(), true, "m 1"));

        assertThat(names()).containsExactly("known");
        assertThat(parameter()).isEqualTo("m 1");
        assertThat(chips()).containsExactly("Source m 1");
        assertThat(AssociationField.words(field().getValue())).isEqualTo("Source m 1");
    }

    @Test
    void the_column_is_not_usual_and_names_what_was_confirmed() {
        assertThat(table().getColumnByKey("associated_with")).isNull();

        open("columns=name,associated_with");

        assertThat(table().getColumnByKey("associated_with")).isNotNull();
        assertThat(rows())
                .extracting(CandidateRow::associatedWith)
                .containsExactlyInAnyOrder("M 1", "");
    }

    private void open(String query) {
        UI.getCurrent().navigate("candidates", QueryParameters.fromString(query));
        $(MoreFilters.class).single().open();
    }

    private AssociationField field() {
        return $(AssociationField.class).single();
    }

    private Button chip() {
        return $(Button.class).withClassName("chip").single();
    }

    private List<String> chips() {
        return $(Button.class).withClassName("chip").all().stream().map(Button::getText).toList();
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

    private static String parameter() {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter("association")
                .orElse("");
    }
}
