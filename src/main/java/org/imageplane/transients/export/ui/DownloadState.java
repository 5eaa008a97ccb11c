package org.imageplane.transients.export.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imageplane.transients.export.ExportTable;
import org.imageplane.transients.tabular.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the page says: the table and format of the script, and what all tables are limited to.
 *
 * @param limits as a list's own address has them
 */
record DownloadState(ExportTable table, TableFormat format, Map<String, List<String>> limits) {

    private static final String TABLE = "table";
    private static final String FORMAT = "format";

    static DownloadState read(QueryParameters address) {
        Map<String, List<String>> limits = new LinkedHashMap<>(address.getParameters());
        limits.keySet().removeAll(List.of(TABLE, FORMAT));
        limits.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return new DownloadState(
                address.getSingleParameter(TABLE)
                        .flatMap(ExportTable::named)
                        .orElse(ExportTable.CANDIDATES),
                address.getSingleParameter(FORMAT)
                        .flatMap(TableFormat::ofExtension)
                        .orElse(TableFormat.FITS),
                limits);
    }

    QueryParameters write() {
        Map<String, List<String>> written = new LinkedHashMap<>();
        if (table != ExportTable.CANDIDATES) {
            written.put(TABLE, List.of(table.text()));
        }
        if (format != TableFormat.FITS) {
            written.put(FORMAT, List.of(format.extension()));
        }
        written.putAll(limits);
        return new QueryParameters(written);
    }

    @Nullable String limit(String name) {
        return Optional.ofNullable(limits.get(name)).map(List::getFirst).orElse(null);
    }

    /** The limits as the end of an address; empty for none. */
    String query() {
        return new QueryParameters(limits).getQueryString();
    }

    DownloadState limited(String name, @Nullable String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(limits);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new DownloadState(table, format, changed);
    }

    DownloadState unlimited() {
        return new DownloadState(table, format, Map.of());
    }

    DownloadState of(ExportTable newTable, TableFormat newFormat) {
        return new DownloadState(newTable, newFormat, limits);
    }
}
