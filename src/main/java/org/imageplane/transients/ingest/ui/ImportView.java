package org.imageplane.transients.ingest.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.ingest.ImportRequest;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.SurveyKind;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;

/** Where people import a table with its pictures: send the files, see what would happen, let it happen. */
@Route("upload")
@PageTitle("Import")
@Menu(title = "Import", order = 60, icon = "save")
@RolesAllowed({"UPLOADER", "ADMIN"})
class ImportView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient ImportJobs jobs;
    private final ComboBox<String> project = new ComboBox<>("Project");
    private final Select<SurveyKind> survey = new Select<>();
    private final FileDrop drop;
    private final Button look = new Button("See what would happen", event -> begin(true));
    private final Button run = new Button("Import", event -> begin(false));
    private final Button cancel = new Button("Cancel", event -> job().cancel());
    private final Button afresh = new Button("Start over", event -> startOver());
    private final ProgressBar bar = new ProgressBar();
    private final Span pace = new Span();
    private final Div progress = new Div(bar, pace);
    private final Paragraph problem = new Paragraph();
    private final ImportOutcome outcome = new ImportOutcome();
    private transient @Nullable ImportJob job;
    private transient @Nullable Runnable unlisten;

    ImportView(CurrentActor currentActor, ImportJobs jobs, Projects projects) {
        this.actor = currentActor.require();
        this.jobs = jobs;
        this.drop = new FileDrop(this::job);
        addClassNames("page", "import-page");
        project.setItems(projects.visibleTo(actor).stream().map(Project::name).toList());
        project.setAllowCustomValue(true);
        project.addCustomValueSetListener(event -> project.setValue(event.getDetail()));
        project.setHelperText(
                "VASTER files may make a project: type its name. Other projects are made by an administrator.");
        project.setClearButtonVisible(true);
        survey.setLabel("Layout");
        survey.setItems(SurveyKind.values());
        survey.setItemLabelGenerator(kind -> kind == null ? "Recognise it" : capital(kind.words()));
        survey.setEmptySelectionAllowed(true);
        survey.setEmptySelectionCaption("Recognise it");
        survey.setPlaceholder("Recognise it");
        run.addThemeVariants(ButtonVariant.PRIMARY);
        problem.addClassName("problems");
        problem.getElement().setAttribute("role", "alert");
        progress.addClassName("import-progress");
        pace.addClassName("numbers");
        pace.getElement().setAttribute("aria-live", "polite");
        var what = new Div(project, survey);
        what.addClassName("import-fields");
        var actions = new Div(look, run, cancel, afresh);
        actions.addClassName("import-actions");
        add(what, drop, actions, progress, problem, outcome);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private ImportJob job() {
        return Objects.requireNonNull(job);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        follow(jobs.of(actor), event.getUI());
        ImportRequest before = job().state().request();
        if (before != null) {
            project.setValue(before.project());
            survey.setValue(before.survey());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unlisten != null) {
            unlisten.run();
        }
    }

    private void follow(ImportJob next, UI ui) {
        if (unlisten != null) {
            unlisten.run();
        }
        job = next;
        unlisten = next.listen(() -> ui.access(this::show));
        show();
    }

    private void begin(boolean rehearsal) {
        job().begin(
                        new ImportRequest(
                                job().folder().path(), project.getValue(), survey.getValue(), null),
                        rehearsal);
    }

    private static String offer(ImportTotals totals) {
        if (totals.created() == 0) {
            return "Add %,d %s"
                    .formatted(totals.addedFiles(), totals.addedFiles() == 1 ? "file" : "files");
        }
        return "Import %,d %s"
                .formatted(totals.created(), totals.created() == 1 ? "candidate" : "candidates");
    }

    private void startOver() {
        UI ui = UI.getCurrent();
        drop.clear();
        follow(jobs.afresh(actor), ui);
    }

    private void show() {
        ImportState state = job().state();
        boolean busy = state.isBusy();
        boolean hasFiles = state.files() > 0;
        drop.show(state);
        project.setReadOnly(busy);
        survey.setReadOnly(busy);
        look.setVisible(!busy);
        look.setEnabled(hasFiles);
        var totals = state.totals();
        boolean worthIt =
                state.phase() == ImportState.Phase.REHEARSED
                        && totals != null
                        && totals.created() + totals.addedFiles() > 0;
        run.setVisible(worthIt);
        run.setText(worthIt ? offer(Objects.requireNonNull(totals)) : "Import");
        cancel.setVisible(busy);
        afresh.setVisible(!busy && hasFiles);
        progress.setVisible(busy || state.phase() == ImportState.Phase.ENDED);
        boolean counted = state.plan() != null;
        bar.setIndeterminate(busy && !counted);
        bar.setValue(counted ? state.pace().part() : 0);
        pace.setText(
                (state.phase() == ImportState.Phase.REHEARSING ? "Rehearsing: " : "")
                        + (counted ? state.pace().words() : "reading the tables"));
        problem.setText(state.problem() == null ? "" : state.problem());
        problem.setVisible(state.problem() != null);
        outcome.show(state, job().folder().report());
    }
}
