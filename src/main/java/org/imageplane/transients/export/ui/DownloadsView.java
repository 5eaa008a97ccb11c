package org.imageplane.transients.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.export.ExportTable;
import org.imageplane.transients.export.Exports;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** Every table as a file, limited as the address says, and the line that a script needs for it. */
@Route("downloads")
@PageTitle("Downloads")
@Menu(title = "Downloads", order = 70, icon = "download")
@PermitAll
@StyleSheet("assets/downloads.css")
class DownloadsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PROJECT = "project";
    private static final String OBSERVATION = "observation";
    private static final String HISTORY = "history";

    private final transient Actor actor;
    private final transient Exports exports;
    private final Select<String> project = new Select<>();
    private final TextField observation = new TextField();
    private final Checkbox history = new Checkbox("Ratings with their history");
    private final Span others = new Span();
    private final Button clear = new Button("Without limits", click -> go(state().unlimited()));
    private final Paragraph problem = new Paragraph();
    private final Map<ExportTable, TablePanel> panels = new EnumMap<>(ExportTable.class);
    private final ScriptPanel script;
    private transient DownloadState state = DownloadState.read(QueryParameters.empty());

    DownloadsView(
            CurrentActor currentActor,
            Projects projects,
            Exports exports,
            @Value("${transients.public-url}") String publicUrl) {
        this.actor = currentActor.require();
        this.exports = exports;
        addClassNames("page", "downloads-page");
        project.setAriaLabel("Project");
        project.setItems(projects.visibleTo(actor).stream().map(Project::name).toList());
        project.setEmptySelectionAllowed(true);
        project.setEmptySelectionCaption("Any project");
        project.setPlaceholder("Any project");
        observation.setAriaLabel("Observation");
        observation.setPlaceholder("Any observation");
        observation.setClearButtonVisible(true);
        observation.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        others.addClassName("secondary");
        problem.addClassName("problems");
        problem.getElement().setAttribute("role", "alert");
        var limits = new Div(project, observation, history, others, clear);
        limits.addClassName("filter-bar");
        var tables = new Div();
        tables.addClassName("table-panels");
        for (ExportTable table : ExportTable.values()) {
            var panel = new TablePanel(table);
            panels.put(table, panel);
            tables.add(panel);
        }
        script = new ScriptPanel(publicUrl, state, this::go);
        add(limits, problem, tables, script);
        listen();
    }

    private void listen() {
        project.addValueChangeListener(
                event -> limit(event.isFromClient(), PROJECT, event.getValue()));
        observation.addValueChangeListener(
                event -> limit(event.isFromClient(), OBSERVATION, event.getValue()));
        history.addValueChangeListener(
                event -> limit(event.isFromClient(), HISTORY, event.getValue() ? "true" : null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = DownloadState.read(event.getLocation().getQueryParameters());
        problem.setVisible(false);
        String wanted = state.limit(PROJECT);
        project.setValue(
                project.getListDataView()
                        .getItems()
                        .filter(name -> name.equalsIgnoreCase(wanted))
                        .findFirst()
                        .orElse(null));
        String id = state.limit(OBSERVATION);
        observation.setValue(id == null ? "" : id);
        history.setValue("true".equals(state.limit(HISTORY)));
        Map<String, List<String>> rest = new LinkedHashMap<>(state.limits());
        rest.keySet().removeAll(List.of(PROJECT, OBSERVATION, HISTORY));
        others.setText(
                rest.isEmpty()
                        ? ""
                        : "and as in the list: "
                                + URLDecoder.decode(
                                        new QueryParameters(rest).getQueryString(),
                                        StandardCharsets.UTF_8));
        clear.setVisible(!state.limits().isEmpty());
        panels.forEach((table, panel) -> panel.show(state.query(), count(table)));
        script.show(state);
    }

    /** A list that cannot be read has no rows to count; the page says why. */
    private OptionalLong count(ExportTable table) {
        try {
            return exports.count(actor, table, state.limits());
        } catch (BadQueryException unreadable) {
            problem.setText("This cannot be downloaded. " + unreadable.getMessage());
            problem.setVisible(true);
            return OptionalLong.empty();
        }
    }

    private DownloadState state() {
        return state;
    }

    private void limit(boolean byPerson, String name, @Nullable String value) {
        if (byPerson) {
            go(state.limited(name, value));
        }
    }

    private void go(DownloadState next) {
        UI.getCurrent().navigate("downloads", next.write());
    }
}
