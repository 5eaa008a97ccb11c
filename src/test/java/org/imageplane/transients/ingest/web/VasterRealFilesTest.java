package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nom.tam.fits.Fits;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.web.MwaScript.FilePart;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.SharedData;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whole folders of the pipeline, sent as the script sends them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class VasterRealFilesTest {

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    VasterScript script;

    @BeforeEach
    void an_uploader() {
        script = new VasterScript(port, people.token(people.add("pipe", Role.UPLOADER)));
    }

    @Test
    void a_beam_of_today_s_pipeline_arrives_with_its_cubes_and_light_curves() throws Exception {
        Path folder = SharedData.require("vaster/GPM20240919");
        String base = "GPM20240919_beam00";
        Map<String, String> observation = VasterScript.observation("GPM", "GPM20240919");
        observation.put("obs_start", dateObs(folder.resolve(base + "_std.fits")));
        assertThat(script.uploadObservation(observation).status()).isEqualTo(201);
        List<FilePart> maps = new ArrayList<>();
        maps.add(file("final_csv", folder.resolve(base + "_final.csv")));
        for (String map : List.of("chisquare_map1", "chisquare_map2", "peak_map1", "peak_map2")) {
            maps.add(file(map + "_png", folder.resolve(base + "_" + map + ".png")));
        }
        var beam = script.uploadBeam(VasterScript.beam("GPM", "GPM20240919", 0), maps);
        assertThat(beam.status()).as(beam.body()).isEqualTo(201);

        List<Map<String, String>> rows = rows(folder.resolve(base + "_final.csv"));
        for (Map<String, String> row : rows) {
            String name = row.get("name");
            List<FilePart> files = new ArrayList<>();
            for (String kind :
                    List.of("slices.gif", "slices.fits", "deepcutout.png", "deepcutout.fits")) {
                String[] parts = kind.split("\\.");
                files.add(
                        file(
                                parts[0] + "_" + parts[1],
                                folder.resolve(
                                        base + "_" + parts[0] + "_" + name + "." + parts[1])));
            }
            row.put("lightcurve_data", lightCurve(folder.resolve(base + "_lightcurve"), name));
            send(row, "GPM", "GPM20240919", 0, files);
        }

        assertNumbers(rows);
        assertThat(number("select count(*) from light_curve where cardinality(time) = 55"))
                .isEqualTo(rows.size());
        assertThat(number("select count(*) from media_file where candidate_id is not null"))
                .isEqualTo(4L * rows.size());
        assertThat(number("select count(*) from media_file where candidate_id is null"))
                .isEqualTo(5);
        assertThat(number("select count(*) from quantity where slot > 42")).isZero();
        assertThat(number("select count(*) from candidate where best_beam")).isEqualTo(5);
        assertThat(number("select count(*) from candidate where measurements[33] is null"))
                .as("999 is no separation")
                .isEqualTo(5);
    }

    @Test
    void a_beam_of_an_older_pipeline_arrives_without_the_columns_it_has_not() throws Exception {
        Path csv = SharedData.require("vaster/SB9596_beam14_v1_final.csv");
        script.uploadObservation(VasterScript.observation("VAST", "SB9596"));
        script.uploadBeam(VasterScript.beam("VAST", "SB9596", 14), List.of(file("final_csv", csv)));

        List<Map<String, String>> rows = rows(csv);
        for (Map<String, String> row : rows) {
            String curves = csv.toString().replace("_final.csv", "_lightcurve");
            row.put("lightcurve_data", lightCurve(Path.of(curves), row.get("name")));
            send(row, "VAST", "SB9596", 14, List.of());
        }

        assertNumbers(rows);
        assertThat(
                        number(
                                """
                                select count(*) from candidate
                                where measurements[25] is null and measurements[28] is null and measurements[33] < 999
                                    and abs(known_sep_arcmin * 60 - measurements[37]) < 1e-9
                                    and abs(q3c_dist(ra_deg, dec_deg, known_ra_deg, known_dec_deg) * 3600
                                        - measurements[37]) < 0.05
                                """))
                .isEqualTo(rows.size());
        assertThat(number("select count(*) from light_curve")).isEqualTo(rows.size());
        assertThat(number("select count(*) from beam where abs(ra_deg - 88.26731715486) < 1e-9"))
                .isEqualTo(1);
    }

    private void send(
            Map<String, String> row, String project, String sb, int beam, List<FilePart> files)
            throws IOException {
        row.remove("source_id");
        row.put("proj_id", project);
        row.put("obs_id", sb);
        row.put("beam_index", "" + beam);
        var answer = script.uploadCandidate(row, files);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().has("kept")).as(answer.body()).isFalse();
        assertThat(script.uploadCandidate(row, files).status()).isEqualTo(200);
    }

    /** Every number of the file is in the database as it stands there. */
    private void assertNumbers(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            Map<String, Double> stored = new LinkedHashMap<>();
            jdbc.sql(
                            """
                            select q.key, c.measurements[q.slot] as value from candidate c join quantity q
                            on c.measurements[q.slot] is not null where c.name = ?
                            """)
                    .param(row.get("name"))
                    .query(
                            rs -> {
                                stored.put(rs.getString("key"), rs.getDouble("value"));
                            });
            assertThat(stored).hasSizeGreaterThan(15);
            stored.forEach(
                    (key, value) ->
                            assertThat(value)
                                    .as(key)
                                    .isEqualTo(
                                            Double.valueOf(
                                                    row.get(key)
                                                            .replace("inf", "Infinity")
                                                            .replace("nan", "NaN"))));
        }
    }

    private static String lightCurve(Path base, String name) throws IOException {
        List<Map<String, String>> flux = rows(Path.of(base + "_peak_flux.csv"));
        List<Map<String, String>> rms = rows(Path.of(base + "_local_rms.csv"));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Time", name, "rms_error"));
        for (int i = 0; i < flux.size(); i++) {
            lines.add(
                    List.of(flux.get(i).get("Time"), flux.get(i).get(name), rms.get(i).get(name)));
        }
        return JsonMapper.shared().writeValueAsString(lines);
    }

    private static List<Map<String, String>> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] names = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String dateObs(Path fits) throws Exception {
        try (var file = new Fits(fits.toFile())) {
            return file.getHDU(0).getHeader().getStringValue("DATE-OBS");
        }
    }

    private static FilePart file(String name, Path path) throws IOException {
        return new FilePart(name, path.getFileName().toString(), Files.readAllBytes(path));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
