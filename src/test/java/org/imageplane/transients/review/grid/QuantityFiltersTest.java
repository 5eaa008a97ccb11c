package org.imageplane.transients.review.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.shell.RangeField;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ranges of quantities: typed and by their sliders. */
@SpringBootTest
@WithActor(username = "alice")
class QuantityFiltersTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired private Surveys surveys;

    @BeforeEach
    void three_candidates() {
        surveys.aCandidate()
                .named("bright one")
                .with("can_peak_flux", 3.25)
                .with("can_mod_ind", 0.5)
                .store();
        surveys.aCandidate().named("faint one").with("can_peak_flux", 0.125).store();
        surveys.aCandidate()
                .named("odd one")
                .with("can_peak_flux", Double.NaN)
                .with("rad_pix", 2)
                .store();
        open("project=GPM");
    }

    @Test
    void each_group_of_the_registry_holds_its_quantities_once_it_is_opened() {
        more();
        assertThat($(Details.class).all())
                .extracting(Details::getSummaryText)
                .containsExactly("Detection", "Island");
        assertThat($(RangeField.class).withLabel("Peak flux density").all()).isEmpty();
        group("Detection").setOpened(true);
        assertThat($(QuantityFilter.class).all())
                .extracting(filter -> filter.quantity().key())
                .containsExactly("can_peak_flux", "can_mod_ind");
    }

    @Test
    void a_typed_range_filters_the_rows() {
        more();
        group("Detection").setOpened(true);
        test($(NumberField.class).withAriaLabel("Peak flux density from").single()).setValue(1.0);
        assertThat(names()).containsExactly("bright one");
        assertThat(parameter("min.can_peak_flux")).isEqualTo("1");
        assertThat(group("Detection · 1 set").isOpened()).isTrue();
        test($(NumberField.class).withAriaLabel("Peak flux density to").single()).setValue(2.0);
        assertThat(names()).isEmpty();
        assertThat(chips()).contains("Peak flux density 1 – 2 Jy");
    }

    @Test
    void a_range_the_wrong_way_round_is_said_and_filters_nothing() {
        open("project=GPM&max.can_peak_flux=2");
        more();
        group("Detection · 1 set").setOpened(true);
        test($(NumberField.class).withAriaLabel("Peak flux density from").single()).setValue(5.0);
        assertThat($(RangeField.class).withLabel("Peak flux density").single().getErrorMessage())
                .isEqualTo("The first number is larger than the second.");
        assertThat(parameter("max.can_peak_flux")).isEqualTo("2");
        assertThat(names()).containsExactly("faint one");
    }

    @Test
    void a_slider_is_counted_when_it_is_seen_and_says_what_is_in_no_bin() {
        more();
        group("Detection").setOpened(true);
        HistogramSlider slider = slider("Peak flux density");
        assertThat(slider.getElement().getPropertyRaw("data")).isNull();

        slider.load();

        JsonNode drawn = data(slider);
        assertThat(drawn.get("low").asDouble()).isEqualTo(0.125);
        assertThat(drawn.get("high").asDouble()).isEqualTo(3.25);
        assertThat(drawn.get("counts").size()).isEqualTo(48);
        assertThat(drawn.get("beside").asString()).isEqualTo("1 NaN");
        assertThat(drawn.get("log").asBoolean()).isFalse();
    }

    @Test
    void one_handle_sets_one_limit_and_what_is_uploaded_later_beyond_the_other_is_seen() {
        more();
        group("Detection").setOpened(true);
        slider("Peak flux density").load();
        chosen(slider("Peak flux density"), "{\"from\": 1.5, \"to\": null}");
        assertThat(names()).containsExactly("bright one");
        assertThat(parameter("min.can_peak_flux")).isEqualTo("1.5");
        assertThat(parameter("max.can_peak_flux")).isEmpty();
        assertThat(slider("Peak flux density").getElement().getProperty("from", 0.0))
                .isEqualTo(1.5);

        surveys.aCandidate().named("brightest one").with("can_peak_flux", 1e4).store();

        open("project=GPM&min.can_peak_flux=1.5");
        assertThat(names()).containsExactly("bright one", "brightest one");
    }

    @Test
    void both_handles_at_the_ends_are_no_range() {
        open("project=GPM&min.can_peak_flux=1&max.can_peak_flux=2");
        more();
        group("Detection · 1 set").setOpened(true);
        chosen(slider("Peak flux density"), "{\"from\": null, \"to\": null}");
        assertThat(parameter("min.can_peak_flux")).isEmpty();
        assertThat(parameter("max.can_peak_flux")).isEmpty();
        assertThat(names()).containsExactly("bright one", "faint one", "odd one");
    }

    @Test
    void a_scale_that_is_asked_for_is_counted_and_stays() {
        surveys.aCandidate().named("brightest one").with("can_peak_flux", 1e4).store();
        more();
        group("Detection").setOpened(true);
        HistogramSlider slider = slider("Peak flux density");
        slider.load();
        assertThat(data(slider).get("log").asBoolean()).isTrue();
        fire(slider, "scale-asked", "{\"event.detail.log\": false}");
        assertThat(data(slider).get("log").asBoolean()).isFalse();
        assertThat(data(slider).get("spansDecades").asBoolean()).isTrue();
        slider.load();
        assertThat(data(slider).get("log").asBoolean()).isFalse();
    }

    @Test
    void another_project_is_counted_anew() {
        surveys.aCandidate().in("OTHER").with("can_peak_flux", 7).with("can_mod_ind", 1).store();
        surveys.aCandidate().in("OTHER").with("rad_pix", 7).store();
        more();
        group("Detection").setOpened(true);
        slider("Peak flux density").load();
        open("project=OTHER");
        more();
        assertThat(slider("Peak flux density").getElement().getPropertyRaw("data"))
                .satisfiesAnyOf(
                        data -> assertThat(data).isNull(),
                        data -> assertThat(((JsonNode) data).isNull()).isTrue());
        slider("Peak flux density").load();
        assertThat(data(slider("Peak flux density")).get("low").asDouble()).isEqualTo(7);
    }

    private void chosen(HistogramSlider slider, String detail) {
        JsonNode ends = JSON.readTree(detail);
        fire(
                slider,
                "range-chosen",
                "{\"event.detail.from\": %s, \"event.detail.to\": %s}"
                        .formatted(ends.get("from"), ends.get("to")));
    }

    private static void fire(HistogramSlider slider, String type, String data) {
        slider.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(slider.getElement(), type, JSON.readTree(data)));
    }

    private static JsonNode data(HistogramSlider slider) {
        return (JsonNode) slider.getElement().getPropertyRaw("data");
    }

    private HistogramSlider slider(String label) {
        return $(HistogramSlider.class).all().stream()
                .filter(one -> label.equals(one.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    private Details group(String summary) {
        return $(Details.class).all().stream()
                .filter(one -> one.getSummaryText().equals(summary))
                .findFirst()
                .orElseThrow();
    }

    private void open(String query) {
        UI.getCurrent().navigate("candidates", QueryParameters.fromString(query));
    }

    private void more() {
        $(MoreFilters.class).single().open();
    }

    private List<String> names() {
        CandidateTable table = $view(CandidateTable.class).single();
        return IntStream.range(0, test(table).size())
                .mapToObj(index -> test(table).getRow(index).name())
                .toList();
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
