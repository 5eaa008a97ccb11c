package org.imageplane.transients.review.metadata;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.Map;
import org.imageplane.transients.shell.CopyButton;
import org.jspecify.annotations.Nullable;

/**
 * What the uploader wrote of a candidate beside its measurements: the text columns, and the metadata, which are JSON
 * (laid out by name), a text (with its line breaks), or JSON that was cut (as text, saying so). Takes no room when there
 * is nothing.
 */
@StyleSheet("assets/metadata.css")
public class MetadataPanel extends Div {

    private static final long serialVersionUID = 1L;

    public MetadataPanel() {
        addClassName("metadata-panel");
        setVisible(false);
    }

    /** Shows these, and nothing of what was shown before. */
    public void show(String metadata, Map<String, ? extends @Nullable Object> attributes) {
        removeAll();
        if (!attributes.isEmpty()) {
            add(section(new H3("From the uploader"), ToldList.of(Told.of(attributes))));
        }
        if (!metadata.isBlank()) {
            H3 title = new H3("Metadata");
            title.add(new CopyButton(metadata, "the metadata as they were sent"));
            add(section(title, written(metadata)));
        }
        setVisible(getComponentCount() > 0);
    }

    private static Component[] written(String metadata) {
        return switch (MetadataReader.read(metadata)) {
            case WrittenMetadata.Structured(Told told) -> new Component[] {ToldList.of(told)};
            case WrittenMetadata.Plain(String text) -> new Component[] {new Pre(text)};
            case WrittenMetadata.Unreadable(String text, String why) -> {
                Paragraph hint = new Paragraph(why);
                hint.addClassName("quiet");
                yield new Component[] {new Pre(text), hint};
            }
        };
    }

    private static Div section(H3 title, Component... body) {
        Div section = new Div(title);
        section.add(body);
        section.addClassName("section");
        return section;
    }
}
