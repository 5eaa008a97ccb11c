package org.imageplane.transients.admin.survey;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.shell.crud.CrudAct;
import org.imageplane.transients.shell.crud.CrudForm;
import org.imageplane.transients.shell.crud.CrudOutcome;
import org.imageplane.transients.shell.crud.CrudPage;
import org.imageplane.transients.shell.crud.CrudWords;
import org.imageplane.transients.survey.DetectionFilter;
import org.imageplane.transients.survey.DetectionFilterChange;
import org.imageplane.transients.survey.DetectionFilters;

/** The detection filters of the pipelines; retired ones stay on their candidates and leave the pickers. */
@Route("admin/filters")
@PageTitle("Detection filters")
@Menu(title = "Detection filters", order = 115, icon = "filter")
@RolesAllowed("ADMIN")
class FiltersView extends CrudPage<DetectionFilter> {

    private static final long serialVersionUID = 1L;

    /** What the form fills. */
    public record Draft(String name, String description) {}

    FiltersView(CurrentActor current, DetectionFilters filters) {
        super(
                "admin/filters",
                new CrudWords<>(
                        "detection filter",
                        "detection filters",
                        DetectionFilter::id,
                        DetectionFilter::name));
        Actor actor = current.require();
        columns()
                .text("name", "Name", DetectionFilter::name)
                .longText("description", "What it finds", DetectionFilter::description)
                .word("state", "State", filter -> TermState.of(filter.retired()));
        filter(TermState.KEY, TermState.field());
        listed(
                query ->
                        filters.all().stream()
                                .filter(
                                        one ->
                                                TermState.fits(
                                                        query.filter(TermState.KEY), one.retired()))
                                .toList());
        var name = new TextField("Name");
        name.setHelperText("As uploads write it. It stays as it is.");
        form(
                new CrudForm<>(
                                Draft.class,
                                (DetectionFilter row) -> new Draft(row.name(), row.description()))
                        .field("name", name, rules -> rules.asRequired("Give it a name."))
                        .field("description", new TextArea("What it finds"))
                        .fixed("name")
                        .adds(
                                new Draft("", ""),
                                draft ->
                                        told(
                                                filters.add(
                                                        actor, draft.name(), draft.description()),
                                                "name"))
                        .changes(
                                (row, draft) ->
                                        told(
                                                filters.describe(actor, row, draft.description()),
                                                "description")));
        act(
                CrudAct.<DetectionFilter>of(
                                "Retire",
                                row -> {
                                    filters.retire(actor, row.id());
                                    return CrudOutcome.done(
                                            row.id(), "Retired. Candidates keep it.");
                                })
                        .when(row -> !row.retired())
                        .asking(
                                row ->
                                        "%s leaves the filters of the grid. Candidates keep it, and uploads may still name it."
                                                .formatted(row.name())));
        act(
                CrudAct.<DetectionFilter>of(
                                "Offer again",
                                row -> {
                                    filters.restore(actor, row.id());
                                    return CrudOutcome.done(row.id(), "Offered again.");
                                })
                        .when(DetectionFilter::retired));
        empty("No detection filters", "An upload that names one makes it; or add it before.");
    }

    private static CrudOutcome told(DetectionFilterChange change, String field) {
        return switch (change) {
            case DetectionFilterChange.Changed(DetectionFilter filter) ->
                    CrudOutcome.done(filter.id(), "Saved.");
            case DetectionFilterChange.Refused(String sentence) ->
                    CrudOutcome.refused(field, sentence);
        };
    }
}
