package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateQueryBuilder;
import org.imageplane.transients.candidate.RatedState;
import org.imageplane.transients.shell.AppIcon;
import org.imageplane.transients.survey.DetectionFilter;
import org.imageplane.transients.survey.DetectionFilters;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;

/** The filters that are used all the time. Each applies as soon as it is set. */
class FilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Projects projects;
    private final transient Observations observations;
    private final transient DetectionFilters detectionFilters;
    private final transient Consumer<CandidateQuery> onChange;
    private final TextField text = new TextField();
    private final Select<String> project = new Select<>();
    private final ComboBox<Observation> observation = new ComboBox<>();
    private final Select<String> detectionFilter = new Select<>();
    private final Select<RatedState> rated = new Select<>();
    private transient CandidateQuery query = CandidateQuery.all();

    FilterBar(
            Actor actor,
            Projects projects,
            Observations observations,
            DetectionFilters detectionFilters,
            Consumer<CandidateQuery> onChange) {
        this.actor = actor;
        this.projects = projects;
        this.observations = observations;
        this.onChange = onChange;
        addClassName("filter-bar");
        text.setAriaLabel("Text");
        text.setPlaceholder("Name, known source, metadata …");
        text.setTooltipText(
                "Part of the name, known source, notes, metadata or the uploader's columns. key:value looks at one entry of"
                        + " the last two, key=value for all of it.");
        text.setPrefixComponent(AppIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        optional(project, "Project", "Any project", projectNames());
        this.detectionFilters = detectionFilters;
        optional(detectionFilter, "Detection filter", "Any filter", List.of());
        observation.setAriaLabel("Observation");
        observation.setPlaceholder("Any observation");
        observation.setClearButtonVisible(true);
        observation.setItemLabelGenerator(FilterBar::label);
        observation.setItems(
                asked ->
                        observations
                                .matching(
                                        actor,
                                        projectId(),
                                        asked.getFilter().orElse(""),
                                        asked.getOffset() + asked.getLimit())
                                .stream()
                                .skip(asked.getOffset()));
        rated.setAriaLabel("Rated");
        rated.setItems(RatedState.values());
        rated.setItemLabelGenerator(RatedWords::of);
        add(text, project, observation, detectionFilter, rated);
        listen();
    }

    private void listen() {
        text.addValueChangeListener(
                event -> changed(event.isFromClient(), draft().text(event.getValue())));
        // an observation of the other project would leave nothing
        project.addValueChangeListener(
                event ->
                        changed(
                                event.isFromClient(),
                                draft().project(event.getValue()).observation(null)));
        observation.addValueChangeListener(
                event ->
                        changed(
                                event.isFromClient(),
                                draft().observation(
                                                event.getValue() == null
                                                        ? null
                                                        : event.getValue().externalId())));
        detectionFilter.addValueChangeListener(
                event -> changed(event.isFromClient(), draft().detectionFilter(event.getValue())));
        rated.addValueChangeListener(
                event -> changed(event.isFromClient(), draft().rated(event.getValue())));
    }

    void show(CandidateQuery newQuery) {
        query = newQuery;
        text.setValue(newQuery.text());
        show(project, newQuery.project());
        detectionFilter.setItems(offered(newQuery.detectionFilter()));
        show(detectionFilter, newQuery.detectionFilter());
        observation.setValue(
                newQuery.observation() == null
                        ? null
                        : observations.find(newQuery.observation()).orElse(null));
        rated.setValue(newQuery.rated());
    }

    /** What is retired is not offered, unless the list is of it already. */
    private List<String> offered(@Nullable String asked) {
        return detectionFilters.all().stream()
                .filter(one -> !one.retired() || one.name().equalsIgnoreCase(asked))
                .map(DetectionFilter::name)
                .toList();
    }

    private CandidateQueryBuilder draft() {
        return query.toBuilder();
    }

    private void changed(boolean byPerson, CandidateQueryBuilder draft) {
        if (byPerson) {
            onChange.accept(draft.build());
        }
    }

    private List<String> projectNames() {
        return projects.visibleTo(actor).stream().map(Project::name).toList();
    }

    private @Nullable Long projectId() {
        return query.project() == null
                ? null
                : projects.find(actor, query.project()).map(Project::id).orElse(null);
    }

    private static String label(Observation one) {
        return one.name().isBlank() || one.name().equals(one.externalId())
                ? one.externalId()
                : one.externalId() + " · " + one.name();
    }

    static void optional(Select<String> field, String label, String none, List<String> items) {
        field.setAriaLabel(label);
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(none);
        field.setPlaceholder(none);
    }

    /** An address may name what the list does not have; then the chip says it and the field stays empty. */
    static void show(Select<String> field, @Nullable String wanted) {
        field.setValue(
                field.getListDataView()
                        .getItems()
                        .filter(item -> item.equalsIgnoreCase(wanted))
                        .findFirst()
                        .orElse(null));
    }
}
