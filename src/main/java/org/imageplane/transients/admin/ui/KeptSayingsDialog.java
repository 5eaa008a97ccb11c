package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.Deletion;
import org.imageplane.transients.admin.Deletions;
import org.imageplane.transients.admin.KeptSaying;
import org.imageplane.transients.shell.UtcText;

/** What people had said of the candidates that a deletion took. */
class KeptSayingsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    KeptSayingsDialog(Actor admin, Deletions deletions, Deletion deletion) {
        setHeaderTitle("What was said of " + deletion.subject());
        setWidth("60rem");
        setHeight("70vh");
        var grid = new Grid<KeptSaying>();
        grid.addClassName("dense");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(KeptSaying::candidate).setHeader("Candidate").setWidth("170px");
        grid.addColumn(KeptSaying::observation).setHeader("Observation").setWidth("120px");
        grid.addColumn(KeptSaying::username).setHeader("Who").setWidth("100px");
        grid.addColumn(KeptSayingsDialog::what).setHeader("What").setWidth("200px");
        grid.addColumn(KeptSaying::notes).setHeader("Notes").setWidth("140px");
        grid.addColumn(saying -> UtcText.minutes(saying.doneAt()))
                .setHeader("When")
                .setWidth("150px");
        int total = deletions.countKept(admin, deletion.id());
        grid.setItems(
                range ->
                        deletions
                                .kept(admin, deletion.id(), range.getOffset(), range.getLimit())
                                .stream(),
                range -> range.getPageSize() > 0 ? total : 0);
        add(grid);
        getFooter().add(new Button("Close", click -> close()));
    }

    private static String what(KeptSaying saying) {
        String said =
                Stream.of(
                                saying.score() == null ? null : saying.score().toString(),
                                saying.verdict(),
                                saying.classification())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return switch (saying.action()) {
            case "REMOVED" -> "%s, taken away by %s".formatted(said, saying.doneBy());
            case "CHANGED" -> said + ", changed";
            default -> said;
        };
    }
}
