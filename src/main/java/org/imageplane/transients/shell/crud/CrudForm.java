package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a page's form. They fill a draft, a record with a component for each field, which is handed to the page
 * when it is without mistakes; what the page's service refuses is said at the field that it is about.
 */
public final class CrudForm<T, D extends Record> extends Div {

    private static final long serialVersionUID = 1L;

    private final Binder<D> binder;
    private final transient Function<T, D> draft;
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final Set<String> onlyNew = new HashSet<>();
    private final Set<String> fixed = new HashSet<>();
    private transient @Nullable D blank;
    private transient @Nullable Function<D, CrudOutcome> add;
    private transient @Nullable BiFunction<T, D, CrudOutcome> change;
    private transient @Nullable T row;

    /**
     * @param type a public record, since it is read and made by the names of its components
     * @param draft the draft with what the row has
     */
    public CrudForm(Class<D> type, Function<T, D> draft) {
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new IllegalArgumentException("%s has to be public.".formatted(type.getName()));
        }
        this.draft = draft;
        binder = new Binder<>(type);
        binder.setChangeDetectionEnabled(true);
        addClassName("crud-fields");
    }

    /** New rows can be made: they begin like this, and are made so. */
    public CrudForm<T, D> adds(D beginning, Function<D, CrudOutcome> service) {
        blank = beginning;
        add = service;
        return this;
    }

    /** Rows can be changed: the row as it was when the form was opened, and what it is to be. */
    public CrudForm<T, D> changes(BiFunction<T, D, CrudOutcome> service) {
        change = service;
        return this;
    }

    /** A field for that component of the draft. */
    public <V, C extends Component & HasValue<?, V>> CrudForm<T, D> field(String name, C field) {
        return field(name, field, rules -> rules);
    }

    /** A field with rules that are checked as one types. */
    public <V, C extends Component & HasValue<?, V>> CrudForm<T, D> field(
            String name, C field, UnaryOperator<Binder.BindingBuilder<D, V>> rules) {
        rules.apply(binder.forField(field)).bind(name);
        fields.put(name, field);
        add(field);
        return this;
    }

    /** These fields are shown for new rows alone. */
    public CrudForm<T, D> onlyNew(String... names) {
        onlyNew.addAll(Arrays.asList(names));
        return this;
    }

    /** These fields cannot be changed once the row was made. */
    public CrudForm<T, D> fixed(String... names) {
        fixed.addAll(Arrays.asList(names));
        return this;
    }

    boolean canAdd() {
        return add != null;
    }

    boolean canChange() {
        return change != null;
    }

    void show(T shown) {
        row = shown;
        fill(draft.apply(shown), false);
    }

    void showNew() {
        row = null;
        if (blank != null) {
            fill(blank, true);
        }
    }

    private void fill(D shown, boolean isNew) {
        fields.forEach(
                (name, field) -> {
                    field.setReadOnly(!isNew && (fixed.contains(name) || change == null));
                    ((Component) field).setVisible(isNew || !onlyNew.contains(name));
                });
        binder.readRecord(shown);
    }

    boolean hasChanges() {
        return binder.hasChanges();
    }

    void onChange(Runnable listener) {
        binder.addValueChangeListener(event -> listener.run());
    }

    /** Nothing is handed on while a field has a mistake, which it says itself. */
    CrudOutcome save() {
        try {
            return handOn(binder.writeRecord());
        } catch (ValidationException mistakes) {
            return new CrudOutcome.Refused(
                    mistakes.getFieldValidationErrors().stream()
                            .collect(
                                    Collectors.toMap(
                                            error -> nameOf(error.getField()),
                                            error -> error.getMessage().orElse(""),
                                            (one, other) -> one)));
        }
    }

    private CrudOutcome handOn(D written) {
        T open = row;
        if (open == null) {
            return add == null
                    ? CrudOutcome.refused("Nothing can be added here.")
                    : add.apply(written);
        }
        return change == null
                ? CrudOutcome.refused("This cannot be changed here.")
                : change.apply(open, written);
    }

    /** Says at its field what was refused; a sentence for no field that is shown is given back. */
    String tell(Map<String, String> problems) {
        problems.forEach(this::mark);
        return problems.entrySet().stream()
                .filter(one -> !isShown(one.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
    }

    private void mark(String name, String sentence) {
        if (isShown(name) && fields.get(name) instanceof HasValidationProperties field) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }

    private boolean isShown(String name) {
        return fields.get(name) instanceof Component field && field.isVisible();
    }

    private String nameOf(HasValue<?, ?> field) {
        return fields.entrySet().stream()
                .filter(one -> one.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    void focusFirst() {
        fields.values().stream()
                .filter(field -> !field.isReadOnly() && ((Component) field).isVisible())
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
