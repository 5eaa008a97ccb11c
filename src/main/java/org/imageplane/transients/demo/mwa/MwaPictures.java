package org.imageplane.transients.demo.mwa;

import java.util.List;
import java.util.Locale;
import org.imageplane.transients.demo.detection.CubeAnalysis;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.demo.picture.Subject;

/** Says of a candidate what its pictures show. */
final class MwaPictures {

    private MwaPictures() {}

    static Subject subject(MwaCandidate candidate) {
        MwaScene scene = candidate.scene();
        MwaObservation observation = scene.observation();
        CubeAnalysis analysis = scene.analysis();
        ImageGrid grid = analysis.cube().grid();
        List<Pixel> known =
                scene.known().catalogue().stream()
                        .map(source -> grid.toPixel(source.position()))
                        .toList();
        KnownSources.Neighbour neighbour = candidate.neighbour();
        return new Subject(
                "SIMULATED",
                "%d · %s · %03d"
                        .formatted(observation.id(), candidate.filter().id(), candidate.number()),
                String.format(
                        Locale.ROOT,
                        "%s %s   %.2f MHz   statistic %.1f   peak %.2f Jy/beam",
                        candidate.position().raHms(),
                        candidate.position().decDms(),
                        observation.frequencyMhz(),
                        candidate.island().peak(),
                        candidate.peakJy()),
                analysis,
                candidate.filter(),
                candidate.island(),
                candidate.curve(),
                candidate.peakFrame(),
                known,
                grid.toPixel(neighbour.position()),
                String.format(
                        Locale.ROOT,
                        "%s  %.2f Jy  %.1f′ away",
                        neighbour.name(),
                        neighbour.fluxJy(),
                        neighbour.separationDeg() * 60),
                observation.frameStart(0),
                MwaObservation.FRAME_SECONDS,
                observation.frequencyMhz());
    }
}
