package org.imageplane.transients.catalogue.psrcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.sky.ReferenceCatalogues;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real catalogues against what the program psrcat itself says. */
class PsrcatFilesTest {

    @Test
    void the_subset_agrees_with_psrcat_to_a_thousandth_of_an_arcsecond_and_to_the_last_digit()
            throws IOException {
        var byName =
                read("psrcat/psrcat_subset.db").pulsars().stream()
                        .collect(Collectors.toMap(Pulsar::name, Function.identity()));
        var reference = SharedData.csv("psrcat/psrcat_subset_reference.csv", 9);

        assertThat(byName).hasSize(65).hasSameSizeAs(reference);
        for (String[] row : reference) {
            var pulsar = byName.get(row[0]);
            assertThat(pulsar).as(row[0]).isNotNull();
            var position = new SkyPosition(Double.parseDouble(row[2]), Double.parseDouble(row[3]));
            assertThat(pulsar.position().separationArcsec(position)).as(row[0]).isLessThan(0.001);
            assertThat(sameDigits(pulsar.p0S(), row[4])).as("%s P0 %s", row[0], row[4]).isTrue();
            assertThat(sameDigits(pulsar.dm(), row[5])).as("%s DM %s", row[0], row[5]).isTrue();
            assertThat(sameDigits(pulsar.s400Mjy(), row[6])).as("%s S400", row[0]).isTrue();
        }
    }

    @Test
    void the_whole_catalogue_is_read_with_every_gap_where_it_is() throws IOException {
        var catalogue = read("psrcat/psrcat-2.7.0.db.gz");

        assertThat(catalogue.version()).isEqualTo("2.7.0");
        assertThat(catalogue.pulsars()).hasSize(4351);
        assertThat(catalogue.pulsars()).allMatch(pulsar -> pulsar.name().startsWith("J"));
        assertThat(catalogue.pulsars()).filteredOn(pulsar -> pulsar.dm() == null).hasSize(118);
        assertThat(catalogue.pulsars()).filteredOn(pulsar -> pulsar.s400Mjy() != null).hasSize(749);
        assertThat(catalogue.pulsars()).filteredOn(pulsar -> pulsar.p0S() == null).hasSize(65);
    }

    /** An independent reader and transformation: the reference output covers only the subset. */
    @Test
    void the_whole_catalogue_agrees_to_a_thousandth_of_an_arcsecond_and_to_the_last_digit()
            throws IOException {
        var positions = ReferenceCatalogues.pulsars();
        var values = lastValues("psrcat/psrcat-2.7.0.db.gz");

        for (Pulsar pulsar : read("psrcat/psrcat-2.7.0.db.gz").pulsars()) {
            var record = values.get(pulsar.name());
            assertThat(pulsar.position().separationArcsec(positions.get(pulsar.name())))
                    .as(pulsar.name())
                    .isLessThan(0.001);
            assertThat(pulsar.bName()).isEqualTo(record.get("PSRB"));
            assertThat(exactly(pulsar.dm(), record.get("DM"))).as(pulsar.name()).isTrue();
            assertThat(exactly(pulsar.s400Mjy(), record.get("S400"))).as(pulsar.name()).isTrue();
            if (record.containsKey("P0") || !record.containsKey("F0")) {
                assertThat(exactly(pulsar.p0S(), record.get("P0"))).as(pulsar.name()).isTrue();
            } else {
                var period =
                        BigDecimal.ONE.divide(
                                new BigDecimal(record.get("F0")), MathContext.DECIMAL128);
                assertThat(new BigDecimal(pulsar.p0S()).subtract(period).abs())
                        .as(pulsar.name())
                        .isLessThanOrEqualTo(new BigDecimal(2 * Math.ulp(pulsar.p0S())));
            }
        }
        assertThat(positions).hasSize(4351).containsOnlyKeys(values.keySet());
    }

    /** The published archive holds the program's own files beside the catalogue; this one is written by tar itself. */
    @Test
    void the_catalogue_is_found_in_the_archive_that_is_published(@TempDir Path folder)
            throws IOException, InterruptedException {
        var packed = SharedData.require("psrcat/psrcat-2.7.0.db.gz");
        var contents = Files.createDirectory(folder.resolve("psrcat_tar"));
        Files.writeString(contents.resolve("makeit"), "#!/bin/csh\n");
        Files.write(contents.resolve("obsys.dat"), new byte[700]);
        try (var file = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(file, contents.resolve("psrcat.db"));
        }
        var archive = folder.resolve("psrcat_pkg.tar.gz");
        int status =
                new ProcessBuilder("tar", "czf", archive.toString(), "psrcat_tar")
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor();

        assertThat(status).isZero();
        try (var file = Files.newInputStream(archive)) {
            assertThat(PsrcatReader.read(file)).isEqualTo(read("psrcat/psrcat-2.7.0.db.gz"));
        }
    }

    @Test
    void every_record_that_begins_with_the_b_name_is_known_by_its_j_name() throws IOException {
        var names = read("psrcat/psrcat-2.7.0.db.gz").pulsars().stream().map(Pulsar::name).toList();
        var begunWithB = new ArrayList<String>();
        try (var file =
                new GZIPInputStream(
                        Files.newInputStream(SharedData.require("psrcat/psrcat-2.7.0.db.gz")))) {
            var text = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            var record = Pattern.compile("(?m)^PSRB [^@]*?^PSRJ\\s+(\\S+)").matcher(text);
            while (record.find()) {
                begunWithB.add(record.group(1));
            }
        }

        assertThat(begunWithB).hasSize(529);
        assertThat(names).containsAll(begunWithB);
    }

    private static PsrcatCatalogue read(String name) throws IOException {
        try (var file = Files.newInputStream(SharedData.require(name))) {
            return PsrcatReader.read(file);
        }
    }

    private static Map<String, Map<String, String>> lastValues(String name) throws IOException {
        var records = new HashMap<String, Map<String, String>>();
        try (var file = new GZIPInputStream(Files.newInputStream(SharedData.require(name)))) {
            for (String record :
                    new String(file.readAllBytes(), StandardCharsets.ISO_8859_1)
                            .split("(?m)^@.*$")) {
                var values = new HashMap<String, String>();
                record.lines()
                        .filter(line -> !line.startsWith("#") && line.split("\\s+").length > 1)
                        .forEach(line -> values.put(line.split("\\s+")[0], line.split("\\s+")[1]));
                if (!values.isEmpty()) {
                    records.put(values.get("PSRJ"), values);
                }
            }
        }
        return records;
    }

    private static boolean exactly(@Nullable Double value, @Nullable String text) {
        return value == null
                ? text == null
                : text != null && value == new BigDecimal(text).doubleValue();
    }

    private static boolean sameDigits(@Nullable Double value, String reference) {
        if (value == null || reference.isEmpty()) {
            return value == null && reference.isEmpty();
        }
        var digits = new BigDecimal(reference);
        // half of the last digit, and what a double cannot say any better
        var most =
                BigDecimal.valueOf(5, digits.scale() + 1).add(BigDecimal.valueOf(Math.ulp(value)));
        return BigDecimal.valueOf(value).subtract(digits).abs().compareTo(most) <= 0;
    }
}
