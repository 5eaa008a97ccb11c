package org.imageplane.transients.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;

/** The pulsars that come with the application, so that its first start knows them without any network. */
record PulsarSnapshot(String version, LocalDate releasedOn, List<Pulsar> pulsars) {

    static final String RESOURCE = "/catalogue/pulsars.csv";

    private static final Pattern TITLE =
            Pattern.compile("# ATNF Pulsar Catalogue (\\S+) of (\\d{4}-\\d{2}-\\d{2})");

    static PulsarSnapshot read() {
        try (InputStream resource = PulsarSnapshot.class.getResourceAsStream(RESOURCE);
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(resource, RESOURCE),
                                        StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When a version was released, which psrcat's file does not say; null when it is not the snapshot's. */
    static @Nullable LocalDate releaseOf(String version) {
        PulsarSnapshot snapshot = read();
        return snapshot.version.equals(version) ? snapshot.releasedOn : null;
    }

    private static PulsarSnapshot read(BufferedReader lines) throws IOException {
        var title = TITLE.matcher(String.valueOf(lines.readLine()));
        if (!title.matches()) {
            throw new IllegalStateException(RESOURCE + " does not begin with its title.");
        }
        List<Pulsar> pulsars = new ArrayList<>();
        String line = lines.readLine();
        while (line != null && line.startsWith("#")) {
            line = lines.readLine();
        }
        // that was the line with the names of the columns
        for (line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split(",", -1);
            pulsars.add(
                    new Pulsar(
                            cells[0],
                            new SkyPosition(
                                    Double.parseDouble(cells[1]), Double.parseDouble(cells[2])),
                            number(cells[3]),
                            number(cells[4]),
                            number(cells[5]),
                            cells[6].isEmpty() ? null : cells[6],
                            cells[7].isEmpty() ? List.of() : List.of(cells[7].split("\\|"))));
        }
        return new PulsarSnapshot(title.group(1), LocalDate.parse(title.group(2)), pulsars);
    }

    private static @Nullable Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }
}
