package org.imageplane.transients.demo.mwa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.imageplane.transients.demo.detection.CubeAnalysis;
import tools.jackson.databind.json.JsonMapper;

/** What a pipeline knows of a candidate besides its measurements, as JSON; not what it really is. */
final class CandidateMetadata {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FLUX_DECIMALS = 4;

    private CandidateMetadata() {}

    static String json(MwaCandidate candidate, long seed) {
        MwaObservation observation = candidate.scene().observation();
        CubeAnalysis analysis = candidate.scene().analysis();
        float[] curve = candidate.curve();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("simulated", true);
        metadata.put("seed", seed);
        metadata.put("date_obs", observation.frameStart(0).toString());
        metadata.put("frame_s", MwaObservation.FRAME_SECONDS);
        metadata.put("peak_frame", candidate.peakFrame() + 1);
        metadata.put("peak_utc", observation.frameStart(candidate.peakFrame()).toString());
        metadata.put("rms_jy_per_beam", rounded(analysis.noiseJyPerBeam()));
        metadata.put("bmaj_arcsec", rounded(analysis.cube().beam().majorArcsec()));
        metadata.put("bmin_arcsec", rounded(analysis.cube().beam().minorArcsec()));
        metadata.put("bpa_deg", analysis.cube().beam().positionAngleDeg());
        metadata.put(
                "curve_jy_per_beam",
                IntStream.range(0, curve.length).mapToObj(i -> rounded(curve[i])).toList());
        return JSON.writeValueAsString(metadata);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(FLUX_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
