package org.imageplane.transients.tabular;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes comma-separated tables in UTF-8, the rows passed on as they come. */
final class TextTables {

    private TextTables() {}

    static void writeCsv(List<Column> columns, RowSource rows, OutputStream out)
            throws IOException {
        Writer writer = writer(out);
        writeRows(TextDialect.CSV, columns, rows, writer);
        writer.flush();
    }

    /**
     * Enhanced CSV 1.0 (Astropy proposal for enhancement 6). STIL's own writer is not used: it turns every
     * character beyond ASCII into a question mark and NaN into an empty cell.
     */
    static void writeEcsv(TableMeta meta, List<Column> columns, RowSource rows, OutputStream out)
            throws IOException {
        Writer writer = writer(out);
        writer.write("# %ECSV 1.0\n# ---\n# delimiter: ','\n# datatype:\n");
        for (Column column : columns) {
            writer.write("# - {name: " + quoted(column.name()));
            writer.write(", datatype: " + datatype(column.type()));
            writeItem(writer, "unit", column.unit());
            writeItem(writer, "description", column.description());
            if (column.ucd() != null || column.type() == Instant.class) {
                String ucd = column.ucd() == null ? "time.epoch" : column.ucd();
                writer.write(", meta: {ucd: " + quoted(ucd) + "}");
            }
            writer.write("}\n");
        }
        writer.write("# meta:\n#   name: " + quoted(meta.name()) + "\n");
        for (Map.Entry<String, String> parameter : meta.parameters().entrySet()) {
            writer.write(
                    "#   %s: %s\n"
                            .formatted(quoted(parameter.getKey()), quoted(parameter.getValue())));
        }
        writeRows(TextDialect.ECSV, columns, rows, writer);
        writer.flush();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void writeRows(
            TextDialect dialect, List<Column> columns, RowSource rows, Writer writer)
            throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(dialect.text(columns.get(i).name()));
        }
        writer.write(dialect.lineEnd());
        for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
            for (int i = 0; i < row.length; i++) {
                writer.write(i == 0 ? "" : ",");
                writer.write(dialect.cell(row[i]));
            }
            if (row.length == 1 && row[0] == null) {
                writer.write("\"\""); // an empty line would not be taken for a row
            }
            writer.write(dialect.lineEnd());
        }
    }

    private static void writeItem(Writer writer, String key, @Nullable String value)
            throws IOException {
        if (value != null) {
            writer.write(", " + key + ": " + quoted(value));
        }
    }

    private static String datatype(Class<?> type) {
        if (type == Long.class) {
            return "int64";
        } else if (type == Integer.class) {
            return "int32";
        } else if (type == Double.class) {
            return "float64";
        }
        return type == Boolean.class ? "bool" : "string";
    }

    /** A YAML string on one line. */
    private static String quoted(String raw) {
        StringBuilder text = new StringBuilder("\"");
        CellText.printable(raw)
                .chars()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"' -> text.append("\\\"");
                                case '\\' -> text.append("\\\\");
                                case '\n' -> text.append("\\n");
                                case '\r' -> text.append("\\r");
                                case '\t' -> text.append("\\t");
                                case '\u0085', '\u2028', '\u2029' ->
                                        text.append("\\u%04x".formatted(c));
                                default -> text.append((char) c);
                            }
                        });
        return text.append('"').toString();
    }
}
