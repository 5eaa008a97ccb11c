package org.imageplane.transients.ingest.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.imageplane.transients.ingest.ImportedRow;
import org.jspecify.annotations.Nullable;

/** Writes refused rows to a CSV file (RFC 4180), which is made when the first one comes. */
public final class RefusalList implements AutoCloseable {

    private static final String LINE_END = "\r\n";

    private final Path file;
    private @Nullable BufferedWriter writer;

    public RefusalList(Path file) {
        this.file = file;
    }

    /** The file; there is none unless a row was refused. */
    public Path file() {
        return file;
    }

    /** Writes the row if it was refused. */
    public synchronized void add(ImportedRow row) {
        if (!(row.result() instanceof ImportedRow.Refused(String reason))) {
            return;
        }
        try {
            if (writer == null) {
                Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
                writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                writer.write("table,row,name,reason" + LINE_END);
            }
            writer.write(
                    "%s,%d,%s,%s%s"
                            .formatted(
                                    cell(row.table()),
                                    row.number(),
                                    cell(row.name()),
                                    cell(reason),
                                    LINE_END));
            writer.flush();
        } catch (IOException full) {
            throw new UncheckedIOException("The list of refused rows cannot be written.", full);
        }
    }

    /** In quotes; what a spreadsheet would run gets an apostrophe in front. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public synchronized void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The list of refused rows cannot be written.", full);
        }
    }
}
