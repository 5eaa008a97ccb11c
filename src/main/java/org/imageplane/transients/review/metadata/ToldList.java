package org.imageplane.transients.review.metadata;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names and values, nested as they were written; what is long is folded. */
class ToldList extends DescriptionList {

    private static final long serialVersionUID = 1L;

    /** A longer text, or one of more lines, shows its beginning until it is unfolded. */
    static final int LONGEST = 160;

    private static final int BEGINNING = 60;

    private ToldList() {
        addClassName("told");
    }

    static Component of(Told told) {
        return switch (told) {
            case Told.Value value -> value(value);
            case Told.Named named -> named(named.entries());
            case Told.Listed listed when listed.items().isEmpty() -> quiet("empty list");
            case Told.Listed listed when listed.flat() -> row(listed);
            case Told.Listed listed -> numbered(listed.items());
        };
    }

    private static Component named(List<Told.Entry> entries) {
        if (entries.isEmpty()) {
            return quiet("empty");
        }
        ToldList list = new ToldList();
        entries.forEach(entry -> list.line(entry.name(), of(entry.told())));
        return list;
    }

    private static Component numbered(List<Told> items) {
        ToldList list = new ToldList();
        for (int i = 0; i < items.size(); i++) {
            list.line(String.valueOf(i + 1), of(items.get(i)));
        }
        return list;
    }

    private void line(String name, Component value) {
        Term term = new Term(name);
        term.getElement().setAttribute("title", name);
        Description description = new Description(value);
        if (value instanceof ToldList) {
            term.addClassName("over");
            description.addClassName("nested");
        }
        add(term, description);
    }

    private static Component value(Told.Value value) {
        if (value.text().isEmpty()) {
            return quiet("empty");
        }
        Component shown =
                text(
                        value.text(),
                        String.format(Locale.ROOT, "%,d characters", value.text().length()));
        if (value.number()) {
            shown.addClassName("number");
        }
        return shown;
    }

    private static Component row(Told.Listed listed) {
        String all =
                listed.items().stream()
                        .map(Told.Value.class::cast)
                        .map(Told.Value::text)
                        .collect(Collectors.joining(", "));
        Component shown =
                text(all, String.format(Locale.ROOT, "%,d values", listed.items().size()));
        shown.addClassName("number");
        return shown;
    }

    private static Component text(String text, String size) {
        Span whole = new Span(text);
        whole.addClassName("words");
        if (text.length() <= LONGEST && text.lines().count() <= 4) {
            return whole;
        }
        int end =
                text.offsetByCodePoints(
                        0, Math.min(BEGINNING, text.codePointCount(0, text.length())));
        NativeDetails folded =
                new NativeDetails(text.substring(0, end) + " … (" + size + ")", whole);
        folded.addClassName("folded");
        return folded;
    }

    private static Span quiet(String word) {
        Span span = new Span(word);
        span.addClassName("quiet");
        return span;
    }
}
