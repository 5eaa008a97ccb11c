package org.imageplane.transients.ingest.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.imageplane.transients.media.MediaKind;

/** Finds files by the names that rows give them, and none outside the folder. */
record FolderFiles(Path folder) {

    /** What names of files are made of; a name with anything else in it names none. */
    private static final Pattern PLAIN = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");

    /** Those of the files that are there, by kind; the names are given by kind. */
    Map<MediaKind, Path> existing(Map<MediaKind, String> names) {
        Map<MediaKind, Path> files = new EnumMap<>(MediaKind.class);
        names.forEach(
                (kind, name) -> {
                    if (PLAIN.matcher(name).matches()) {
                        Path file = folder.resolve(name);
                        if (Files.isRegularFile(file)) {
                            files.put(kind, file);
                        }
                    }
                });
        return files;
    }
}
