package org.imageplane.transients.candidate;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the light curve of one candidate. */
@Component
class LightCurves {

    private static final String LIGHT_CURVE =
            """
            select time, flux_jy_per_beam, rms_jy_per_beam
            from light_curve
            where project_id = :project and candidate_id = :candidate
            """;

    private final JdbcClient jdbc;

    LightCurves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LightCurve> of(SearchKey key) {
        return jdbc.sql(LIGHT_CURVE)
                .param("project", key.projectId())
                .param("candidate", key.id())
                .query(
                        (row, number) ->
                                new LightCurve(
                                        times(row.getArray("time")),
                                        numbers(row.getArray("flux_jy_per_beam")),
                                        numbers(row.getArray("rms_jy_per_beam"))))
                .optional();
    }

    private static List<@Nullable Instant> times(Array array) throws SQLException {
        return Arrays.stream((@Nullable Timestamp[]) array.getArray())
                .<@Nullable Instant>map(time -> time == null ? null : time.toInstant())
                .toList();
    }

    private static List<@Nullable Double> numbers(Array array) throws SQLException {
        return Arrays.asList((@Nullable Double[]) array.getArray());
    }
}
