package org.imageplane.transients.review.desk;

import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.crossmatch.Neighbour;
import org.imageplane.transients.crossmatch.Neighbour.NearCandidate;
import org.imageplane.transients.crossmatch.Neighbour.NearKnownSource;
import org.imageplane.transients.crossmatch.Neighbour.NearPulsar;
import org.imageplane.transients.imaging.viewer.SkyMark;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** What the viewers mark beside a candidate: what the uploader named, and the nearest of what is known. */
final class NeighbourMarks {

    private static final int MOST = 60;

    /** Detections of one source are within 5″ of each other: marks would only cover it. */
    private static final double SAME_SOURCE_ARCMIN = 5.0 / 60;

    private NeighbourMarks() {}

    /** @param neighbours nearest first */
    static List<SkyMark> of(DeskContent content, List<Neighbour> neighbours) {
        Stream<SkyMark> others =
                neighbours.stream()
                        .filter(near -> isElsewhere(near, content.row().knownPosition()))
                        .limit(MOST)
                        .map(NeighbourMarks::mark);
        return Stream.concat(content.marks().stream(), others).toList();
    }

    /** Whether it is neither the candidate itself nor the source that the uploader named, which is marked already. */
    private static boolean isElsewhere(Neighbour near, @Nullable SkyPosition named) {
        return switch (near) {
            case NearCandidate candidate ->
                    candidate.sameProject() && candidate.separationArcmin() > SAME_SOURCE_ARCMIN;
            case NearPulsar pulsar -> true;
            case NearKnownSource known ->
                    known.separationArcmin() > SAME_SOURCE_ARCMIN
                            && (named == null
                                    || known.position().separationArcmin(named)
                                            > SAME_SOURCE_ARCMIN);
        };
    }

    private static SkyMark mark(Neighbour near) {
        SkyMark.Kind kind =
                near instanceof NearCandidate ? SkyMark.Kind.CANDIDATE : SkyMark.Kind.KNOWN_SOURCE;
        return new SkyMark(kind, near.position(), near.name());
    }
}
