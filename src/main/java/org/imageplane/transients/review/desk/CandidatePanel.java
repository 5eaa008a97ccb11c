package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.survey.Quantity;

/** What was measured of the candidate, by group of the registry, with attributes, metadata and files. */
class CandidatePanel extends Div {

    CandidatePanel() {
        addClassName("candidate-panel");
    }

    void show(DeskContent content) {
        removeAll();
        CandidateRow row = content.row();
        Map<String, List<Quantity>> groups =
                content.quantities().stream()
                        .filter(quantity -> row.measurement(quantity) != null)
                        .collect(
                                Collectors.groupingBy(
                                        Quantity::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, quantities) -> add(section(group, measured(row, quantities))));
        if (!row.attributes().isEmpty()) {
            Facts facts = new Facts();
            row.attributes().forEach((name, value) -> facts.fact(name, String.valueOf(value)));
            add(section("From the uploader", facts));
        }
        if (!row.metadata().isBlank()) {
            add(section("Metadata", new Pre(row.metadata())));
        }
        if (!content.candidate().files().isEmpty()) {
            add(section("Files", files(content.candidate().files())));
        }
    }

    private static Div section(String title, com.vaadin.flow.component.Component body) {
        Div section = new Div(new H3(title), body);
        section.addClassName("section");
        return section;
    }

    private static Facts measured(CandidateRow row, List<Quantity> quantities) {
        Facts facts = new Facts();
        for (Quantity quantity : quantities) {
            Double value = row.measurement(quantity);
            Span number = new Span(quantity.format(value));
            number.addClassName("number");
            number.getElement().setAttribute("title", String.valueOf(value));
            Span unit = new Span(quantity.unit());
            unit.addClassName("unit");
            facts.fact(
                    quantity.label(),
                    new Span(number, unit),
                    quantity.description() + " (" + quantity.key() + ")");
        }
        return facts;
    }

    private static Facts files(List<MediaFile> files) {
        Facts facts = new Facts();
        for (MediaFile file : files) {
            Anchor link =
                    new Anchor(
                            file.url(),
                            file.originalName().isBlank()
                                    ? file.kind().name()
                                    : file.originalName());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            Span size = new Span(size(file.bytes()));
            size.addClassName("unit");
            facts.fact(
                    file.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    new Span(link, size),
                    null);
        }
        return facts;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1e3)) + " kB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
