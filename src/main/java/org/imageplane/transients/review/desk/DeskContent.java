package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.Detection;
import org.imageplane.transients.imaging.viewer.SkyMark;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.rating.Classification;
import org.imageplane.transients.rating.Comment;
import org.imageplane.transients.rating.Rating;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.survey.Observation;
import org.imageplane.transients.survey.Project;
import org.imageplane.transients.survey.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the desk shows of one candidate.
 *
 * @param beamFiles what the survey sent of the whole beam
 * @param detections the same source in other beams and observations
 * @param synthesizedBeamArcmin full width at half maximum of what the image cannot tell apart; empty when not known
 * @param mine whether the candidate is claimed for this person; if not, somebody else is looking at it too
 */
record DeskContent(
        CandidateDetails candidate,
        Project project,
        @Nullable Observation observation,
        List<Quantity> quantities,
        List<Classification> classifications,
        @Nullable Rating own,
        List<Comment> comments,
        List<MediaFile> beamFiles,
        List<Detection> detections,
        OptionalDouble synthesizedBeamArcmin,
        boolean mine) {

    CandidateRow row() {
        return candidate.row();
    }

    long id() {
        return candidate.row().id();
    }

    /** The measured number with that key, if it is a number. */
    OptionalDouble measured(String key) {
        return quantities.stream()
                .filter(quantity -> quantity.key().equals(key))
                .map(row()::measurement)
                .filter(value -> value != null && Double.isFinite(value))
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /** Where the beam points, if the survey says so. */
    Optional<SkyPosition> beamCentre() {
        OptionalDouble ra = measured("beam_ra");
        OptionalDouble dec = measured("beam_dec");
        return ra.isPresent() && dec.isPresent() && Math.abs(dec.getAsDouble()) <= 90
                ? Optional.of(new SkyPosition(ra.getAsDouble(), dec.getAsDouble()))
                : Optional.empty();
    }

    /** What the uploader named in this part of the sky, for the viewers. */
    List<SkyMark> marks() {
        return Stream.ofNullable(row().knownPosition())
                .map(
                        place ->
                                new SkyMark(
                                        row().beam() == null
                                                ? SkyMark.Kind.KNOWN_SOURCE
                                                : SkyMark.Kind.COUNTERPART,
                                        place,
                                        Objects.requireNonNullElse(row().knownName(), "")))
                .toList();
    }
}
