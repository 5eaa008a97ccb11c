package org.imageplane.transients.ingest;

import java.util.Locale;
import java.util.Optional;

/** How the files of a folder are laid out. */
public enum SurveyKind {
    /** Tables of the MWA image-plane pipeline with a picture and an animation for each row. */
    MWA("the MWA image-plane pipeline"),
    /** The ASKAP VASTER pipeline's files, beam by beam. */
    VASTER("the ASKAP VASTER pipeline"),
    /** Any table with names and positions; files that are called like a row belong to it. */
    TABLE("a table of positions");

    private final String words;

    SurveyKind(String words) {
        this.words = words;
    }

    /** The kind as part of a sentence. */
    public String words() {
        return words;
    }

    /** The kind of that name, case ignored. */
    public static Optional<SurveyKind> named(String name) {
        for (SurveyKind kind : values()) {
            if (kind.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
