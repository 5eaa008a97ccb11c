package org.imageplane.transients.candidate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as lists, pages, the API and downloads show it.
 *
 * @param measurements by slot (index slot − 1); shorter than the registry when later slots are absent; null is absent,
 *     NaN and infinities are kept
 * @param attributes the uploader's text and boolean columns by name
 * @param knownIsClose null when the uploader did not say
 * @param separationArcmin from the centre of the query's cone; null without one
 * @param notes the shared notes as one text; only one's own where what others say is hidden
 * @param verdicts how many people give each; null where what others say is hidden
 * @param classifications what people call it, as {@code AGN ×2, Noise}; one's own only where others' are hidden
 * @param associatedWith names of the sources that it was confirmed to be, with commas between them; as the person sees it
 * @param preview the file that shows it best: a picture, else a FITS image; null when there is none
 */
public record CandidateRow(
        long id,
        UUID uid,
        long projectId,
        String project,
        long observationId,
        String observation,
        @Nullable Integer beam,
        @Nullable String detectionFilter,
        @Nullable Integer candidateNumber,
        String name,
        SkyPosition position,
        @Nullable String knownName,
        @Nullable SkyPosition knownPosition,
        @Nullable Double knownSepArcmin,
        @Nullable Boolean knownIsClose,
        @Nullable Double[] measurements,
        Map<String, Object> attributes,
        String metadata,
        String notes,
        int ratingCount,
        @Nullable Double meanScore,
        @Nullable VerdictCounts verdicts,
        String classifications,
        String associatedWith,
        @Nullable Instant lastRatedAt,
        @Nullable OwnRating ownRating,
        @Nullable Double separationArcmin,
        @Nullable MediaFile preview,
        @Nullable Instant uploadedAt) {

    /** The measured number, NaN included; null when it was not measured. */
    public @Nullable Double measurement(Quantity quantity) {
        return quantity.slot() <= measurements.length ? measurements[quantity.slot() - 1] : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CandidateRow row && row.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "CandidateRow[" + id + " " + name + " " + Arrays.toString(measurements) + "]";
    }
}
