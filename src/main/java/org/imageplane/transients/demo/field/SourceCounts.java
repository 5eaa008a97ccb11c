package org.imageplane.transients.demo.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.imageplane.transients.sky.SkyPosition;

/**
 * Fills a field with steady and scintillating sources as the low-frequency sky has them.
 *
 * <p>Fifteen a square degree above 50 mJy at 200 MHz, their number falling with flux as S<sup>-1.5</sup>, and
 * spectral indices around -0.8: what the GLEAM catalogue counts (Hurley-Walker et al. 2017, MNRAS 464, 1146).
 */
public final class SourceCounts {

    private static final double FAINTEST_JY = 0.05;
    private static final double BRIGHTEST_JY = 6;
    private static final double COUNT_SLOPE = 1.5;
    private static final double PER_SQUARE_DEG = 15;
    private static final double MEAN_SPECTRAL_INDEX = -0.8;
    private static final double INDEX_DEVIATION = 0.2;

    /** Compact sources scintillate in the solar wind: about a tenth of them at these frequencies. */
    private static final double COMPACT_PART = 0.12;

    private SourceCounts() {}

    /** Sources all over the grid, brightest first. */
    public static List<RadioSource> fill(ImageGrid grid, Dice dice) {
        double sideDeg = grid.size() * grid.pixelDeg();
        int count = (int) Math.round(PER_SQUARE_DEG * sideDeg * sideDeg);
        List<RadioSource> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SkyPosition position =
                    grid.toSky(dice.between(0, grid.size()), dice.between(0, grid.size()));
            double flux =
                    Math.min(
                            BRIGHTEST_JY,
                            FAINTEST_JY * Math.pow(dice.between(0, 1), -1 / COUNT_SLOPE));
            double index = MEAN_SPECTRAL_INDEX + INDEX_DEVIATION * dice.gaussian();
            double modulation = dice.between(0, 1) < COMPACT_PART ? dice.between(0.08, 0.3) : 0;
            sources.add(new RadioSource(nameAt(position), position, flux, index, modulation));
        }
        sources.sort(Comparator.comparingDouble(RadioSource::fluxJy).reversed());
        return sources;
    }

    /** A name in the manner of the catalogues that cannot be taken for one of theirs. */
    public static String nameAt(SkyPosition position) {
        String digits = "%s%s".formatted(position.raHms(0), position.decDms(0)).replace(":", "");
        return "SIM J" + digits;
    }
}
