package org.imageplane.transients.review.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.crossmatch.Association;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** One candidate with its files, its light curve, and what it is associated with. */
@JsonNaming(SnakeCaseStrategy.class)
record CandidateDetailsJson(
        @JsonUnwrapped CandidateJson candidate,
        List<FileJson> files,
        @Nullable LightCurveJson lightCurve,
        List<AssociationJson> associations) {

    /** A file of the media store; its address needs the same person or token. */
    record FileJson(String kind, String url, long bytes, String sha256) {

        static FileJson of(MediaFile file) {
            return new FileJson(file.kind().name(), file.url(), file.bytes(), file.sha256());
        }
    }

    /** Times are UTC; null where the uploader had none. */
    @JsonNaming(SnakeCaseStrategy.class)
    record LightCurveJson(
            List<@Nullable Instant> time,
            List<@Nullable Double> fluxJyPerBeam,
            List<@Nullable Double> rmsJyPerBeam) {

        static @Nullable LightCurveJson of(@Nullable LightCurve curve) {
            return curve == null
                    ? null
                    : new LightCurveJson(curve.time(), curve.fluxJyPerBeam(), curve.rmsJyPerBeam());
        }
    }

    static CandidateDetailsJson of(
            CandidateDetails details, List<Quantity> quantities, List<Association> associations) {
        return new CandidateDetailsJson(
                CandidateJson.of(details.row(), quantities),
                details.files().stream().map(FileJson::of).toList(),
                LightCurveJson.of(details.lightCurve()),
                associations.stream().map(AssociationJson::of).toList());
    }
}
