package org.imageplane.transients.ingest.web;

import java.util.Map;
import org.imageplane.transients.media.MediaKind;

/** What the VASTER script and its later versions call the files that they send. */
final class VasterFiles {

    static final Map<String, MediaKind> OF_BEAMS =
            Map.of(
                    "final_csv", MediaKind.FINAL_CSV,
                    "chisquare_map1_png", MediaKind.CHI_SQUARE_MAP1_PNG,
                    "chisquare_map2_png", MediaKind.CHI_SQUARE_MAP2_PNG,
                    "peak_map1_png", MediaKind.PEAK_MAP1_PNG,
                    "peak_map2_png", MediaKind.PEAK_MAP2_PNG,
                    "std_fits", MediaKind.STD_FITS,
                    "chisquare_fits", MediaKind.CHI_SQUARE_FITS,
                    "peak_fits", MediaKind.PEAK_FITS);

    static final Map<String, MediaKind> OF_CANDIDATES =
            Map.of(
                    "lightcurve_png", MediaKind.LIGHT_CURVE_PNG,
                    "slices_gif", MediaKind.SLICES_GIF,
                    "slices_fits", MediaKind.SLICES_FITS,
                    "deepcutout_png", MediaKind.DEEP_PNG,
                    "deepcutout_fits", MediaKind.DEEP_FITS);

    static final String DYNAMIC_SPECTRUM = "dynamic_spectra_png";

    private VasterFiles() {}
}
