package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.imageplane.transients.admin.DeletionTarget.OneObservation;
import org.imageplane.transients.admin.ListedObservation;
import org.imageplane.transients.admin.ListedObservation.Holder;
import org.imageplane.transients.shell.crud.CrudOutcome;

/** Which projects have an observation, and a button for each that deletes what it has. */
class ObservationHolders extends Div {

    private static final long serialVersionUID = 1L;

    ObservationHolders(
            ListedObservation row, DeletionOffer offer, Consumer<CrudOutcome.Done> onDone) {
        addClassName("storage-details");
        add(new H3("Projects that have it"));
        if (row.holders().isEmpty()) {
            add(new Paragraph("None. It is a fact on the sky, and stays for those that come."));
        }
        row.holders().forEach(holder -> add(line(row, holder, offer, onDone)));
    }

    private static Div line(
            ListedObservation row,
            Holder holder,
            DeletionOffer offer,
            Consumer<CrudOutcome.Done> onDone) {
        long id = row.observation().id();
        String name = row.observation().externalId();
        var link =
                new Anchor(
                        "candidates?"
                                + new QueryParameters(
                                                Map.of(
                                                        "project", List.of(holder.project()),
                                                        "observation", List.of(name)))
                                        .getQueryString(),
                        holder.project());
        var delete =
                new Button(
                        "Delete …",
                        click ->
                                offer.ask(
                                        "Delete observation %s in %s?"
                                                .formatted(name, holder.project()),
                                        new OneObservation(holder.projectId(), id),
                                        done ->
                                                onDone.accept(
                                                        new CrudOutcome.Done(
                                                                String.valueOf(id),
                                                                done.sentence()))));
        delete.setAriaLabel("Delete observation %s in %s".formatted(name, holder.project()));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR, ButtonVariant.SMALL);
        var count =
                new Span(
                        "%s, %,d rated"
                                .formatted(
                                        DeletionOffer.count(holder.candidates(), "candidate"),
                                        holder.rated()));
        count.addClassNames("secondary", "numbers");
        var line = new Div(link, count, delete);
        line.addClassName("panel-actions");
        return line;
    }
}
