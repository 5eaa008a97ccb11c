package org.imageplane.transients.demo.upload;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far it is: one line that is written anew on a terminal, a line for every tenth elsewhere. */
public final class Progress {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_BETWEEN_LINES = 200_000_000;
    private static final int TENTHS = 10;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final int total;
    private final long start;
    private int done;
    private int tenths;
    private long lastLine;

    /** Starts counting now. */
    public Progress(PrintStream out, boolean terminal, int total, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** One more is done. */
    public synchronized void step() {
        done++;
        long now = nanoTime.getAsLong();
        if (terminal) {
            if (done == total || now - lastLine >= NANOS_BETWEEN_LINES) {
                lastLine = now;
                out.print(CLEAR_LINE + line(now) + (done == total ? System.lineSeparator() : ""));
                out.flush();
            }
        } else if (done * TENTHS / total > tenths) {
            tenths = done * TENTHS / total;
            out.println(line(now));
        }
    }

    /** A sentence between the lines. */
    public synchronized void say(String sentence) {
        out.println((terminal ? CLEAR_LINE : "") + sentence);
    }

    private String line(long now) {
        double seconds = Math.max(1e-3, (now - start) / NANOS_PER_SECOND);
        double rate = done / seconds;
        String left =
                done == total
                        ? "done in " + words(seconds)
                        : words((total - done) / rate) + " left";
        return String.format(
                Locale.ROOT,
                "%d of %d  %d %%  %.1f/s  %s",
                done,
                total,
                100 * done / total,
                rate,
                left);
    }

    private static String words(double seconds) {
        Duration duration = Duration.ofSeconds(Math.round(seconds));
        return duration.toMinutes() > 0
                ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
                : "%d s".formatted(duration.toSeconds());
    }
}
