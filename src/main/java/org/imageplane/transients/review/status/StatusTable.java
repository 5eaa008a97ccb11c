package org.imageplane.transients.review.status;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.shell.UtcText;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.MetadataOrigin;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.ObservationStatus;
import org.imageplane.transients.survey.Observations;
import org.imageplane.transients.survey.Observations.StatusOrder;
import org.jspecify.annotations.Nullable;

/** One row for each observation of each project, fetched as they are scrolled to. */
class StatusTable extends Grid<ObservationStatus> {

    private static final long serialVersionUID = 1L;
    private static final String ABSENT = "–";

    /** Orders in which uploads and ratings change a row's place. */
    private static final Set<StatusOrder> MOVING =
            EnumSet.of(StatusOrder.UPLOADED, StatusOrder.RATED, StatusOrder.PROGRESS);

    private transient StatusState state;
    private @Nullable Long projectId;
    private int total;
    private boolean showing;

    StatusTable(
            Observations observations,
            Actor actor,
            StatusState first,
            Consumer<StatusState> onSort,
            Consumer<ObservationStatus> onOpen) {
        state = first;
        addClassNames("status", "dense");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        column("Name", StatusOrder.NAME, 140, false, row -> row.observation().name());
        addColumn(
                        LitRenderer.<ObservationStatus>of(
                                        "<a class=\"row-link\" href=${item.address} title=\"Show its candidates\""
                                                + " router-link>${item.id}</a>")
                                .withProperty("id", row -> row.observation().externalId())
                                .withProperty("address", StatusTable::candidates))
                .setKey(StatusState.name(StatusOrder.EXTERNAL_ID))
                .setHeader("Id")
                .setWidth("104px")
                .setFlexGrow(0)
                .setSortProperty(StatusState.name(StatusOrder.EXTERNAL_ID))
                .setSortable(true);
        column("Project", StatusOrder.PROJECT, 100, false, ObservationStatus::project);
        column("RA", StatusOrder.RA, 98, true, row -> position(row, SkyPosition::raHms));
        column("Dec", StatusOrder.DEC, 104, true, row -> position(row, SkyPosition::decDms));
        column(
                "Centre frequency [MHz]",
                StatusOrder.CENTRE_FREQUENCY,
                136,
                true,
                LitRenderer.<ObservationStatus>of("<span title=${item.origin}>${item.text}</span>")
                        .withProperty("text", row -> frequency(row.observation()))
                        .withProperty("origin", row -> origin(row.observation())));
        column("Uploaded", StatusOrder.UPLOADED, 88, true, row -> number(row.candidateCount()));
        column("Rated", StatusOrder.RATED, 72, true, row -> number(row.ratedCount()));
        column("Progress", StatusOrder.PROGRESS, 124, false, ProgressCell.renderer());
        column("Came", StatusOrder.GIVEN_AT, 158, false, row -> UtcText.minutes(row.givenAt()));
        column("From", null, 80, false, row -> row.givenBy() == null ? "" : row.givenBy());
        setItems(
                range ->
                        observations
                                .status(
                                        actor,
                                        projectId,
                                        state.order(),
                                        state.descending(),
                                        range.getOffset(),
                                        range.getLimit())
                                .stream(),
                range -> counted(range.getPageSize()));
        addItemClickListener(event -> onOpen.accept(event.getItem()));
        addSortListener(
                event -> {
                    StatusState wanted = asked(event.getSortOrder());
                    if (!showing && !wanted.equals(state)) {
                        onSort.accept(wanted);
                    }
                });
    }

    void show(StatusState newState, @Nullable Long newProjectId, int newTotal) {
        showing = true;
        state = newState;
        projectId = newProjectId;
        total = newTotal;
        if (!asked(getSortOrder()).equals(newState)) {
            sort(
                    List.of(
                            new GridSortOrder<>(
                                    getColumnByKey(StatusState.name(newState.order())),
                                    newState.descending()
                                            ? SortDirection.DESCENDING
                                            : SortDirection.ASCENDING)));
        }
        showing = false;
        getDataProvider().refreshAll();
    }

    /** Fetches the rows again that are on the screen; false, and nothing is done, where rows would move. */
    boolean follow(int newTotal) {
        boolean inPlace = newTotal == total && !MOVING.contains(state.order());
        if (inPlace) {
            getDataProvider().refreshAll();
        }
        return inPlace;
    }

    static String candidates(ObservationStatus row) {
        return "candidates?"
                + new QueryParameters(
                                Map.of(
                                        "project", List.of(row.project()),
                                        "observation", List.of(row.observation().externalId())))
                        .getQueryString();
    }

    private int counted(int ignoredPageSize) {
        return total;
    }

    private StatusState asked(List<GridSortOrder<ObservationStatus>> orders) {
        return orders.stream()
                .findFirst()
                .flatMap(
                        order ->
                                StatusState.order(order.getSorted().getKey())
                                        .map(
                                                field ->
                                                        state.sorted(
                                                                field,
                                                                order.getDirection()
                                                                        == SortDirection
                                                                                .DESCENDING)))
                .orElseGet(state::unsorted);
    }

    private void column(
            String heading,
            @Nullable StatusOrder order,
            int widthPx,
            boolean numeric,
            ValueProvider<ObservationStatus, String> text) {
        column(
                heading,
                order,
                widthPx,
                numeric,
                LitRenderer.<ObservationStatus>of("<span title=${item.text}>${item.text}</span>")
                        .withProperty("text", text));
    }

    private void column(
            String heading,
            @Nullable StatusOrder order,
            int widthPx,
            boolean numeric,
            Renderer<ObservationStatus> cell) {
        Column<ObservationStatus> column =
                addColumn(cell)
                        .setHeader(heading)
                        .setWidth(widthPx + "px")
                        .setFlexGrow(
                                order == StatusOrder.NAME || order == StatusOrder.PROGRESS ? 1 : 0)
                        .setResizable(true)
                        .setTextAlign(numeric ? ColumnTextAlign.END : ColumnTextAlign.START);
        if (order != null) {
            column.setKey(StatusState.name(order))
                    .setSortProperty(StatusState.name(order))
                    .setSortable(true);
        }
    }

    private static String position(ObservationStatus row, Function<SkyPosition, String> text) {
        Double raDeg = row.observation().raDeg();
        Double decDeg = row.observation().decDeg();
        return raDeg == null || decDeg == null
                ? ABSENT
                : text.apply(new SkyPosition(raDeg, decDeg));
    }

    private static String frequency(Observation observation) {
        Double mhz = observation.centreFrequencyMhz();
        boolean awaited = observation.origin() instanceof MetadataOrigin.NotYet;
        return mhz == null ? awaited ? "not yet" : ABSENT : String.format(Locale.ROOT, "%.2f", mhz);
    }

    /** Whether it was fetched, or why not. */
    private static String origin(Observation observation) {
        MetadataOrigin origin = observation.origin();
        return origin == null ? frequency(observation) : origin.sentence();
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
