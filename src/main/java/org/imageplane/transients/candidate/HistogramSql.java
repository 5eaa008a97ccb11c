package org.imageplane.transients.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.imageplane.transients.candidate.Histogram.Bins;
import org.imageplane.transients.candidate.Histogram.Scale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the database: one look at the numbers for their ends, one for the bins between them. */
@Component
class HistogramSql {

    private static final int BINS = 48;

    /** PostgreSQL sorts NaN above every number. */
    private static final String FINITE = "x > '-Infinity' and x < 'Infinity'";

    private static final String ENDS =
            """
            select count(*) filter (where x is null) as absent, count(*) filter (where x = 'NaN') as not_a_number,
                count(*) filter (where x = '-Infinity') as lowest, count(*) filter (where x = 'Infinity') as highest,
                min(x) filter (where %1$s) as low, max(x) filter (where %1$s) as high,
                count(*) filter (where %1$s) as finite
            from (select measurements[:slot] as x from candidate where project_id in (:projects)) measured
            """
                    .formatted(FINITE);

    /** The largest number stands on the end of the last bin and belongs into it. */
    private static final String COUNTS =
            """
            select least(width_bucket(%s, :first, :last, :bins), :bins) - 1 as bin, count(*)
            from (select measurements[:slot] as x from candidate where project_id in (:projects)) measured
            where %s
            group by bin
            """;

    /** What the numbers have in common. */
    private record Ends(Histogram empty, @Nullable Double low, @Nullable Double high, long finite) {

        static Ends of(ResultSet row, int number) throws SQLException {
            return new Ends(
                    new Histogram(
                            row.getLong("absent"),
                            row.getLong("not_a_number"),
                            row.getLong("lowest"),
                            row.getLong("highest"),
                            null),
                    row.getObject("low", Double.class),
                    row.getObject("high", Double.class),
                    row.getLong("finite"));
        }
    }

    private final JdbcClient jdbc;

    HistogramSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param whole whether the quantity is shown without decimals, so that each number has a bin while there are few
     */
    Histogram read(List<Long> projects, int slot, boolean whole, @Nullable Scale wanted) {
        Ends ends =
                jdbc.sql(ENDS)
                        .param("slot", slot)
                        .param("projects", projects)
                        .query(Ends::of)
                        .single();
        Double low = ends.low;
        Double high = ends.high;
        if (low == null || high == null) {
            return ends.empty;
        }
        Bins bins =
                low.equals(high)
                        ? new Bins(low, high, low, high, Scale.LINEAR, false, List.of(ends.finite))
                        : bins(projects, slot, low, high, whole, wanted);
        Histogram some = ends.empty;
        return new Histogram(some.absent(), some.notANumber(), some.lowest(), some.highest(), bins);
    }

    private Bins bins(
            List<Long> projects,
            int slot,
            double low,
            double high,
            boolean whole,
            @Nullable Scale wanted) {
        boolean decades = low > 0 && high / low >= Histograms.DECADES;
        if (decades && wanted != Scale.LINEAR) {
            List<Long> counts =
                    counts(projects, slot, "ln(x)", Math.log(low), Math.log(high), BINS);
            return new Bins(low, high, low, high, Scale.LOGARITHMIC, true, counts);
        }
        if (whole && high - low < BINS) {
            double first = Math.floor(low) - 0.5;
            double last = Math.ceil(high) + 0.5;
            List<Long> counts = counts(projects, slot, "x", first, last, (int) (last - first));
            return new Bins(low, high, first, last, Scale.LINEAR, decades, counts);
        }
        // the database multiplies the span with the number of bins, which must not overflow
        boolean vast = Double.isInfinite((high - low) * BINS);
        double part = vast ? 0x1p-10 : 1;
        String number = vast ? "x / 1024" : "x";
        List<Long> counts = counts(projects, slot, number, low * part, high * part, BINS);
        return new Bins(low, high, low, high, Scale.LINEAR, decades, counts);
    }

    private List<Long> counts(
            List<Long> projects, int slot, String number, double first, double last, int bins) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(bins, 0L));
        jdbc.sql(COUNTS.formatted(number, FINITE))
                .param("slot", slot)
                .param("projects", projects)
                .param("first", first)
                .param("last", last)
                .param("bins", bins)
                .query(
                        row -> {
                            int bin = Math.max(0, row.getInt("bin"));
                            counts.set(bin, counts.get(bin) + row.getLong("count"));
                        });
        return counts;
    }
}
