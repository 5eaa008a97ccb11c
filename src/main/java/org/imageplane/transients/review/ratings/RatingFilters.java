package org.imageplane.transients.review.ratings;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.rating.RatingList;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.shell.AppIcon;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Projects;
import org.jspecify.annotations.Nullable;

/** What the ratings are limited to. Each filter applies as soon as it is set. */
class RatingFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Projects projects;
    private final transient Observations observations;
    private final transient Consumer<RatingQuery> onChange;
    private final TextField text = new TextField();
    private final Select<String> project = new Select<>();
    private final ComboBox<String> observation = new ComboBox<>();
    private final Select<String> answer = new Select<>();
    private final ComboBox<String> classification = new ComboBox<>();
    private final ComboBox<String> person = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Checkbox history = new Checkbox("History");
    private final Button clear = new Button("Clear filters");
    private transient RatingQuery query = RatingQuery.all();

    RatingFilters(
            Actor actor,
            Projects projects,
            Observations observations,
            Classifications classifications,
            RatingList ratings,
            Consumer<RatingQuery> onChange) {
        this.actor = actor;
        this.projects = projects;
        this.observations = observations;
        this.onChange = onChange;
        addClassName("filter-bar");
        text.setAriaLabel("Text");
        text.setPlaceholder("Candidate or note …");
        text.setPrefixComponent(AppIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        optional(project, "Project", "Any project");
        project.setItems(projects.visibleTo(actor).stream().map(Project::name).toList());
        optional(answer, "Answer", "Any answer");
        answer.setItems(AnswerWords.ALL);
        answer.setItemLabelGenerator(value -> value == null ? "Any answer" : AnswerWords.of(value));
        optional(classification, "Classification", "Any classification");
        classification.setItems(
                Stream.concat(classifications.names().stream(), Stream.of(RatingQuery.UNCLASSIFIED))
                        .toList());
        optional(person, "Person", "Anybody");
        person.setItems(ratings.people(actor));
        optional(observation, "Observation", "Any observation");
        observation.setItems(
                asked ->
                        observations
                                .matching(
                                        actor,
                                        projectId(),
                                        asked.getFilter().orElse(""),
                                        asked.getOffset() + asked.getLimit())
                                .stream()
                                .map(Observation::externalId)
                                .skip(asked.getOffset()));
        day(from, "From", "From (UTC)");
        day(to, "To", "To (UTC)");
        history.setTooltipText("Every change that was ever made, not only what holds now");
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        clear.addClickListener(click -> onChange.accept(query.unlimited()));
        add(text, project, observation, answer, classification, person, from, to, history, clear);
        listen();
    }

    private void listen() {
        // an observation of the other project would leave nothing
        on(project, (asked, value) -> asked.with("project", value).with("observation", null));
        on(text, (asked, value) -> asked.with("text", value));
        on(observation, (asked, value) -> asked.with("observation", value));
        on(answer, (asked, value) -> AnswerWords.ask(asked, value));
        on(classification, (asked, value) -> asked.with("classification", value));
        on(person, (asked, value) -> asked.with("person", value));
        on(from, (asked, value) -> asked.with("from", value));
        on(to, (asked, value) -> asked.with("to", value));
        on(history, (asked, value) -> asked.with("history", value));
    }

    void show(RatingQuery newQuery) {
        query = newQuery;
        text.setValue(newQuery.text());
        project.setValue(
                project.getListDataView()
                        .getItems()
                        .filter(name -> name.equalsIgnoreCase(newQuery.project()))
                        .findFirst()
                        .orElse(null));
        observation.setValue(newQuery.observation());
        answer.setValue(AnswerWords.asked(newQuery));
        classification.setValue(newQuery.classification());
        person.setValue(newQuery.person());
        from.setValue(newQuery.from());
        to.setValue(newQuery.to());
        history.setValue(newQuery.history());
        clear.setVisible(!newQuery.isUnlimited());
    }

    private <T> void on(
            HasValue<?, T> field, BiFunction<RatingQuery, @Nullable T, RatingQuery> change) {
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        onChange.accept(change.apply(query, event.getValue()));
                    }
                });
    }

    private @Nullable Long projectId() {
        return query.project() == null
                ? null
                : projects.find(actor, query.project()).map(Project::id).orElse(null);
    }

    private static void optional(Select<String> field, String label, String none) {
        field.setAriaLabel(label);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(none);
        field.setPlaceholder(none);
    }

    private static void optional(ComboBox<String> field, String label, String none) {
        field.setAriaLabel(label);
        field.setPlaceholder(none);
        field.setClearButtonVisible(true);
    }

    private static void day(DatePicker field, String label, String placeholder) {
        field.setAriaLabel(label);
        field.setPlaceholder(placeholder);
        field.setClearButtonVisible(true);
        field.setLocale(Locale.ROOT);
        field.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
    }
}
