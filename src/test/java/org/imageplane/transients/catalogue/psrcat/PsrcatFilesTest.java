package org.imageplane.transients.catalogue.psrcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.imageplane.transients.catalogue.Pulsar;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
