package org.imageplane.transients.review.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imageplane.transients.shell.CopyButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataPanelTest {

    final MetadataPanel panel = new MetadataPanel();

    @Test
    void nothing_takes_no_room() {
        panel.show("  ", Map.of());
        assertThat(panel.isVisible()).isFalse();

        panel.show("something", Map.of());
        panel.show("", Map.of());
        assertThat(panel.isVisible()).isFalse();
        assertThat(panel.getComponentCount()).isZero();
    }

    @Test
    void an_object_is_laid_out_in_its_order_with_its_numbers_as_they_stand() {
        panel.show(
                "{\"width_s\": 30.50, \"big\": 1410773120123456789012, \"small\": 1e-30, \"template\": \"gauss\","
                        + " \"flag\": true, \"none\": null, \"peak\": NaN, \"empty\": \"\"}",
                Map.of());

        assertThat(terms())
                .containsExactly(
                        "width_s", "big", "small", "template", "flag", "none", "peak", "empty");
        assertThat(descriptions())
                .containsExactly(
                        "30.50",
                        "1410773120123456789012",
                        "1e-30",
                        "gauss",
                        "true",
                        "null",
                        "NaN",
                        "empty");
    }

    @Test
    void what_is_nested_stands_below_its_name_and_lists_of_values_in_a_row() {
        panel.show(
                """
                {"fit": {"snr": 7.10, "at": {"x": 1}}, "channels": [62, 63, 69], "peaks": [{"t": 1}, {"t": 2}], "no": []}
                """,
                Map.of());

        assertThat(terms())
                .containsExactly(
                        "fit", "snr", "at", "x", "channels", "peaks", "1", "t", "2", "t", "no");
        assertThat(descriptions()).contains("7.10", "62, 63, 69", "empty list");
    }

    @Test
    void a_long_value_is_folded_and_whole_inside() {
        String channels =
                IntStream.range(1000, 1100)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "));
        panel.show(
                "{\"channels\": [" + channels + "], \"said\": \"" + "a word ".repeat(50) + "\"}",
                Map.of());

        List<NativeDetails> folded = all(NativeDetails.class).toList();
        assertThat(folded).hasSize(2);
        assertThat(folded.getFirst().getSummaryText())
                .startsWith("1000, 1001")
                .endsWith("… (100 values)");
        assertThat(folded.getFirst().getContent().getElement().getTextRecursively())
                .isEqualTo(channels);
        assertThat(folded.getLast().getSummaryText()).endsWith("… (350 characters)");
        assertThat(folded).noneMatch(NativeDetails::isOpen);
    }

    @Test
    void text_is_text_with_its_line_breaks_and_no_mark_up() {
        String text = "seen twice\n<img src=x onerror=alert(1)> α & \"quoted\"";
        panel.show(text, Map.of());

        Pre pre = all(Pre.class).findFirst().orElseThrow();
        assertThat(pre.getText()).isEqualTo(text);
        assertThat(pre.getElement().getOuterHTML()).contains("&lt;img").doesNotContain("<img");
        assertThat(panel.getElement().getTextRecursively()).doesNotContain("as it was sent");
    }

    @Test
    void names_and_values_of_json_are_text_as_well() {
        panel.show("{\"<b>name</b>\": \"<script>alert(1)</script>\"}", Map.of());

        assertThat(panel.getElement().getOuterHTML()).doesNotContain("<script", "<b>");
        assertThat(terms()).containsExactly("<b>name</b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pipeline\": \"GPM 1.4\", \"note\": \"cut he",
                "{\"a\": 1",
                "{'a': 1}",
                "[1, 2",
                "{\"a\": 1} and more",
                "{",
                "[}",
                "{\"a\": }"
            })
    void broken_json_is_text_with_a_word_why(String text) {
        panel.show(text, Map.of());

        assertThat(all(Pre.class).map(Pre::getText)).containsExactly(text);
        assertThat(panel.getElement().getTextRecursively())
                .contains("This is no complete JSON (it may have been cut)");
    }

    @Test
    void json_without_end_does_not_break_the_page() {
        panel.show("[".repeat(5000) + "]".repeat(5000), Map.of());
        assertThat(panel.getElement().getTextRecursively()).contains("nested too deeply");

        panel.show("[" + "{\"a\": 1},".repeat(2000) + "0]", Map.of());
        assertThat(panel.getElement().getTextRecursively()).contains("more than 500 values");
    }

    @Test
    void the_uploaders_columns_come_first_and_nested_ones_like_json() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("deep_name", "RACS J2049");
        attributes.put("flagged", true);
        attributes.put("count", 3);
        attributes.put("fit", Map.of("snr", 7.5));
        attributes.put("none", null);
        panel.show("free words", attributes);

        assertThat(terms()).containsExactly("deep_name", "flagged", "count", "fit", "snr", "none");
        assertThat(descriptions()).contains("RACS J2049", "true", "3", "7.5", "null");
        assertThat(all(Pre.class).map(Pre::getText)).containsExactly("free words");
    }

    @Test
    void the_metadata_are_copied_as_they_were_sent() {
        String sent = " {\"a\":  1.0}\n";
        panel.show(sent, Map.of());

        assertThat(all(CopyButton.class).map(CopyButton::copied)).containsExactly(sent);
    }

    private List<String> terms() {
        return all(Term.class).map(term -> term.getElement().getTextRecursively()).toList();
    }

    private List<String> descriptions() {
        return all(Description.class)
                .map(description -> description.getElement().getTextRecursively())
                .toList();
    }

    private <T> Stream<T> all(Class<T> type) {
        return below(panel).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(
                Stream.of(component), component.getChildren().flatMap(MetadataPanelTest::below));
    }
}
