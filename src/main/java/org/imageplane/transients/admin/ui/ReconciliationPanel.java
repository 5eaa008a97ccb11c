package org.imageplane.transients.admin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.admin.Reconciliation;
import org.imageplane.transients.admin.Reconciliations;
import org.imageplane.transients.media.MediaDifference.Kind;
import org.imageplane.transients.shell.Notices;
import org.jspecify.annotations.Nullable;

/** Whether files and rows agree: a button that has them compared, how far that is, and the last report. */
class ReconciliationPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** What there is to say now; asked for away from the page. */
    record State(Optional<Reconciliation> underWay, Optional<Reconciliation> report) {}

    private final transient Actor admin;
    private final transient Reconciliations reconciliations;
    private final Paragraph last = new Paragraph();
    private final Div running = new Div();
    private final Checkbox checksums = new Checkbox("Read every file, too (SHA-256; takes long)");
    private final Button begin = new Button("Compare files with their rows", click -> begin());
    private final Button look = new Button("Show the differences", click -> look());
    private final Anchor download = new Anchor("", "Download as CSV");
    private final Button remove = new Button("", click -> askToRemove());
    private transient @Nullable Reconciliation report;

    ReconciliationPanel(Actor admin, Reconciliations reconciliations) {
        this.admin = admin;
        this.reconciliations = reconciliations;
        addClassNames("panel", "reconciliation-panel");
        var title = new H2("Files and their rows");
        title.addClassName("panel-title");
        last.getElement().setAttribute("role", "status");
        remove.addThemeVariants(ButtonVariant.ERROR);
        remove.setDisableOnClick(true);
        running.addClassName("works");
        var actions = new Div(begin, checksums);
        var results = new Div(look, download, remove);
        actions.addClassName("panel-actions");
        results.addClassName("panel-actions");
        add(title, last, running, results, actions);
    }

    State read() {
        return new State(reconciliations.underWay(admin), reconciliations.report(admin));
    }

    void show(State state) {
        report = state.report().orElse(null);
        last.setText(
                state.report()
                        .map(ReconciliationWords::of)
                        .orElse(
                                "They were not compared yet. Whether a file is missing is seen then."));
        running.removeAll();
        state.underWay()
                .ifPresent(
                        now ->
                                running.add(
                                        new ProgressLine(
                                                "Comparing",
                                                now.share(),
                                                ReconciliationWords.progress(now),
                                                now.failure())));
        begin.setVisible(state.underWay().isEmpty());
        checksums.setVisible(state.underWay().isEmpty());
        long found = state.report().map(Reconciliation::found).orElse(0L);
        long strays =
                state.report().map(each -> each.kept(Kind.WITHOUT_ROW).differences()).orElse(0L);
        look.setVisible(found > 0);
        download.setVisible(found > 0);
        state.report()
                .ifPresent(
                        each ->
                                download.setHref(
                                        ReconciliationCsv.of(admin, reconciliations, each)));
        remove.setVisible(strays > 0);
        remove.setEnabled(true);
        remove.setText("Remove %s without a row".formatted(DeletionOffer.count(strays, "file")));
    }

    private void begin() {
        if (!reconciliations.begin(admin, checksums.getValue())) {
            Notices.error("They are being compared already.");
        }
        show(read());
    }

    private void look() {
        if (report != null) {
            new DifferencesDialog(admin, reconciliations, report).open();
        }
    }

    private void askToRemove() {
        var ask =
                new ConfirmDialog(
                        "Remove files without a row?",
                        "Those go that have a name of ours, no row in the database, and are a day old. Nobody can reach them any more.",
                        "Remove",
                        event -> remove(),
                        "Cancel",
                        event -> remove.setEnabled(true));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }

    /** The page stays usable; whoever leaves it need not wait. */
    private void remove() {
        Reconciliation shown = report;
        if (shown == null) {
            return;
        }
        Runnable told = UI.getCurrent().accessLater(() -> show(read()), () -> {});
        Thread.ofVirtual()
                .name("remove-leftovers")
                .start(
                        () -> {
                            try {
                                reconciliations.removeLeftovers(admin, shown.id());
                            } finally {
                                told.run();
                            }
                        });
    }
}
