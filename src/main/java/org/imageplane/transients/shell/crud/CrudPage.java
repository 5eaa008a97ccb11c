package org.imageplane.transients.shell.crud;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.function.Function;

/**
 * A page of things that can be searched, sorted, opened, changed, added and deleted; what it does not declare, in its
 * constructor, it does not offer. Search, sort, filters and the open row are in the address. The package's own words
 * show such a page.
 */
public abstract class CrudPage<T> extends Div implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private final transient CrudContent<T> content;

    /**
     * @param path of the page: admin/filters
     */
    protected CrudPage(String path, CrudWords<T> words) {
        addClassNames("page", "crud-page");
        content = new CrudContent<>(words, state -> UI.getCurrent().navigate(path, state.write()));
        content.addTo(this);
        CrudKeys.listen(this, content::startNew, content::save, content::close);
    }

    /** The table's columns, to be added to. */
    protected final CrudColumns<T> columns() {
        return content.columns();
    }

    /** Where the rows come from, page by page. */
    protected final void rows(CrudRows<T> rows) {
        content.rows(rows);
    }

    /** Where the rows come from when they are few: all that fit the filters, in their usual order. */
    protected final void listed(Function<CrudQuery, List<T>> source) {
        content.listed(source);
    }

    /** A filter above the table, whose value is in the address under this key; empty or null limits nothing. */
    protected final <C extends Component & HasValue<?, String>> void filter(String key, C field) {
        content.filter(key, field);
    }

    /** The form beside the table. */
    protected final void form(CrudForm<T, ?> form) {
        content.form(form);
    }

    /** Something else that can be done with the open row. */
    protected final void act(CrudAct<T> act) {
        content.panel().offer(act);
    }

    /** What else there is to see of the open row, below the form. */
    protected final void details(Function<T, Component> details) {
        content.panel().tell(details);
    }

    /** Rows can be deleted: what goes with one, and the deletion itself. */
    protected final void deletes(
            Function<T, Consequences> consequences, Function<T, CrudOutcome> delete) {
        content.deletes(consequences, delete);
    }

    /** A button or menu at the right of the search. */
    protected final void tool(Component tool) {
        content.bar().addTool(tool);
    }

    /** What an empty page says: why it is empty, and what to do. */
    protected final void empty(String heading, String sentence) {
        content.empty(heading, sentence);
    }

    /** Opens a dialog that stays open while the page goes to another row. */
    protected final void open(Dialog dialog) {
        add(dialog);
        dialog.addOpenedChangeListener(
                event -> {
                    if (!event.isOpened()) {
                        remove(dialog);
                    }
                });
        dialog.open();
    }

    /** Something was done in a dialog of the page's own: shows the rows anew, and says what it was. */
    protected final void done(CrudOutcome.Done done) {
        content.done(done);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.enter(event.getLocation().getQueryParameters());
    }

    /** Asks before another row is taken, or the page is left, while something is not saved. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        Location next = event.getLocation();
        Location own = UI.getCurrent().getInternals().getActiveViewLocation();
        boolean samePage = next.getPath().equals(own.getPath());
        if (!content.losesChanges(samePage, next.getQueryParameters())) {
            return;
        }
        var leave = event.postpone();
        new UnsavedDialog(
                        () -> {
                            content.forgetChanges();
                            leave.proceed();
                        },
                        () -> {
                            leave.cancel();
                            content.stay();
                        })
                .open();
    }
}
