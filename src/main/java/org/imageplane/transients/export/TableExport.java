package org.imageplane.transients.export;

import java.util.List;
import java.util.OptionalLong;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.RowSource;

/** Opens one of the tables, within the transaction in which its rows are read. */
interface TableExport {

    /** Columns and rows; the rows are to be closed. */
    record Opened(List<Column> columns, RowSource rows) {}

    ExportTable table();

    /** What of the table belongs to the query and may be seen by the person. */
    Opened open(Actor actor, ExportQuery query);

    /** How many rows that are, where it is cheap to tell. */
    default OptionalLong count(Actor actor, ExportQuery query) {
        return OptionalLong.empty();
    }
}
