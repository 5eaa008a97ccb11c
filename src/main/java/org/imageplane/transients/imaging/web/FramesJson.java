package org.imageplane.transients.imaging.web;

import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.imaging.PictureChoice;
import org.imageplane.transients.imaging.picture.Frames;
import org.imageplane.transients.imaging.picture.PictureMarks;
import org.imageplane.transients.imaging.picture.PictureMarks.BeamEllipse;
import org.imageplane.transients.imaging.picture.PictureMarks.ScaleBar;
import org.imageplane.transients.imaging.wcs.PixelPosition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The frames of a cube as JSON: lengths in pixels of a frame, places counted from its top left corner, angles in degrees
 * from up towards left.
 *
 * @param strips addresses of the pictures with the frames, in order
 */
@JsonNaming(SnakeCaseStrategy.class)
record FramesJson(
        int width,
        int height,
        int planes,
        int planesPerStrip,
        List<String> strips,
        @Nullable Place marker,
        @Nullable Bar scaleBar,
        @Nullable Ellipse beam,
        @Nullable North north,
        RangeJson range) {

    private static final double DECIMALS = 1e4;

    record Place(double x, double y) {}

    record Bar(double pixels, String label) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Ellipse(double major, double minor, double angleDeg) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record North(double angleDeg) {}

    record RangeJson(float low, float high, @Nullable String unit) {}

    /**
     * The frames of the file with that address below this server.
     *
     * @param base /pictures/ and the path of the file
     */
    static FramesJson of(Frames frames, String base, PictureChoice choice) {
        PictureMarks marks = frames.marks();
        List<String> strips =
                IntStream.range(0, frames.strips())
                        .mapToObj(
                                number ->
                                        "%s/strip-%d.png?stretch=%s&map=%s"
                                                .formatted(
                                                        base,
                                                        number,
                                                        choice.stretch().key(),
                                                        choice.map().key()))
                        .toList();
        return new FramesJson(
                frames.width(),
                frames.height(),
                frames.planes(),
                frames.planesPerStrip(),
                strips,
                place(marks.marker()),
                bar(marks.scaleBar()),
                ellipse(marks.beam()),
                marks.northAngleDeg() == null ? null : new North(rounded(marks.northAngleDeg())),
                new RangeJson(frames.range().low(), frames.range().high(), frames.unit()));
    }

    private static @Nullable Place place(@Nullable PixelPosition at) {
        return at == null ? null : new Place(rounded(at.x()), rounded(at.y()));
    }

    private static @Nullable Bar bar(@Nullable ScaleBar bar) {
        return bar == null ? null : new Bar(rounded(bar.pixels()), bar.label());
    }

    private static @Nullable Ellipse ellipse(@Nullable BeamEllipse beam) {
        return beam == null
                ? null
                : new Ellipse(
                        rounded(beam.major()), rounded(beam.minor()), rounded(beam.angleDeg()));
    }

    private static double rounded(double value) {
        return Math.rint(value * DECIMALS) / DECIMALS + 0.0;
    }
}
