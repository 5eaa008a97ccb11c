package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imageplane.transients.shell.EmptyState;
import org.imageplane.transients.shell.Notices;
import org.jspecify.annotations.Nullable;

/** Keeps bar, table and panel of a page in step with its address. */
class CrudContent<T> implements CrudTable.Wishes, CrudPanel.Wishes<T> {

    private final CrudWords<T> words;
    private final Consumer<CrudState> go;
    private final CrudColumns<T> columns = new CrudColumns<>();
    private final CrudBar bar;
    private final CrudTable<T> table;
    private final CrudPanel<T> panel = new CrudPanel<>(this);
    private CrudRows<T> rows;
    private @Nullable CrudForm<T, ?> form;
    private @Nullable Deletion<T> deletion;
    private EmptyState nothing;
    private CrudState state = CrudState.none();
    private String toSay = "";
    private boolean toFocus;
    private boolean prepared;

    private record Deletion<T>(
            Function<T, Consequences> consequences, Function<T, CrudOutcome> delete) {}

    CrudContent(CrudWords<T> words, Consumer<CrudState> go) {
        this.words = words;
        this.go = go;
        bar = new CrudBar(text -> go.accept(state.searching(text)));
        table = new CrudTable<>(words::keyOf, this);
        rows = new ListedRows<>(query -> List.of(), columns, words::keyOf);
        nothing = new EmptyState("No " + words.many(), "There are none yet.");
    }

    void addTo(HasComponents page) {
        var body = new Div(table, panel);
        body.addClassName("crud-body");
        page.add(bar, body);
    }

    CrudColumns<T> columns() {
        return columns;
    }

    CrudBar bar() {
        return bar;
    }

    CrudPanel<T> panel() {
        return panel;
    }

    void rows(CrudRows<T> newRows) {
        rows = newRows;
    }

    void listed(Function<CrudQuery, List<T>> source) {
        rows = new ListedRows<>(source, columns, words::keyOf);
    }

    <C extends Component & HasValue<?, String>> void filter(String key, C field) {
        bar.addFilter(key, field, (name, value) -> go.accept(state.filtered(name, value)));
    }

    void form(CrudForm<T, ?> newForm) {
        form = newForm;
        panel.use(newForm);
        if (newForm.canAdd()) {
            bar.offerNew(words.one(), this::startNew);
        }
    }

    void deletes(Function<T, Consequences> consequences, Function<T, CrudOutcome> delete) {
        deletion = new Deletion<>(consequences, delete);
        panel.offerDelete();
    }

    void empty(String heading, String sentence) {
        nothing = new EmptyState(heading, sentence);
    }

    void enter(QueryParameters address) {
        if (!prepared) {
            prepared = true;
            table.addColumns(columns);
            table.fetch(rows);
        }
        CrudState asked = read(address);
        boolean keep = asked.row().equals(state.row()) && panel.hasChanges();
        state = asked.filtered(bar.take(asked.query().filters()));
        show(keep);
    }

    private CrudState read(QueryParameters address) {
        return CrudState.read(address, bar.filterKeys(), columns.sortKeys());
    }

    private void show(boolean keepForm) {
        if (rows instanceof ListedRows<T> few) {
            few.forget();
        }
        Optional<T> open = open();
        long count = rows.count(state.query());
        bar.show(state.query(), words.count(count));
        table.setEmptyStateComponent(state.query().isLimited() ? noMatch() : nothing);
        table.show(state.query(), (int) Math.min(count, Integer.MAX_VALUE), open.orElse(null));
        if (!keepForm) {
            showPanel(open);
        }
        panel.say(toSay);
        toSay = "";
        toFocus = false;
    }

    private Optional<T> open() {
        boolean asked = !state.row().isEmpty() && !state.row().equals(CrudState.NEW);
        return asked ? rows.find(state.row()) : Optional.empty();
    }

    private void showPanel(Optional<T> open) {
        if (open.isPresent() && panel.hasContent()) {
            panel.show(open.get(), words.name().apply(open.get()));
            if (toFocus) {
                panel.focusForm();
            }
        } else if (state.row().equals(CrudState.NEW) && form != null && form.canAdd()) {
            panel.showNew("New " + words.one());
        } else {
            panel.setVisible(false);
            if (!state.row().isEmpty() && open.isEmpty()) {
                Notices.error("This %s is not here any more.".formatted(words.one()));
            }
        }
    }

    private EmptyState noMatch() {
        return new EmptyState(
                "No %s matches".formatted(words.one()), "Write less, or choose other filters.");
    }

    void startNew() {
        if (form != null && form.canAdd()) {
            go.accept(state.at(CrudState.NEW));
        }
    }

    void save() {
        panel.save();
    }

    boolean losesChanges(boolean samePage, QueryParameters next) {
        return panel.hasChanges() && !(samePage && read(next).row().equals(state.row()));
    }

    void forgetChanges() {
        panel.setVisible(false);
    }

    /** The row whose form is open is marked again, not the one that was clicked. */
    void stay() {
        table.mark(open().orElse(null));
    }

    @Override
    public void sort(String column, boolean descending) {
        go.accept(state.sorted(column, descending));
    }

    @Override
    public void open(String key, boolean byKey) {
        toFocus = byKey;
        if (key.equals(state.row())) {
            if (byKey) {
                panel.focusForm();
            }
        } else if (panel.hasContent()) {
            go.accept(state.at(key));
        }
    }

    @Override
    public void close() {
        if (panel.isVisible()) {
            go.accept(state.at(""));
            table.takeFocus();
        }
    }

    @Override
    public void done(CrudOutcome.Done done) {
        forgetChanges();
        toSay = done.sentence();
        if (done.key().equals(state.row())) {
            show(false);
        } else {
            go.accept(state.at(done.key()));
        }
    }

    @Override
    public void delete(T row) {
        if (deletion == null) {
            return;
        }
        var what = deletion;
        new ConsequencesDialog(
                        "Delete %s?".formatted(words.name().apply(row)),
                        what.consequences().apply(row),
                        "Delete",
                        () -> what.delete().apply(row),
                        done -> {
                            Notices.done(done.sentence());
                            done(new CrudOutcome.Done("", ""));
                        })
                .open();
    }
}
