package org.imageplane.transients.candidate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flux density over time: UTC (null where the uploader had none), Jy/beam with its error; NaN is a gap. */
public record LightCurve(
        List<@Nullable Instant> time,
        List<@Nullable Double> fluxJyPerBeam,
        List<@Nullable Double> rmsJyPerBeam) {}
