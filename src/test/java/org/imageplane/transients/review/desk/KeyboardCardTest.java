package org.imageplane.transients.review.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.rating.Classification;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The printed keyboard card says what the desk's own card says, for the terms that every installation begins with. */
@SpringBootTest
@CleanDatabase
class KeyboardCardTest {

    @Autowired private Classifications classifications;

    @ParameterizedTest
    @EnumSource(RatingScale.class)
    void the_raters_guide_has_every_key_of_the_desk(RatingScale scale) throws IOException {
        List<String> terms =
                classifications.offered(scale).stream().map(Classification::name).toList();
        var letters = KeyAssignment.of(terms, List.of(), DeskAction.reservedLetters(scale));
        String guide = Files.readString(Path.of("docs", "raters.md"));
        assertThat(guide)
                .contains(
                        lines(new KeyboardHelp(scale, letters)).entrySet().stream()
                                .map(
                                        line ->
                                                "| `%s` | %s |"
                                                        .formatted(line.getKey(), line.getValue()))
                                .toList());
    }

    private static Map<String, String> lines(KeyboardHelp card) {
        Component keys = card.getChildren().findFirst().orElseThrow();
        Iterator<Component> cells = keys.getChildren().iterator();
        var lines = new LinkedHashMap<String, String>();
        while (cells.hasNext()) {
            lines.put(((Span) cells.next()).getText(), ((Span) cells.next()).getText());
        }
        return lines;
    }
}
