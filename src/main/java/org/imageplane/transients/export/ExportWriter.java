package org.imageplane.transients.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.tabular.TableWriters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a table in one snapshot of the database. */
@Component
class ExportWriter {

    private final Map<ExportTable, TableExport> tables;
    private final Provenance provenance;

    ExportWriter(List<TableExport> tables, Provenance provenance) {
        this.tables =
                tables.stream().collect(Collectors.toMap(TableExport::table, Function.identity()));
        this.provenance = provenance;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(
            Actor actor, ExportTable table, TableFormat format, ExportQuery query, OutputStream out)
            throws IOException {
        TableExport.Opened opened = export(table).open(actor, query);
        TableWriters.write(
                format, provenance.of(actor, table, query), opened.columns(), opened.rows(), out);
    }

    @Transactional(readOnly = true)
    OptionalLong count(Actor actor, ExportTable table, ExportQuery query) {
        return export(table).count(actor, query);
    }

    private TableExport export(ExportTable table) {
        TableExport export = tables.get(table);
        if (export == null) {
            throw new IllegalStateException("Nothing writes the table " + table + ".");
        }
        return export;
    }
}
