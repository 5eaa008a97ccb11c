package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.imaging.PictureUrls;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;

/**
 * Which of a candidate's files the desk's two large pictures show: the survey's own pictures where it sent some, otherwise
 * pictures that are made of its FITS files.
 */
record DeskPictures(CandidateDetails candidate) {

    /** Address of the still picture. */
    Optional<String> still() {
        return first(MediaKind.PREVIEW_PNG, MediaKind.DEEP_PNG)
                .map(MediaFile::url)
                .or(
                        () ->
                                stillFits()
                                        .map(
                                                fits ->
                                                        PictureUrls.still(
                                                                fits, candidate.row().position())));
    }

    /** Address of an animation that the survey made. */
    Optional<String> animation() {
        return first(MediaKind.ANIMATION_GIF, MediaKind.SLICES_GIF).map(MediaFile::url);
    }

    /** Address of the frames of a cube. */
    Optional<String> frames() {
        return cube().map(fits -> PictureUrls.frames(fits, candidate.row().position()));
    }

    /** The FITS file behind the still picture. */
    Optional<MediaFile> stillFits() {
        return first(MediaKind.DEEP_FITS, MediaKind.CUTOUT_FITS, MediaKind.SLICES_FITS);
    }

    /** The FITS file behind the frames. */
    Optional<MediaFile> cube() {
        return first(MediaKind.SLICES_FITS, MediaKind.CUTOUT_FITS);
    }

    /** Addresses of what the desk will show first. */
    List<String> first() {
        return Stream.of(still(), animation().or(this::frames)).flatMap(Optional::stream).toList();
    }

    private Optional<MediaFile> first(MediaKind... kinds) {
        return Stream.of(kinds).map(candidate::file).flatMap(Optional::stream).findFirst();
    }
}
