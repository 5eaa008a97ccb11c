package org.imageplane.transients.demo.mwa;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.imageplane.transients.demo.detection.CubeAnalysis;
import org.imageplane.transients.demo.detection.TimeFilter;
import org.imageplane.transients.demo.field.ImageGrid;
import org.imageplane.transients.demo.field.ImageGrid.Pixel;
import org.imageplane.transients.demo.field.RadioSource;
import org.imageplane.transients.sky.SkyPosition;

/** The catalogue as one observation sees it. */
final class KnownSources {

    private final List<RadioSource> catalogue;
    private final double frequencyMhz;
    private final CubeAnalysis analysis;
    private final double[] residuals;
    private final double meanResidual;
    private final double residualDeviation;

    KnownSources(List<RadioSource> catalogue, double frequencyMhz, CubeAnalysis analysis) {
        this.catalogue = List.copyOf(catalogue);
        this.frequencyMhz = frequencyMhz;
        this.analysis = analysis;
        this.residuals = catalogue.stream().mapToDouble(this::residualOf).toArray();
        this.meanResidual =
                IntStream.range(0, residuals.length)
                        .mapToDouble(i -> residuals[i])
                        .average()
                        .orElse(0);
        double squares = 0;
        for (double residual : residuals) {
            squares += (residual - meanResidual) * (residual - meanResidual);
        }
        this.residualDeviation = Math.sqrt(squares / Math.max(1, residuals.length - 1));
    }

    /**
     * A catalogue source next to a candidate.
     *
     * @param fluxJy the catalogue's, at the observation's frequency
     * @param residualJy deviation of the light curve at the source from its median
     * @param residualDifference how many deviations that is above the mean of all sources
     * @param statistic of the candidate's filter at the source
     */
    record Neighbour(
            String name,
            SkyPosition position,
            int x,
            int y,
            double fluxJy,
            double residualJy,
            double residualDifference,
            double statistic,
            double separationPix,
            double separationDeg) {}

    /** The source nearest to a candidate. */
    Neighbour nearest(SkyPosition candidate, TimeFilter filter) {
        int nearest =
                IntStream.range(0, catalogue.size())
                        .boxed()
                        .min(
                                Comparator.comparingDouble(
                                        i -> catalogue.get(i).position().separationDeg(candidate)))
                        .orElseThrow();
        RadioSource source = catalogue.get(nearest);
        ImageGrid grid = analysis.cube().grid();
        Pixel at = grid.toPixel(source.position());
        int x = clamped(at.x());
        int y = clamped(at.y());
        return new Neighbour(
                source.name(),
                source.position(),
                x,
                y,
                source.fluxJyAt(frequencyMhz),
                residuals[nearest],
                (residuals[nearest] - meanResidual) / residualDeviation,
                analysis.map(filter)[y * grid.size() + x],
                at.distanceTo(grid.toPixel(candidate)),
                source.position().separationDeg(candidate));
    }

    /** Every source, for the marks in a picture. */
    List<RadioSource> catalogue() {
        return catalogue;
    }

    private double residualOf(RadioSource source) {
        Pixel at = analysis.cube().grid().toPixel(source.position());
        double squares = 0;
        float[] curve = analysis.residualCurve(clamped(at.x()), clamped(at.y()));
        for (float value : curve) {
            squares += value * value;
        }
        return Math.sqrt(squares / curve.length);
    }

    private int clamped(double coordinate) {
        return (int) Math.clamp(Math.round(coordinate), 0, analysis.cube().grid().size() - 1);
    }
}
