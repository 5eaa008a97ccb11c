package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imageplane.transients.media.MediaKind;

/**
 * How the VASTER pipeline calls its files: {@code <observation>_beam<NN>_<rest>}.
 *
 * @param observation outside id
 * @param beam index
 */
record VasterNames(Path folder, String observation, int beam) {

    private static final Pattern TABLE =
            Pattern.compile("([^/]{1,100}?)_beam(\\d{2,6})_final\\.csv");

    private static final Map<MediaKind, String> OF_BEAM =
            Map.of(
                    MediaKind.FINAL_CSV, "final.csv",
                    MediaKind.CHI_SQUARE_MAP1_PNG, "chisquare_map1.png",
                    MediaKind.CHI_SQUARE_MAP2_PNG, "chisquare_map2.png",
                    MediaKind.PEAK_MAP1_PNG, "peak_map1.png",
                    MediaKind.PEAK_MAP2_PNG, "peak_map2.png",
                    MediaKind.STD_FITS, "std.fits",
                    MediaKind.CHI_SQUARE_FITS, "chisquare.fits",
                    MediaKind.PEAK_FITS, "peak.fits");

    private static final Map<MediaKind, String> OF_CANDIDATE =
            Map.of(
                    MediaKind.LIGHT_CURVE_PNG, "lightcurve_%s.png",
                    MediaKind.SLICES_GIF, "slices_%s.gif",
                    MediaKind.SLICES_FITS, "slices_%s.fits",
                    MediaKind.DEEP_PNG, "deepcutout_%s.png",
                    MediaKind.DEEP_FITS, "deepcutout_%s.fits",
                    MediaKind.DYNAMIC_SPECTRUM_PNG, "dynamic_spectrum_%s.png");

    /** What the table's name says. */
    static Optional<VasterNames> of(Path table) {
        Matcher name = TABLE.matcher(String.valueOf(table.getFileName()));
        Path folder = table.toAbsolutePath().getParent();
        return name.matches() && folder != null
                ? Optional.of(
                        new VasterNames(folder, name.group(1), Integer.parseInt(name.group(2))))
                : Optional.empty();
    }

    /** The tables of a folder, by observation and beam. */
    static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> of(file).isPresent() && Files.isRegularFile(file))
                    .sorted(
                            Comparator.comparing(
                                            (Path file) -> of(file).orElseThrow().observation())
                                    .thenComparing(file -> of(file).orElseThrow().beam())
                                    .thenComparing(Path::getFileName))
                    .toList();
        }
    }

    Path file(String rest) {
        return folder.resolve(name(rest));
    }

    private String name(String rest) {
        return "%s_beam%02d_%s".formatted(observation, beam, rest);
    }

    VasterNames ofBeam(int other) {
        return new VasterNames(folder, observation, other);
    }

    Map<MediaKind, Path> beamFiles() {
        return existing(OF_BEAM, "");
    }

    Map<MediaKind, Path> candidateFiles(String candidate) {
        return existing(OF_CANDIDATE, candidate);
    }

    private Map<MediaKind, Path> existing(Map<MediaKind, String> rests, String candidate) {
        Map<MediaKind, String> names = new java.util.EnumMap<>(MediaKind.class);
        rests.forEach((kind, rest) -> names.put(kind, name(rest.replace("%s", candidate))));
        return new FolderFiles(folder).existing(names);
    }
}
