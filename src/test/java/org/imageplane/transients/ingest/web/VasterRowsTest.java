package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever row of a CSV file goes in, the same numbers come out: of the API, and of the FITS table. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class VasterRowsTest {

    private static final int ROWS = 40;
    private static final List<String> COLUMNS =
            List.of(
                    "chi_square",
                    "chi_square_log_sigma",
                    "chi_square_sigma",
                    "peak_map",
                    "peak_map_log_sigma",
                    "peak_map_sigma",
                    "gaussian_map",
                    "gaussian_map_sigma",
                    "std_map",
                    "md_deep",
                    "bright_sep_arcmin",
                    "beam_sep_deg",
                    "beam_ra",
                    "beam_dec",
                    "deep_sep_arcsec",
                    "deep_num",
                    "deep_ra_deg",
                    "deep_dec_deg",
                    "deep_peak_flux",
                    "deep_int_flux",
                    "skewness",
                    "n_islands");

    /** A row, and what its columns should come out as; absent ones are not in there. */
    private record Row(Map<String, String> fields, Map<String, Double> numbers) {}

    @LocalServerPort int port;
    @Autowired TestPeople people;
    VasterScript script;
    String token;

    @BeforeEach
    void a_beam() throws IOException {
        token = people.token(people.add("ada", Role.ADMIN));
        script = new VasterScript(port, token);
        script.uploadObservation(VasterScript.observation("VAST", "SB50230"));
        script.uploadBeam(VasterScript.beam("VAST", "SB50230", 14), List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20190815, 50230})
    void the_same_numbers_come_out_as_went_in(long seed) throws Exception {
        var random = new Random(seed);
        Map<Long, Row> sent = new LinkedHashMap<>();
        for (int i = 0; i < ROWS; i++) {
            Row row = row(random, "row" + i);
            var answer = script.uploadCandidate(row.fields(), List.of());
            assertThat(answer.status()).as(row.fields() + answer.body()).isEqualTo(201);
            sent.put(answer.json().get("id").asLong(), row);
        }

        for (var entry : sent.entrySet()) {
            JsonNode out = json("/api/v1/candidates/" + entry.getKey());
            assertThat(measurements(out))
                    .as("%s as JSON", entry.getValue().fields())
                    .containsExactlyInAnyOrderEntriesOf(entry.getValue().numbers());
            assertThat(out.get("ra_deg").asDouble())
                    .isEqualTo(wrapped(entry.getValue().fields().get("ra")));
            assertThat(out.get("dec_deg").asDouble())
                    .isEqualTo(Double.parseDouble(entry.getValue().fields().get("dec")));
        }
        assertThat(new ArrayList<>(fits()))
                .as("of each row every column, NaN for an absent one")
                .containsExactlyElementsOf(
                        sent.values().stream().map(VasterRowsTest::withNaN).toList());
    }

    private static Row row(Random random, String name) {
        Map<String, String> fields = VasterScript.candidate("VAST", "SB50230", 14, name);
        fields.remove("lightcurve_data");
        fields.put("ra", "" + (random.nextDouble() * 540 - 180));
        fields.put("dec", "" + (random.nextDouble() * 180 - 90));
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            String text = text(random);
            if (text == null) {
                fields.remove(column);
                continue;
            }
            fields.put(column, text);
            boolean noneWithinReach = column.equals("bright_sep_arcmin") && text.startsWith("999");
            if (!text.isEmpty() && !noneWithinReach) {
                numbers.put(column, number(text));
            }
        }
        return new Row(fields, numbers);
    }

    /** A cell as Python prints it; null for a file without that column. */
    private static @Nullable String text(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "nan";
            case 3 -> "inf";
            case 4 -> "-inf";
            case 5 -> "999";
            case 6 -> "999.0";
            case 7 -> "" + random.nextInt();
            case 8 -> "" + (float) random.nextGaussian();
            case 9 -> python(Double.longBitsToDouble(random.nextLong()));
            default -> python(random.nextGaussian() * Math.pow(10, random.nextInt(-12, 12)));
        };
    }

    private static String python(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        return Double.toString(value).replace(".0E", "e").replace("E", "e");
    }

    private static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static double wrapped(String ra) {
        double deg = Double.parseDouble(ra);
        return deg < 0 ? deg + 360 : deg >= 360 ? deg - 360 : deg;
    }

    private static Map<String, Double> withNaN(Row row) {
        Map<String, Double> all = new LinkedHashMap<>();
        COLUMNS.forEach(column -> all.put(column, row.numbers().getOrDefault(column, Double.NaN)));
        return all;
    }

    private static Map<String, Double> measurements(JsonNode candidate) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        candidate
                .get("measurements")
                .properties()
                .forEach(
                        entry ->
                                numbers.put(
                                        entry.getKey(),
                                        entry.getValue().isString()
                                                ? Double.valueOf(entry.getValue().asString())
                                                : Double.valueOf(entry.getValue().asDouble())));
        return numbers;
    }

    private List<Map<String, Double>> fits() throws Exception {
        byte[] table = get("/api/v1/export/candidates.fits?project=VAST&sort=id");
        List<Map<String, Double>> rows = new ArrayList<>();
        try (var fits = new Fits(new ByteArrayInputStream(table))) {
            var hdu = (BinaryTableHDU) fits.getHDU(1);
            for (int i = 0; i < hdu.getNRows(); i++) {
                rows.add(new LinkedHashMap<>());
            }
            for (String column : COLUMNS) {
                double[] cells = (double[]) hdu.getColumn(column);
                for (int i = 0; i < cells.length; i++) {
                    rows.get(i).put(column, cells[i]);
                }
            }
        }
        return rows;
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path));
    }

    private byte[] get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
