package org.imageplane.transients.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MwaChannelsTest {

    private static final String PICKET_FENCE =
            "[62,63,69,70,76,77,84,85,93,94,103,104,113,114,125,126,139,140,153,154,169,170,187,188]";

    /** FREQCENT of the one picket fence lies 15 kHz above the middle: the old correlator with wide fine channels. */
    private static final double OLD_CORRELATOR_OFFSET_MHZ = 0.0151;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[62, 63, 69]",
                "62,63,69",
                "(62, 63, 69)",
                "[62 63 69]",
                "[ 62  63\n  69]",
                "['62', '63', '69']",
                "62;63;69",
                "[62., 63.0, 69.]",
                "62-63,69"
            })
    void lists_are_read_as_python_numpy_and_people_write_them(String text) {
        assertThat(MwaChannels.parse(text)).containsExactly(62, 63, 69);
    }

    @Test
    void a_range_is_all_its_channels() {
        assertThat(MwaChannels.parse("109-132")).hasSize(24).startsWith(109).endsWith(132);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "  "})
    void empty_text_is_no_channel(String text) {
        assertThat(MwaChannels.parse(text)).isEmpty();
        assertThat(MwaChannels.centreFrequencyMhz(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"62,x", "256", "-5", "132-109", "62.5", "1e2", "nan"})
    void what_is_no_channel_is_refused(String text) {
        assertThatExceptionOfType(SkyFormatException.class)
                .isThrownBy(() -> MwaChannels.parse(text));
    }

    @Test
    void the_centre_of_a_band_is_between_its_middle_channels() {
        List<Integer> band = MwaChannels.parse("109-132");

        assertThat(MwaChannels.isContiguous(band)).isTrue();
        assertThat(MwaChannels.centreFrequencyMhz(band).orElseThrow())
                .isCloseTo(154.24, within(1e-9));
        assertThat(MwaChannels.centreFrequencyMhz(List.of(121)).orElseThrow())
                .isCloseTo(154.88, within(1e-9));
    }

    @Test
    void the_centre_of_a_picket_fence_is_not_the_mean_of_its_ends() {
        List<Integer> fence = MwaChannels.parse(PICKET_FENCE);

        assertThat(MwaChannels.isContiguous(fence)).isFalse();
        assertThat(MwaChannels.centreFrequencyMhz(fence).orElseThrow())
                .isCloseTo(144.0, within(1e-9));
    }

    @Test
    void centre_frequencies_agree_with_the_observatory() throws IOException {
        List<String[]> rows =
                SharedData.csv("mwa_obs/obs_reference.csv", 100).stream()
                        .map(MwaChannelsTest::withoutQuotedComma)
                        .toList();
        assertThat(rows).isNotEmpty();
        for (String[] row : rows) {
            String obsId = row[1];
            List<Integer> channels = channelsOf(obsId);

            assertThat(MwaChannels.isContiguous(channels))
                    .as(obsId)
                    .isEqualTo(row[13].equals("True"));
            assertThat(MwaChannels.centreFrequencyMhz(channels).orElseThrow())
                    .as(obsId)
                    .isCloseTo(Double.parseDouble(row[12]), within(OLD_CORRELATOR_OFFSET_MHZ));
        }
    }

    @Test
    void pointings_are_written_as_the_reference_rounds_them() {
        for (String[] raw : SharedData.csv("mwa_obs/obs_reference.csv", 100)) {
            String[] row = withoutQuotedComma(raw);
            SkyPosition pointing =
                    new SkyPosition(Double.parseDouble(row[5]), Double.parseDouble(row[6]));

            assertThat(pointing.raHms(2)).isEqualTo(row[9]);
            assertThat(pointing.decDms(2)).isEqualTo(row[10]);
        }
    }

    private static String[] withoutQuotedComma(String[] row) {
        String line = String.join(",", row).replaceAll("\"([^\",]*),([^\"]*)\"", "$1;$2");
        return line.split(",", -1);
    }

    private static List<Integer> channelsOf(String obsId) throws IOException {
        String json = Files.readString(SharedData.require("mwa_obs/obs_" + obsId + ".json"));
        Matcher frequencies = Pattern.compile("\"frequencies\":\\s*(\\[[^\\]]*\\])").matcher(json);
        assertThat(frequencies.find()).isTrue();
        return MwaChannels.parse(frequencies.group(1));
    }
}
