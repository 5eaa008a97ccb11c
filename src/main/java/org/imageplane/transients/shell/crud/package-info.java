/**
 * One page for everything that administrators look after: a table with search, a form beside it, and the keyboard.
 *
 * <h2>How to add an admin page</h2>
 *
 * <p>Write a service whose methods take the {@code Actor}, require {@code ADMIN}, are transactional and note to the
 * {@code AuditLog}. Then a view of the room {@code admin} that says what its rows are called, which columns they have,
 * and which of the service's methods belong to which button:
 *
 * <pre>{@code
 * @Route("admin/filters")
 * @PageTitle("Detection filters")
 * @Menu(title = "Detection filters", order = 115, icon = "filter")
 * @RolesAllowed("ADMIN")
 * class FiltersView extends CrudPage<DetectionFilter> {
 *
 *     public record Draft(String name, String description) {}
 *
 *     FiltersView(CurrentActor current, DetectionFilters filters) {
 *         super("admin/filters",
 *                 new CrudWords<>("filter", "filters", DetectionFilter::id, DetectionFilter::name));
 *         Actor actor = current.require();
 *         columns().text("name", "Name", DetectionFilter::name).number("uses", "Candidates", DetectionFilter::uses);
 *         listed(query -> filters.all(actor));
 *         form(new CrudForm<>(Draft.class, (DetectionFilter row) -> new Draft(row.name(), row.description()))
 *                 .field("name", new TextField("Name"), rules -> rules.asRequired("Give it a name."))
 *                 .field("description", new TextArea("What it does"))
 *                 .adds(new Draft("", ""), draft -> saved(filters.add(actor, draft.name(), draft.description())))
 *                 .changes((row, draft) -> saved(filters.change(actor, row, draft.name(), draft.description()))));
 *         act(CrudAct.<DetectionFilter>of("Retire", row -> retired(filters.retire(actor, row.id())))
 *                 .when(row -> !row.retired()));
 *         empty("No detection filters", "Uploads that name one make it.");
 *     }
 * }
 * }</pre>
 *
 * <p>A page without {@code form} only shows; one without {@code adds} has no button New, one without {@code changes}
 * shows its fields read-only, one without {@code deletes} deletes nothing. A table that grows gives {@code rows(…)}, a
 * {@link org.imageplane.transients.shell.crud.CrudRows} that pages and sorts in the database, in place of {@code
 * listed(…)}. What a service refuses becomes a {@link org.imageplane.transients.shell.crud.CrudOutcome.Refused} with the
 * draft's name of the field; nothing that was typed is lost by it. The test extends {@code testing.CrudPageTest}.
 */
@NullMarked
@NamedInterface("crud")
package org.imageplane.transients.shell.crud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
