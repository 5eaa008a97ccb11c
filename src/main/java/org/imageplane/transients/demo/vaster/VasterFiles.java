package org.imageplane.transients.demo.vaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder in the layout of the VASTER pipeline: {@code <observation>_beam<NN>_…}. */
record VasterFiles(Path folder) {

    /** What a beam's upload takes along, by the name of its field, with the end of the file's name. */
    static final Map<String, String> OF_BEAM =
            ordered(
                    "final_csv", "final.csv",
                    "chisquare_map1_png", "chisquare_map1.png",
                    "chisquare_map2_png", "chisquare_map2.png",
                    "peak_map1_png", "peak_map1.png",
                    "peak_map2_png", "peak_map2.png",
                    "std_fits", "std.fits",
                    "chisquare_fits", "chisquare.fits",
                    "peak_fits", "peak.fits");

    /** What a candidate's upload takes along, by the name of its field, with the middle and the end of the name. */
    static final Map<String, String> OF_CANDIDATE =
            ordered(
                    "lightcurve_png", "lightcurve_%s.png",
                    "slices_gif", "slices_%s.gif",
                    "slices_fits", "slices_%s.fits",
                    "deepcutout_png", "deepcutout_%s.png",
                    "deepcutout_fits", "deepcutout_%s.fits");

    static final String FLUXES = "lightcurve_peak_flux.csv";
    static final String ERRORS = "lightcurve_local_rms.csv";
    static final String DYNAMIC_SPECTRUM = "dynamic_spectrum_%s.png";

    private static final Pattern TABLE = Pattern.compile("([^_]+)_beam(\\d{2,})_final\\.csv");
    private static final Pattern OURS = Pattern.compile("SIM\\d{5}_beam\\d{2}_[^/]+");

    /** A beam whose table is in the folder. */
    record BeamFiles(VasterFiles files, String observation, int index) {

        Path path(String end) {
            return files.path(observation, index, end);
        }
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    Path path(String observation, int beam, String end) {
        return folder.resolve("%s_beam%02d_%s".formatted(observation, beam, end));
    }

    List<BeamFiles> beams() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> TABLE.matcher(String.valueOf(path.getFileName())))
                    .filter(Matcher::matches)
                    .map(
                            name ->
                                    new BeamFiles(
                                            this, name.group(1), Integer.parseInt(name.group(2))))
                    .sorted(
                            java.util.Comparator.comparing(BeamFiles::observation)
                                    .thenComparing(BeamFiles::index))
                    .toList();
        }
    }

    static boolean isSimulated(Path path) {
        return OURS.matcher(String.valueOf(path.getFileName())).matches();
    }
}
