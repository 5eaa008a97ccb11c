package org.imageplane.transients.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real test data beside the project, which is not part of it.
 *
 * <p>It is named by the system property {@code shared.data}, else by the environment variable {@code
 * SHARED_DATA}, else it is {@code ../shared/data} seen from the project's root.
 */
public final class SharedData {

    private SharedData() {}

    /** The file or folder of that name; the test is skipped, saying so, where it is absent. */
    public static Path require(String relative) {
        Path path = root().resolve(relative);
        Assumptions.assumeTrue(
                Files.exists(path),
                () ->
                        "Skipped: the shared test data are not here (%s). Name their folder with -Dshared.data=…"
                                .formatted(path.toAbsolutePath().normalize()));
        return path;
    }

    /** The rows of a comma-separated file without its header line; no field may hold a comma but the last. */
    public static List<String[]> csv(String relative, int columns) {
        try (var lines = Files.lines(require(relative))) {
            return lines.skip(1).map(line -> line.split(",", columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        String property = System.getProperty("shared.data");
        String variable = System.getenv("SHARED_DATA");
        if (property != null && !property.isBlank()) {
            return Path.of(property);
        }
        return variable != null && !variable.isBlank()
                ? Path.of(variable)
                : Path.of("../shared/data");
    }
}
