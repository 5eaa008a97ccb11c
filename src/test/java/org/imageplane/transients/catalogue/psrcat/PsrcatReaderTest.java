package org.imageplane.transients.catalogue.psrcat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.imageplane.transients.catalogue.Pulsar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsrcatReaderTest {

    private static final String VELA =
            """
            #CATALOGUE 9.9.9
            # a comment
            PSRB     B0833-45       1
            # another
            PSRJ     J0835-4510     2
            RAJ      08:35:20.61149  2  abc
            DECJ     -45:10:34.8751  3  abc
            DM\t67.771\t9
            DIST_DM  0.28
            DIST_DM1 0.29
            DMEPOCH  55555
            F0       11.2
            S400     5000
            S4000    7
            S400     4000
            @-----
            """;

    @Test
    void a_record_is_read_by_its_exact_keys_and_named_by_its_j_name() throws IOException {
        var catalogue = read(VELA);
        Pulsar vela = catalogue.pulsars().getFirst();

        assertThat(catalogue.version()).isEqualTo("9.9.9");
        assertThat(catalogue.pulsars()).hasSize(1);
        assertThat(vela.name()).isEqualTo("J0835-4510");
        assertThat(vela.position().raHms(5)).isEqualTo("08:35:20.61149");
        assertThat(vela.position().decDms(4)).isEqualTo("-45:10:34.8751");
        assertThat(vela.dm()).isEqualTo(67.771);
        assertThat(vela.p0S()).isEqualTo(1 / 11.2);
        assertThat(vela.s400Mjy()).isEqualTo(4000);
    }

    @Test
    void a_distance_is_never_taken_for_a_dispersion_measure() throws IOException {
        Pulsar vela = read(VELA.replaceAll("(?m)^DM\t.*\n", "")).pulsars().getFirst();

        assertThat(vela.dm()).isNull();
    }

    @Test
    void a_proper_motion_is_never_taken_for_a_position() throws IOException {
        Pulsar vela =
                read(VELA.replace("S4000    7", "PMELAT -111.6\nPMELONG 121.4"))
                        .pulsars()
                        .getFirst();

        assertThat(vela.position().decDms()).isEqualTo("-45:10:34.9");
    }

    @Test
    void the_b_name_counts_where_there_is_no_j_name() throws IOException {
        assertThat(read(VELA.replaceAll("PSRJ.*\n", "")).pulsars().getFirst().name())
                .isEqualTo("B0833-45");
    }

    @ParameterizedTest
    @CsvSource({
        "12:30, +10, 187.5, 10",
        "1:2:3, 5:6:7, 15.5125, 5.101944444444444",
        "00:00, -0:30, 0, -0.5",
        "6, -9:30, 90, -9.5",
        "23:59:59.99, -90, 359.99995833333333, -90"
    })
    void positions_are_read_in_all_writings(String ra, String dec, double raDeg, double decDeg)
            throws IOException {
        var position =
                read(VELA.replace("08:35:20.61149", ra).replace("-45:10:34.8751", dec))
                        .pulsars()
                        .getFirst()
                        .position();

        assertThat(position.raDeg()).isCloseTo(raDeg, within(1e-12));
        assertThat(position.decDeg()).isCloseTo(decDeg, within(1e-12));
    }

    @Test
    void the_later_pair_of_coordinates_wins() throws IOException {
        var ecliptic = "ELONG 90\nELAT 10\n";
        var later = read(VELA.replace("S4000    7\n", ecliptic)).pulsars().getFirst();
        var earlier = read(VELA.replace("# another\n", ecliptic)).pulsars().getFirst();

        assertThat(later.position().raDeg()).isCloseTo(90, within(1e-9));
        assertThat(later.position().decDeg()).isCloseTo(10 + 84381.412 / 3600, within(1e-9));
        assertThat(earlier.position().decDms()).isEqualTo("-45:10:34.9");
    }

    @Test
    void names_are_the_b_name_and_what_lies_where_the_pulsar_lies() throws IOException {
        Pulsar vela =
                read(VELA.replace(
                                "S4000    7",
                                "ASSOC GRS:4FGL_J0835.3-4510[aab+22],SNR:Vela,GRS:HESS_J0835-455[a],"
                                        + "SNR:G1.1+2.2,XRS:PWN[b],XRS:1RXS_J1(Calvera),GC:M13(NGC6205),"
                                        + "SNR:Doubt(?),XRS:,PWN:Vela[c],OPT:Star,XRS:G18.0-0.7"))
                        .pulsars()
                        .getFirst();

        assertThat(vela.bName()).isEqualTo("B0833-45");
        assertThat(vela.aliases())
                .containsExactly("4FGL J0835.3-4510", "Vela", "1RXS J1", "Calvera");
        assertThat(read(VELA).pulsars().getFirst().aliases()).isEmpty();
    }

    @Test
    void a_period_counts_more_than_a_frequency() throws IOException {
        assertThat(read(VELA.replace("S4000    7", "P0 89.33e-3")).pulsars().getFirst().p0S())
                .isEqualTo(0.08933);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#CATALOGUE 9.9.9|CATALOGUE|Line 1: a psrcat database begins with #CATALOGUE",
                "08:35:20.61149|24:00:00|Line 6: RAJ \"24:00:00\" is outside 0 to 24 hours",
                "08:35:20.61149|-1:00|Line 6: RAJ \"-1:00\" is outside",
                "08:35:20.61149|8:60|Line 6: RAJ \"8:60\" has 60 minutes",
                "08:35:20.61149|8.5:30|Line 6: RAJ \"8.5:30\" is not written in hours",
                "-45:10:34.8751|-90:00:01|Line 7: DECJ \"-90:00:01\" is outside",
                "-45:10:34.8751|NaN|Line 7: DECJ \"NaN\" is not written in degrees",
                "67.771|NaN|Line 8: DM \"NaN\" is not a number",
                "67.771|-1|Line 8: DM \"-1\" is below 0",
                "67.771|1e999|Line 8: DM \"1e999\" is too large",
                "11.2|0|Line 12: F0 \"0\" is not above 0",
                "11.2|Infinity|Line 12: F0 \"Infinity\" is not a number",
                "5000|0x1p3|",
                "4000|0x1p3|Line 15: S400 \"0x1p3\" is not a number",
                "DECJ|DECX|Line 3: J0835-4510 has no position",
                "RAJ      08:35:20.61149  2  abc|RAJ|Line 6: RAJ has no value",
                "DMEPOCH|PSRJ|Line 11: a second PSRJ in the record that begins at line 3",
                "PSRB|PSRX|Line 3: a record begins with PSRJ or PSRB",
                "@-----|#|the file ends within a record",
                "@-----|@--+@--|Line 17: a record ends here, but none was begun",
                "DECJ|ELONG 361+ELAT 1+DECX|Line 7: ELONG \"361\" is outside 0 to 360",
                "J0835-4510|J0835-4510é|A pulsar's name has"
            })
    void a_broken_file_is_refused_with_its_line(String good, String bad, String sentence)
            throws IOException {
        String text = VELA.replace(good, bad.replace('+', '\n'));
        if (sentence == null) {
            // a value that a later line replaces does not count
            assertThat(read(text).pulsars()).hasSize(1);
            return;
        }
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PsrcatFormatException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_pulsar_that_is_there_twice_is_refused() {
        assertThatThrownBy(() -> read(VELA + VELA.substring(VELA.indexOf("PSRB"))))
                .hasMessage(
                        "Line 30: J0835-4510 is there twice; its first record ends at line 16.");
        assertThatThrownBy(() -> read("#CATALOGUE 1\n# nothing\n"))
                .hasMessage("Line 2: the file ends without any pulsar.");
        assertThatThrownBy(() -> read("#CATALOGUE 1\n#" + "x".repeat(20_000)))
                .hasMessageStartingWith("Line 2: it has more than 10000 characters");
    }

    @Test
    void a_packed_file_reads_like_the_plain_one() throws IOException {
        var tar = tar("psrcat_tar/README", "x".repeat(700), "psrcat_tar/psrcat.db", VELA);

        assertThat(read(gzip(VELA.getBytes(StandardCharsets.UTF_8)))).isEqualTo(read(VELA));
        assertThat(read(tar)).isEqualTo(read(VELA));
        assertThat(read(gzip(tar))).isEqualTo(read(VELA));
    }

    @Test
    void a_broken_packed_file_is_refused() throws IOException {
        var whole = gzip(tar("psrcat.db", VELA, "glitch.db", "behind it"));
        var cut = Arrays.copyOf(whole, whole.length - 6);
        var wrongSum = whole.clone();
        wrongSum[whole.length - 8]++;
        var elsewhere = tar("psrcat.database", VELA);
        var shortTar = Arrays.copyOf(tar("psrcat.db", VELA), 700);

        for (byte[] broken : new byte[][] {cut, wrongSum, shortTar}) {
            assertThatThrownBy(() -> read(broken))
                    .isInstanceOf(PsrcatFormatException.class)
                    .hasMessage("The packed file is broken or was cut short.");
        }
        assertThatThrownBy(() -> read(elsewhere))
                .hasMessage("There is no psrcat.db in the tar archive.");
        assertThatThrownBy(() -> read(new byte[0])).hasMessageStartingWith("Line 1:");
    }

    @Test
    void a_small_file_that_unpacks_without_end_is_refused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write("#CATALOGUE 1\n".getBytes(StandardCharsets.UTF_8));
            var comments = "#\n".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 257; i++) {
                gzip.write(comments);
            }
        }
        assertThatThrownBy(() -> read(bomb.toByteArray()))
                .isInstanceOf(PsrcatFormatException.class)
                .hasMessageContaining("more than 268435456 bytes");
    }

    private static PsrcatCatalogue read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static PsrcatCatalogue read(byte[] file) throws IOException {
        return PsrcatReader.read(new ByteArrayInputStream(file));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        var archive = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            byte[] content = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
            byte[] header = new byte[512];
            put(header, 0, namesAndTexts[i]);
            put(header, 124, "%011o".formatted(content.length));
            put(header, 148, "        ");
            put(header, 156, "0");
            int sum = 0;
            for (byte value : header) {
                sum += value & 0xff;
            }
            put(header, 148, "%06o\0 ".formatted(sum));
            archive.write(header);
            archive.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
        }
        archive.write(new byte[1024]);
        return archive.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
