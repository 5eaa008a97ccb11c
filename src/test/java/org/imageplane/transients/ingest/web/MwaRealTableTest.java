package org.imageplane.transients.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.SharedData;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole tables: real rows as the pipeline wrote them, and rows of every number there is. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class MwaRealTableTest {

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired Surveys surveys;
    @Autowired JdbcClient jdbc;
    MwaScript script;

    @BeforeEach
    void an_uploader() {
        script = new MwaScript(port, people.token(people.add("pipe", Role.UPLOADER)));
    }

    @Test
    void the_rows_of_a_real_table_arrive_with_their_pictures() throws Exception {
        Path folder = SharedData.require("mwa_candidates");
        for (Map<String, String> row :
                rows(folder.resolve("derived_J1755_islands_selected_meta.fits"))) {
            surveys.aProject(row.get("project"));
            script.observationCreate(MwaScript.observation(row.get("obs_id")));
            String base =
                    "%s_%s_%03d"
                            .formatted(
                                    row.get("obs_id"),
                                    row.get("filter_id"),
                                    Integer.parseInt(row.get("cand_id")));
            var answer =
                    script.candidateCreate(
                            row,
                            List.of(
                                    file("png", folder.resolve(base + ".png")),
                                    file("gif", folder.resolve(base + ".gif"))));

            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.json().has("kept")).as(answer.body()).isFalse();
        }
        assertThat(jdbc.sql("select count(*) from candidate").query(Integer.class).single())
                .isEqualTo(5);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from candidate where metadata like '{%' and known_name <> ''
                                        and abs(known_sep_arcmin - q3c_dist(ra_deg, dec_deg, known_ra_deg, known_dec_deg) * 60) < 0.01
                                        and measurements[5] = 'NaN'
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(5);
    }

    @Test
    void any_number_sent_is_the_same_number_in_the_database() throws Exception {
        surveys.aProject("GPM");
        script.observationCreate(MwaScript.observation("1410773120"));
        var random = new Random(7);
        Map<String, Double> sent = new LinkedHashMap<>();
        var fields = MwaScript.candidate("1410773120", "rms", "1");
        for (int i = 0; i < 180; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                sent.put("n" + i, value);
                fields.put("n" + i, python(value));
            }
        }

        assertThat(script.candidateCreate(fields).status()).isEqualTo(201);

        Map<String, Double> stored = new LinkedHashMap<>();
        jdbc.sql(
                        "select q.key, c.measurements[q.slot] from candidate c join quantity q on q.slot > 42")
                .query(
                        rs -> {
                            stored.put(rs.getString(1), rs.getDouble(2));
                        });
        assertThat(stored).containsExactlyInAnyOrderEntriesOf(sent);
    }

    /** As Python prints a double: {@code 1e-05}, not {@code 1.0E-5}. */
    private static String python(double value) {
        return Double.toString(value).replace(".0E", "e").replace("E", "e").replace("e-", "e-0");
    }

    private static MwaScript.FilePart file(String name, Path path) throws IOException {
        return new MwaScript.FilePart(
                name, path.getFileName().toString(), Files.readAllBytes(path));
    }

    /** What the script makes of each row: every column but obs_cent_freq as text. */
    private static List<Map<String, String>> rows(Path table) throws IOException, FitsException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var fits = new Fits(table.toFile())) {
            var hdu = (BinaryTableHDU) fits.getHDU(1);
            for (int r = 0; r < hdu.getNRows(); r++) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int c = 0; c < hdu.getNCols(); c++) {
                    String name = hdu.getColumnName(c);
                    if (!name.equals("obs_cent_freq")) {
                        Object value = hdu.getData().get(r, c);
                        row.put(name, String.valueOf(value).strip().replaceAll("^NaN$", "nan"));
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
