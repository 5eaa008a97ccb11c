package org.imageplane.transients.export;

import java.util.OptionalLong;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.survey.DetectionFilter;
import org.imageplane.transients.survey.DetectionFilters;
import org.imageplane.transients.tabular.RowSource;
import org.springframework.stereotype.Component;

/** The detection filters; they belong to no project, so no query narrows them. */
@Component
class FilterExport implements TableExport {

    private static final Columns<DetectionFilter> COLUMNS =
            new Columns<DetectionFilter>()
                    .add("name", String.class, "Detection filter", DetectionFilter::name)
                    .add("description", String.class, "What it does", DetectionFilter::description)
                    .add("retired", Boolean.class, "No longer in use", DetectionFilter::retired);

    private final DetectionFilters filters;

    FilterExport(DetectionFilters filters) {
        this.filters = filters;
    }

    @Override
    public ExportTable table() {
        return ExportTable.FILTERS;
    }

    @Override
    public Opened open(Actor actor, ExportQuery asked) {
        return new Opened(
                COLUMNS.columns(), RowSource.of(filters.all().stream().map(COLUMNS::row)));
    }

    @Override
    public OptionalLong count(Actor actor, ExportQuery asked) {
        return OptionalLong.of(filters.all().size());
    }
}
