package org.imageplane.transients.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imageplane.transients.candidate.KnownSource;
import org.imageplane.transients.candidate.LightCurve;
import org.imageplane.transients.media.IncomingFile;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as a survey's uploader sends it, in the words of this project.
 *
 * @param project name
 * @param observation outside id
 * @param beam index; null where the survey has no beams. A beam must be known, and with it that the project was given
 *     the observation; without a beam the first candidate gives the observation to the project
 * @param uploadKey what the uploader calls the candidate within project and observation
 * @param measurements by key, in the order sent; unknown keys become quantities
 * @param attributes text and boolean columns by name
 * @param unknownColumns names of measurements and attributes that the survey's description does not have
 * @param files received and checked; whoever received them closes them
 * @param beamCentre where the beam looks, if the uploader said
 */
public record CandidateUpload(
        String project,
        String observation,
        @Nullable Integer beam,
        @Nullable String detectionFilter,
        String uploadKey,
        @Nullable Integer candidateNumber,
        @Nullable String name,
        SkyPosition position,
        KnownSource known,
        Map<String, Double> measurements,
        Map<String, Object> attributes,
        List<String> unknownColumns,
        String metadata,
        @Nullable LightCurve lightCurve,
        List<IncomingFile> files,
        @Nullable SkyPosition beamCentre) {

    public CandidateUpload {
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        attributes = Map.copyOf(attributes);
        unknownColumns = List.copyOf(unknownColumns);
        files = List.copyOf(files);
    }

    /** The same with that light curve. */
    public CandidateUpload with(@Nullable LightCurve curve) {
        return new CandidateUpload(
                project,
                observation,
                beam,
                detectionFilter,
                uploadKey,
                candidateNumber,
                name,
                position,
                known,
                measurements,
                attributes,
                unknownColumns,
                metadata,
                curve,
                files,
                beamCentre);
    }
}
