package org.imageplane.transients.ingest.row;

import java.util.Locale;
import java.util.Optional;

/** True or false as the scripts send it. */
final class SentFlag {

    private static final int LENGTH_LIMIT = 100;

    private SentFlag() {}

    /** The flag of that field, refused when it is none; absent means unknown, not false. */
    static Optional<Boolean> read(UploadFields fields, String name) {
        String value = fields.text(name, LENGTH_LIMIT).orElse("nan").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "t", "1", "1.0" -> Optional.of(true);
            case "false", "f", "0", "0.0" -> Optional.of(false);
            case "nan" -> Optional.empty();
            default -> {
                fields.refuse(
                        name,
                        "\"%s\" is neither True nor False.".formatted(SentText.shortened(value)));
                yield Optional.empty();
            }
        };
    }
}
