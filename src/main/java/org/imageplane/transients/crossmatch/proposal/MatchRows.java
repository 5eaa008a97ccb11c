package org.imageplane.transients.crossmatch.proposal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@link MatchFinder}. */
final class MatchRows {

    private static final double MS_PER_S = 1000;
    private static final PulseSpacing.Outcome UNTOLD =
            new PulseSpacing.Outcome(PulseSpacing.Verdict.CANNOT_TELL, 0);

    private record Sample(double timeS, double flux) {}

    private MatchRows() {}

    static Match read(ResultSet row, int number) throws SQLException {
        Double periodS = row.getObject("p0_s", Double.class);
        return new Match(
                row.getLong("candidate_id"),
                row.getLong("observation_id"),
                row.getString("catalogue"),
                row.getString("source_name"),
                new SkyPosition(row.getDouble("ra_deg"), row.getDouble("dec_deg")),
                row.getDouble("separation_arcsec"),
                periodS,
                row.getObject("s400_mjy", Double.class),
                row.getObject("source_jy", Double.class),
                row.getObject("peak_jy", Double.class),
                periodS == null
                        ? UNTOLD
                        : pulses(row.getArray("time"), row.getArray("flux"), periodS));
    }

    private static PulseSpacing.Outcome pulses(
            @Nullable Array time, @Nullable Array flux, double periodS) throws SQLException {
        if (time == null || flux == null) {
            return UNTOLD;
        }
        List<Sample> samples =
                samples(
                        (@Nullable Timestamp[]) time.getArray(),
                        (@Nullable Double[]) flux.getArray());
        return PulseSpacing.of(
                samples.stream().mapToDouble(Sample::timeS).toArray(),
                samples.stream().mapToDouble(Sample::flux).toArray(),
                periodS);
    }

    private static List<Sample> samples(@Nullable Timestamp[] times, @Nullable Double[] fluxes) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < Math.min(times.length, fluxes.length); i++) {
            Timestamp time = times[i];
            Double flux = fluxes[i];
            if (time != null && flux != null && Double.isFinite(flux)) {
                samples.add(new Sample(time.getTime() / MS_PER_S, flux));
            }
        }
        samples.sort(Comparator.comparingDouble(Sample::timeS));
        return samples;
    }
}
