package org.imageplane.transients.review.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.survey.Quantity;

/** What was measured of the candidate, by group of the registry. */
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
}
