package org.imageplane.transients.demo.vaster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imageplane.transients.demo.vaster.LocalMaxima.Maximum;
import org.imageplane.transients.demo.vaster.Significance.LogScale;
import org.imageplane.transients.sky.SkyPosition;

/** Finds what varies in a beam and measures it, in the columns of the pipeline's final table. */
final class CandidateFinder {

    /** A cut-out fits in everywhere. */
    private static final int FRINGE = 62;

    private static final double PEAK_THRESHOLD = 4.4;
    private static final double CHI_SQUARE_THRESHOLD = 1.6;
    private static final double ONE_SOURCE_ARCSEC = 30;

    private final BeamImages images;
    private final DeepCatalogue deep;
    private final LogScale chiSquareScale;
    private final LogScale peakScale;

    CandidateFinder(BeamImages images) {
        this.images = images;
        this.deep = new DeepCatalogue(images);
        this.chiSquareScale = LogScale.of(images.chiSquare());
        this.peakScale = LogScale.of(images.peak());
    }

    private record Found(Maximum at, SkyPosition position, double significance) {}

    /** The most significant first. */
    List<VasterCandidate> find(int atMost) {
        int size = images.cube().grid().size();
        List<Found> separate = new ArrayList<>();
        Stream.concat(
                        LocalMaxima.find(images.chiSquare(), size, CHI_SQUARE_THRESHOLD, FRINGE)
                                .stream()
                                .map(at -> found(at, chiSquareScale)),
                        LocalMaxima.find(images.peak(), size, PEAK_THRESHOLD, FRINGE).stream()
                                .map(at -> found(at, peakScale)))
                .sorted(Comparator.comparingDouble(Found::significance).reversed())
                .filter(
                        found ->
                                separate.stream()
                                        .noneMatch(
                                                other ->
                                                        other.position()
                                                                        .separationArcsec(
                                                                                found.position())
                                                                < ONE_SOURCE_ARCSEC))
                .limit(atMost)
                .forEachOrdered(separate::add);
        List<VasterCandidate> candidates = new ArrayList<>();
        for (Found found : separate) {
            candidates.add(measure(candidates.size(), found));
        }
        return candidates;
    }

    private Found found(Maximum at, LogScale scale) {
        SkyPosition position = images.cube().grid().toSky(at.place());
        return new Found(at, position, scale.sigma(at.value()));
    }

    private VasterCandidate measure(int number, Found found) {
        SkyPosition position = found.position();
        int x = found.at().x();
        int y = found.at().y();
        int index = y * images.cube().grid().size() + x;
        double chiSquare = images.chiSquare()[index];
        double peak = images.peak()[index];
        double gaussian =
                VasterCandidate.gaussian(
                        images.cube().curve(x, y), images.mean()[index], images.noiseAt(index));
        DeepCatalogue.Source source = deep.nearest(position);
        SkyPosition centre = images.beam().centre();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ra", position.raDeg());
        row.put("dec", position.decDeg());
        row.put("chi_square", chiSquare);
        row.put("chi_square_log_sigma", chiSquareScale.sigma(chiSquare));
        row.put("chi_square_sigma", Significance.ofChiSquare(chiSquare, images.freedom()));
        row.put("peak_map", peak);
        row.put("peak_map_log_sigma", peakScale.sigma(peak));
        row.put("peak_map_sigma", Significance.ofHighest(peak, images.freedom() + 1));
        row.put("gaussian_map", gaussian);
        row.put("gaussian_map_sigma", Significance.ofHighest(gaussian, images.freedom() + 1));
        row.put("std_map", (double) images.deviation()[index]);
        row.put("md_deep", images.deviation()[index] / source.peakJy());
        row.put("deep_sep_arcsec", source.position().separationArcsec(position));
        row.put("deep_num", deep.around(position));
        row.put("bright_sep_arcmin", deep.brightSeparationArcmin(position));
        row.put("beam_sep_deg", position.separationDeg(centre));
        row.put("beam_ra", centre.raDeg());
        row.put("beam_dec", centre.decDeg());
        row.put("deep_name", source.name());
        row.put("deep_ra_deg", source.position().raDeg());
        row.put("deep_dec_deg", source.position().decDeg());
        row.put("deep_peak_flux", source.peakJy());
        row.put("deep_int_flux", source.peakJy() * 1.04);
        return new VasterCandidate(number, x, y, position, row);
    }
}
