package org.imageplane.transients.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files of a folder that may be tables, without opening thousands of images. */
final class TableFinder {

    private static final Pattern TABLE =
            Pattern.compile("(?i).*\\.(fits?|vot|votable|xml|csv)(\\.gz)?");

    /** A candidate's own cut-out. */
    private static final Pattern CUTOUT = Pattern.compile(".+_.+_\\d{3,}\\.fits");

    private static final Pattern AXES = Pattern.compile("NAXIS   = +(\\d+)");
    private static final int BLOCK = 2880;

    private TableFinder() {}

    static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(TableFinder::mayBeTable).sorted().toList();
        }
    }

    private static boolean mayBeTable(Path file) {
        String name = String.valueOf(file.getFileName());
        return TABLE.matcher(name).matches()
                && !CUTOUT.matcher(name).matches()
                && Files.isRegularFile(file)
                && !(name.matches("(?i).*\\.fits?") && isImage(file));
    }

    /** Whether the primary header has two axes or more (FITS standard 4.0, 4.4.1); tables have none or one. */
    private static boolean isImage(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String cards = new String(in.readNBytes(BLOCK), StandardCharsets.US_ASCII);
            Matcher axes = AXES.matcher(cards);
            return axes.find() && Integer.parseInt(axes.group(1)) >= 2;
        } catch (IOException | NumberFormatException unreadable) {
            return true;
        }
    }
}
