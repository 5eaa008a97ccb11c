package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.imageplane.transients.candidate.CandidateDetails;
import org.imageplane.transients.imaging.PictureUrls;
import org.imageplane.transients.imaging.viewer.SkyMark;
import org.imageplane.transients.imaging.viewer.ViewerContent;
import org.imageplane.transients.media.MediaFile;
import org.imageplane.transients.media.MediaKind;
import org.jspecify.annotations.Nullable;

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

    /** For the viewers beside the still picture. */
    ViewerContent inStillViewers(List<SkyMark> marks) {
        return viewed(stillFits().orElse(null), cube().orElse(null), marks);
    }

    /** For the viewers beside the frames. */
    ViewerContent inMotionViewers(List<SkyMark> marks) {
        return viewed(cube().orElse(null), stillFits().orElse(null), marks);
    }

    private ViewerContent viewed(
            @Nullable MediaFile fits, @Nullable MediaFile other, List<SkyMark> marks) {
        return new ViewerContent(
                candidate.row().name(),
                candidate.row().position(),
                fits,
                Objects.equals(fits, other) ? null : other,
                marks);
    }

    private Optional<MediaFile> first(MediaKind... kinds) {
        return Stream.of(kinds).map(candidate::file).flatMap(Optional::stream).findFirst();
    }
}
