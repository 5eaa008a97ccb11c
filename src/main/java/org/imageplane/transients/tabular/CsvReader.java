package org.imageplane.transients.tabular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values after RFC 4180, with a header line; every cell is text, an empty one null. */
final class CsvReader implements TableReader {

    private static final int LONGEST_CELL = 1 << 20;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private final List<Column> columns;
    private long line = 1;
    private int last;

    private CsvReader(BufferedReader in) throws IOException {
        this.in = in;
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        List<Column> header = new ArrayList<>();
        for (String name : cells()) {
            header.add(
                    Column.of(
                            name == null || name.isBlank() ? "col" + (header.size() + 1) : name,
                            String.class));
        }
        this.columns = ColumnNames.unique(header);
    }

    static CsvReader open(InputStream bytes) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        try {
            return new CsvReader(in);
        } catch (IOException | RuntimeException refused) {
            in.close();
            throw refused;
        }
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public @Nullable Object @Nullable [] next() throws IOException {
        List<@Nullable String> cells = cells();
        while (cells.size() == 1 && cells.getFirst() == null && last != END) {
            cells = cells(); // an empty line is no row
        }
        if (cells.size() == 1 && cells.getFirst() == null) {
            return null;
        }
        if (cells.size() > columns.size()) {
            throw new IOException(
                    "Line %d has %d cells for %d columns."
                            .formatted(line - 1, cells.size(), columns.size()));
        }
        return cells.toArray(new @Nullable Object[columns.size()]);
    }

    /** The cells up to the end of the line. */
    private List<@Nullable String> cells() throws IOException {
        List<@Nullable String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (last == ',');
        line++;
        return cells;
    }

    /** One cell; what ended it is kept in {@code last}. */
    private @Nullable String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean everQuoted = false;
        for (int c = in.read(); ; c = in.read()) {
            if (cell.length() > LONGEST_CELL) {
                throw new IOException(
                        "The cell in line %d is longer than a million characters.".formatted(line));
            } else if (c == END && quoted) {
                throw new IOException("A quote in line %d is never closed.".formatted(line));
            } else if (quoted && c != '"') {
                cell.append((char) c);
            } else if (c == '"' && quoted && peek() == '"') {
                cell.append((char) in.read());
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
                everQuoted = true;
            } else if (c == ',' || c == '\n' || c == END) {
                last = c;
                return value(cell.toString(), everQuoted);
            } else if (c != '\r' || peek() != '\n') {
                cell.append((char) c);
            }
        }
    }

    private int peek() throws IOException {
        in.mark(1);
        int c = in.read();
        in.reset();
        return c;
    }

    /** Takes off the apostrophe that our own writer puts before what a spreadsheet would run. */
    private static @Nullable String value(String text, boolean quoted) {
        if (text.isEmpty()) {
            return quoted ? "" : null;
        }
        boolean disarmed = text.charAt(0) == '\'' && TextDialect.isFormula(text.substring(1));
        return disarmed ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
