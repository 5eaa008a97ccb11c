package org.imageplane.transients.survey.mwa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imageplane.transients.sky.TimeScales;
import org.imageplane.transients.survey.NewObservation;
import org.imageplane.transients.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MwaAnswerReaderTest {

    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,)(?=,|$)");

    final MwaAnswerReader reader = new MwaAnswerReader(new JsonMapper());

    /** The rows of the reference, whose names may hold commas. */
    static Stream<List<String>> references() throws IOException {
        return Files.readAllLines(SharedData.require("mwa_obs/obs_reference.csv")).stream()
                .skip(1)
                .map(MwaAnswerReaderTest::fields);
    }

    @ParameterizedTest
    @MethodSource("references")
    void every_reference_observation_comes_out_to_the_digit(List<String> row) throws IOException {
        String id = row.get(1);
        byte[] body = Files.readAllBytes(SharedData.require("mwa_obs/obs_" + id + ".json"));

        NewObservation read = said(id, body);

        assertThat(read.externalId()).isEqualTo(id);
        assertThat(read.name()).isEqualTo(row.get(2));
        assertThat(read.startGpsS()).isEqualTo(number(row, 3));
        assertThat(read.stopGpsS()).isEqualTo(number(row, 4));
        assertThat(read.startTime()).isEqualTo(TimeScales.gpsSecondsToUtc(number(row, 3)));
        assertThat(read.stopTime()).isEqualTo(TimeScales.gpsSecondsToUtc(number(row, 4)));
        assertThat(read.raDeg()).isEqualTo(number(row, 5));
        assertThat(read.decDeg()).isEqualTo(number(row, 6));
        assertThat(read.raTileHms()).isEqualTo(row.get(9));
        assertThat(read.decTileDms()).isEqualTo(row.get(10));
        assertThat(read.centreFrequencyMhz()).isCloseTo(number(row, 12), within(1e-12));
        assertThat(read.frequencyResolutionKhz()).isEqualTo(number(row, 14));
        assertThat(read.integrationTimeS()).isEqualTo(number(row, 15));
    }

    @Test
    void what_else_the_answer_says_is_kept() throws IOException {
        NewObservation read =
                said(
                        "1096952256",
                        Files.readAllBytes(SharedData.require("mwa_obs/obs_1096952256.json")));

        assertThat(read.mwaProjectCode()).isEqualTo("G0002");
        assertThat(read.azimuthDeg()).isEqualTo(326.3099);
        assertThat(read.elevationDeg()).isEqualTo(64.6934);
        assertThat(read.frequencyChannels()).startsWith("[62, 63, 69,").endsWith("187, 188]");
        assertThat(read.attributes())
                .containsEntry("creator", "rwayth")
                .containsEntry("mode", "HW_LFILES");
    }

    @Test
    void absent_unknown_and_odd_parts_are_passed_over() {
        NewObservation read =
                said(
                        "1410773120",
                        """
                        {"starttime": "1410773120", "stoptime": null, "obsname": 17, "new_key": {"a": [1]},
                         "freq_res": "wide", "int_time": NaN, "metadata": {"ra_pointing": -91.1, "dec_pointing": -25.5},
                         "rfstreams": {"3": {"frequencies": ["133", "134"]}}}
                        """
                                .replace("NaN", "\"NaN\""));

        assertThat(read.startGpsS()).isEqualTo(1410773120);
        assertThat(read.stopTime()).isNull();
        assertThat(read.name()).isEqualTo("17");
        assertThat(read.raDeg()).isCloseTo(268.9, within(1e-9));
        assertThat(read.frequencyResolutionKhz()).isNull();
        assertThat(read.integrationTimeS()).isNull();
        assertThat(read.centreFrequencyMhz()).isEqualTo(133.5 * 1.28);
    }

    @Test
    void what_cannot_be_is_absent() {
        NewObservation read =
                said(
                        "1410773120",
                        """
                        {"starttime": 1410773120, "stoptime": 12, "metadata": {"ra_pointing": 10, "dec_pointing": -95},
                         "rfstreams": {"0": {"frequencies": [133, 4711]}}}
                        """);

        assertThat(read.raDeg()).isNull();
        assertThat(read.decDeg()).isNull();
        assertThat(read.stopTime()).isNull();
        assertThat(read.centreFrequencyMhz()).isNull();
        assertThat(read.frequencyChannels()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Under maintenance</body></html>",
                "",
                "{\"starttime\": 14107",
                "nonsense"
            })
    void what_is_no_json_is_refused(String body) {
        assertThat(unusable(body)).containsAnyOf("no JSON", "knows nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "\"no such observation\"", "[[1, 2]]"})
    void an_empty_answer_knows_nothing(String body) {
        assertThat(unusable(body))
                .isEqualTo("The MWA's metadata service knows nothing of observation 1410773120.");
    }

    @Test
    void the_answer_of_another_observation_is_refused() {
        assertThat(
                        unusable(
                                "{\"starttime\": 1096952256, \"metadata\": {\"ra_pointing\": 1, \"dec_pointing\": 2}}"))
                .isEqualTo(
                        "The MWA's metadata service answered for observation 1096952256, not 1410773120.");
        assertThat(
                        unusable(
                                "{\"starttime\": 1410773120, \"metadata\": {\"observation_number\": 1096952256}}"))
                .contains("1096952256");
        assertThat(unusable("{\"metadata\": {\"ra_pointing\": 1, \"dec_pointing\": 2}}"))
                .contains("does not say of which observation");
    }

    @Test
    void an_answer_that_says_nothing_useful_is_refused() {
        assertThat(unusable("{\"obsid\": 1410773120, \"error\": \"not public\"}"))
                .contains("neither time nor pointing nor frequency");
    }

    private NewObservation said(String id, String body) {
        return said(id, body.getBytes(StandardCharsets.UTF_8));
    }

    private NewObservation said(String id, byte[] body) {
        MwaAnswer answer = reader.read(id, body);
        assertThat(answer).isInstanceOf(MwaAnswer.Said.class);
        return ((MwaAnswer.Said) answer).observation();
    }

    private String unusable(String body) {
        MwaAnswer answer = reader.read("1410773120", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).isInstanceOf(MwaAnswer.Unusable.class);
        return ((MwaAnswer.Unusable) answer).sentence();
    }

    private static double number(List<String> row, int index) {
        return Double.parseDouble(row.get(index));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(line);
        while (matcher.find()) {
            fields.add(matcher.group(1) == null ? matcher.group() : matcher.group(1));
        }
        return fields;
    }
}
