package org.imageplane.transients.review.grid;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.CurrentActor;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.candidate.Histograms;
import org.imageplane.transients.rating.Classifications;
import org.imageplane.transients.shell.AppIcon;
import org.imageplane.transients.shell.DownloadMenu;
import org.imageplane.transients.shell.NamedPositions;
import org.imageplane.transients.survey.DetectionFilters;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.Quantities;
import org.imageplane.transients.survey.Quantity;

/**
 * All candidates as a table. The address is the only state: whatever is set goes there first, and the page shows what it
 * says.
 */
@Route("candidates")
@PageTitle("Candidates")
@Menu(title = "Candidates", order = 10, icon = "grid")
@PermitAll
@StyleSheet("assets/grid.css")
class CandidatesView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient GridList list;
    private final transient GridAddress address;
    private final transient TableColumns tableColumns;
    private final transient GridMemory memory;
    private final transient ActiveFilters filters;
    private final transient Quantities quantities;
    private final FilterBar bar;
    private final MoreFilters more;
    private final FilterChips chips;
    private final ColumnChooser chooser;
    private final CandidateTable table;
    private final DownloadMenu download = new DownloadMenu("candidates");
    private final Div problems = new Div();
    private final RateButton rate;
    private final Button chosen = new Button(AppIcon.CLOSE.create());
    private transient GridState state = new GridState(CandidateQuery.all(), List.of(), 0, false);

    private transient DeskLinks desk = new DeskLinks("");
    private boolean remembersColumns;

    CandidatesView(
            CurrentActor currentActor,
            CandidateSearch search,
            GridAddress address,
            GridList list,
            TableColumns tableColumns,
            GridMemory memory,
            ActiveFilters filters,
            Projects projects,
            Observations observations,
            DetectionFilters detectionFilters,
            Quantities quantities,
            Classifications classifications,
            Histograms histograms,
            NamedPositions names) {
        this.actor = currentActor.require();
        this.list = list;
        this.address = address;
        this.tableColumns = tableColumns;
        this.memory = memory;
        this.filters = filters;
        this.quantities = quantities;
        addClassNames("page", "candidates-page");
        bar = new FilterBar(actor, projects, observations, detectionFilters, this::search);
        var moreButton = new Button("More filters", AppIcon.FILTER.create());
        var columnsButton = new Button("Columns", AppIcon.COLUMNS.create());
        more = new MoreFilters(moreButton, actor, classifications, histograms, names, this::search);
        chooser = new ColumnChooser(columnsButton, this::order);
        chips = new FilterChips(filters, this::search);
        table =
                new CandidateTable(
                        search,
                        actor,
                        sort -> search(state.query().sortedBy(sort)),
                        this::order,
                        row -> desk.open(row),
                        this::choose);
        rate = new RateButton(actor, search, address);
        chosen.addClickListener(event -> table.deselectAll());
        chosen.addClassName("chosen");
        chosen.setIconAfterText(true);
        chosen.setTooltipText("Choose none");
        chosen.setVisible(false);
        var roomy =
                new Button(
                        AppIcon.ROWS.create(), event -> table.setRoomy(memory.toggleRoomy(actor)));
        roomy.addClassName("rows-button");
        roomy.setAriaLabel("Higher or lower rows");
        roomy.setTooltipText("Higher or lower rows");
        List.of(moreButton, columnsButton, roomy, chosen)
                .forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        var space = new Div();
        space.addClassName("space");
        bar.add(moreButton);
        var line = new Div(chips, space, chosen, columnsButton, roomy, download, rate);
        line.addClassName("list-line");
        problems.addClassName("problems");
        problems.getElement().setAttribute("role", "alert");
        table.setRoomy(memory.choices(actor).roomy());
        add(bar, line, problems, table, more, chooser);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = list.find(actor, event.getLocation().getQueryParameters());
        GridState asked = found.state();
        List<String> remembered = memory.choices(actor).columnsOf(asked.query().project());
        if (asked.columns().isEmpty() && !remembered.isEmpty()) {
            asked = asked.withColumns(remembered);
            remembersColumns = true;
        }
        problems.removeAll();
        found.problems().forEach(sentence -> problems.add(new Paragraph("Left out. " + sentence)));
        problems.setVisible(!found.problems().isEmpty());
        show(asked, found.count());
    }

    /** Columns that were remembered belong in the address too, so that a copy of it shows the same. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (remembersColumns) {
            remembersColumns = false;
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location("candidates", address.write(state)));
        }
    }

    private void show(GridState asked, long count) {
        state = asked;
        CandidateQuery query = asked.query();
        desk = new DeskLinks(asked.isPlain() ? "" : address.list(query));
        List<TableColumn> possible = tableColumns.of(actor, query, row -> desk.address(row));
        List<TableColumn> shown = ShownColumns.of(possible, asked.columns());
        List<Quantity> measured =
                quantities.all().stream()
                        .filter(
                                one ->
                                        possible.stream()
                                                .anyMatch(column -> column.key().equals(one.key())))
                        .toList();
        bar.show(query);
        more.show(query, measured);
        chips.show(query, count, asked.bestBeamsUsual());
        chooser.show(possible, shown);
        rate.show(asked, count);
        download.show(rate.list());
        table.setEmptyStateComponent(
                filters.of(query).isEmpty()
                        ? EmptyList.nothingYet()
                        : EmptyList.nothingMatches(() -> search(filters.none(query))));
        table.show(query, shown, (int) Math.min(count, Integer.MAX_VALUE), asked.row());
    }

    private void search(CandidateQuery query) {
        go(state.with(query));
    }

    private void choose(List<Long> ids) {
        chosen.setVisible(!ids.isEmpty());
        chosen.setText("%,d chosen".formatted(ids.size()));
        rate.choose(ids);
        download.show(rate.list());
    }

    private void order(List<String> columns) {
        List<TableColumn> possible =
                tableColumns.of(actor, state.query(), row -> desk.address(row));
        List<String> kept = columns.equals(ShownColumns.usual(possible)) ? List.of() : columns;
        memory.keepColumns(actor, state.query().project(), kept);
        go(state.withColumns(kept));
    }

    private void go(GridState next) {
        UI.getCurrent().navigate("candidates", address.write(next));
    }
}
