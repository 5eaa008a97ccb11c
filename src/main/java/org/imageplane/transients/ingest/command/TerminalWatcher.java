package org.imageplane.transients.ingest.command;

import java.io.PrintStream;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportPlan.ColumnUse;
import org.imageplane.transients.ingest.ImportPlan.Use;
import org.imageplane.transients.ingest.ImportWatcher;
import org.imageplane.transients.ingest.ImportedRow;
import org.imageplane.transients.ingest.folder.Pace;
import org.imageplane.transients.ingest.folder.RefusalList;

/** Tells of an import on a terminal in one line that is written anew; elsewhere in a line for every tenth. */
final class TerminalWatcher implements ImportWatcher {

    private static final int SHOWN_REFUSALS = 20;
    private static final int SHOWN_TABLES = 5;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_BETWEEN_LINES = 200_000_000;
    private static final int TENTHS = 10;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final RefusalList refusals;
    private volatile boolean cancelled;
    private long start;
    private long total;
    private long done;
    private long refused;
    private long tenths;
    private long lastLine;

    TerminalWatcher(
            PrintStream out, boolean terminal, RefusalList refusals, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.refusals = refusals;
        this.nanoTime = nanoTime;
    }

    @Override
    public void begins(ImportPlan plan) {
        start = nanoTime.getAsLong();
        total = plan.rows();
        List<String> tables = plan.tables();
        String more =
                tables.size() > SHOWN_TABLES
                        ? " and %d more".formatted(tables.size() - SHOWN_TABLES)
                        : "";
        out.println(
                "%d rows of %s in %s%s."
                        .formatted(
                                plan.rows(),
                                plan.survey().words(),
                                tables.stream()
                                        .limit(SHOWN_TABLES)
                                        .collect(Collectors.joining(", ")),
                                more));
        say(plan, Use.NEW_QUANTITY, "New quantities: %s.");
        say(plan, Use.TEXT, "Kept as text: %s.");
        say(plan, Use.NOT_KEPT, "Not kept: %s.");
    }

    private void say(ImportPlan plan, Use use, String sentence) {
        String columns =
                plan.columns().stream()
                        .filter(column -> column.use() == use)
                        .map(TerminalWatcher::words)
                        .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            out.println(sentence.formatted(columns));
        }
    }

    private static String words(ColumnUse column) {
        return column.words().isEmpty()
                ? column.column()
                : "%s (%s)".formatted(column.column(), column.words());
    }

    @Override
    public synchronized void done(ImportedRow row) {
        done++;
        if (row.result() instanceof ImportedRow.Refused(String reason)) {
            refusals.add(row);
            refused++;
            if (refused <= SHOWN_REFUSALS) {
                says(
                        "%s row %d%s was refused: %s"
                                .formatted(
                                        row.table(),
                                        row.number(),
                                        row.name().isEmpty() ? "" : " (" + row.name() + ")",
                                        reason));
            } else if (refused == SHOWN_REFUSALS + 1) {
                says("More refused rows are listed in %s.".formatted(refusals.file()));
            }
        }
        long now = nanoTime.getAsLong();
        if (terminal) {
            if (done == total || now - lastLine >= NANOS_BETWEEN_LINES) {
                lastLine = now;
                out.print(
                        CLEAR_LINE
                                + pace(now).words()
                                + (done == total ? System.lineSeparator() : ""));
                out.flush();
            }
        } else if (total > 0 && done * TENTHS / total > tenths) {
            tenths = done * TENTHS / total;
            out.println(pace(now).words());
        }
    }

    private Pace pace(long now) {
        return new Pace(done, total, (now - start) / NANOS_PER_SECOND);
    }

    @Override
    public synchronized void says(String sentence) {
        out.println((terminal ? CLEAR_LINE : "") + sentence);
    }

    /** Lets the rows that were begun end, and takes no other. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
