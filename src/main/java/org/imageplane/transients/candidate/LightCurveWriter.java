package org.imageplane.transients.candidate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Stores light curves, a row of three arrays each. */
@Component
class LightCurveWriter {

    private final JdbcClient jdbc;

    LightCurveWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long projectId, long candidateId, LightCurve curve) {
        jdbc.sql(
                        """
                        insert into light_curve (project_id, candidate_id, time, flux_jy_per_beam, rms_jy_per_beam)
                        values (:project, :candidate, :time, :flux, :rms)
                        """)
                .param("project", projectId)
                .param("candidate", candidateId)
                .param(
                        "time",
                        array(
                                "timestamptz",
                                curve.time().stream().map(LightCurveWriter::utc).toArray()))
                .param("flux", array("float8", curve.fluxJyPerBeam().toArray()))
                .param("rms", array("float8", curve.rmsJyPerBeam().toArray()))
                .update();
    }

    private static SqlArrayValue array(String type, @Nullable Object[] values) {
        return new SqlArrayValue(type, values);
    }

    /** As text, which is how the driver writes an array of times. */
    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
