package org.imageplane.transients.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.tabular.TableFormat;
import org.springframework.stereotype.Service;

/** Lets a few downloads run at the same time. */
@Service
class ExportService implements Exports {

    /** A quarter of the database connections: pages must not wait for slow readers. */
    static final int MOST_AT_ONCE = 5;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ExportQueries queries;
    private final ExportWriter writer;

    ExportService(ExportQueries queries, ExportWriter writer) {
        this.queries = queries;
        this.writer = writer;
    }

    @Override
    public void write(
            Actor actor,
            ExportTable table,
            TableFormat format,
            Map<String, List<String>> parameters,
            OutputStream out)
            throws IOException {
        ExportQuery query = queries.read(table, parameters);
        if (!places.tryAcquire()) {
            throw new TooManyExportsException(MOST_AT_ONCE);
        }
        try {
            writer.write(actor, table, format, query, out);
        } finally {
            places.release();
        }
    }

    @Override
    public OptionalLong count(
            Actor actor, ExportTable table, Map<String, List<String>> parameters) {
        return writer.count(actor, table, queries.read(table, parameters));
    }
}
