package org.imageplane.transients.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imageplane.transients.demo.upload.Answer;
import org.imageplane.transients.demo.upload.StandIn;
import org.imageplane.transients.demo.upload.StandIn.Received;
import org.imageplane.transients.tabular.Column;
import org.imageplane.transients.tabular.RowSource;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.tabular.TableMeta;
import org.imageplane.transients.tabular.TableWriters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoApplicationTest {

    private static final Pattern FIELD =
            Pattern.compile("name=\"(obs_id|filter_id|cand_id)\"\r\n\r\n(.*)\r\n");

    @TempDir Path folder;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private StandIn app;

    @BeforeEach
    void start() throws IOException {
        app = new StandIn();
        app.answer("POST /api/v1/tokens", 201, "{\"token\": \"t\"}");
        app.answer("GET /api/v1/projects", 200, "[]");
        app.answer("POST /api/v1/projects", 201, "{}");
        app.answer("POST /observation_create/", 201, "\"Observation already created so skipping\"");
        app.answer("POST /candidate_create/", this::store);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    /** As the contract has it: the same candidate again is 200 and stored once. */
    private Answer store(Received request) {
        Matcher field = FIELD.matcher(request.body());
        List<String> key = new ArrayList<>();
        while (field.find()) {
            key.add(field.group(2));
        }
        if (key.contains("9")) {
            return new Answer(400, "{\"dec_deg\": [\"Dec of 95° is outside -90° to 90°.\"]}");
        }
        return new Answer(stored.add(String.join("_", key)) ? 201 : 200, "{\"id\": 1}");
    }

    private int run(String... more) {
        String[] arguments =
                Stream.concat(
                                Stream.of(
                                        "--url=" + app.url(),
                                        "--username=admin",
                                        "--password=x",
                                        "--dir=" + folder.resolve("var")),
                                Stream.of(more))
                        .toArray(String[]::new);
        return DemoApplication.run(
                arguments, new PrintStream(written, true, StandardCharsets.UTF_8), false);
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private Path data(boolean withProject, long... numbers) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("obs_id", String.class));
        columns.add(Column.of("filter_id", String.class));
        columns.add(Column.of("cand_id", Long.class));
        columns.add(Column.of("ra_deg", Double.class));
        if (withProject) {
            columns.add(Column.of("project", String.class));
        }
        List<Object[]> rows = new ArrayList<>();
        for (long number : numbers) {
            Object[] row = {"1410773120", "rms", number, 268.9, "GPM"};
            rows.add(withProject ? row : List.of(row).subList(0, 4).toArray());
            String stem = "1410773120_rms_%03d".formatted(number);
            Files.writeString(data.resolve(stem + ".png"), "png of " + number);
            Files.writeString(data.resolve(stem + ".gif"), "gif of " + number);
        }
        try (var out = Files.newOutputStream(data.resolve("table.fits"))) {
            TableWriters.write(
                    TableFormat.FITS,
                    new TableMeta("t", java.util.Map.of()),
                    columns,
                    RowSource.of(rows.iterator()),
                    out);
        }
        return data;
    }

    @Test
    void a_folder_is_sent_row_by_row_each_after_its_observation_and_again_without_doubling()
            throws IOException {
        Path data = data(true, 1, 2, 3);
        assertThat(run("--data=" + data)).isZero();
        assertThat(said()).contains("3 created, 0 already there, 0 refused.");
        assertThat(app.received("/observation_create/")).hasSize(3);
        assertThat(app.received("/candidate_create/"))
                .hasSize(3)
                .allSatisfy(
                        request -> {
                            assertThat(request.headers()).containsEntry("Authorization", "Token t");
                            assertThat(request.body())
                                    .contains("name=\"ra_hms\"\r\n\r\n17:55:36.00\r\n")
                                    .contains("name=\"png\"; filename=\"1410773120_rms_00")
                                    .contains("gif of ")
                                    .doesNotContain("name=\"fits\"");
                        });
        assertThat(app.received("/api/v1/projects").getFirst().body()).contains("\"name\":\"GPM\"");

        assertThat(run("--data=" + data)).isZero();
        assertThat(said()).contains("0 created, 3 already there, 0 refused.");
        assertThat(stored).hasSize(3);
    }

    @Test
    void refused_rows_and_missing_pictures_are_said_and_the_rest_goes_on() throws IOException {
        Path data = data(true, 1, 9, 12);
        Files.delete(data.resolve("1410773120_rms_012.gif"));
        assertThat(run("--data=" + data)).isEqualTo(1);
        assertThat(said())
                .contains(
                        "1410773120_rms_009 was refused: 400, dec_deg: Dec of 95° is outside -90° to 90°.")
                .contains(
                        "1410773120_rms_012 was refused: 1410773120_rms_012.gif is not in the folder.")
                .contains("1 created, 0 already there, 2 refused.");
    }

    @Test
    void a_cut_out_in_the_folder_goes_along() throws IOException {
        Path data = data(true, 1);
        Files.writeString(data.resolve("1410773120_rms_001.fits"), "SIMPLE");
        assertThat(run("--data=" + data)).isZero();
        assertThat(app.received("/candidate_create/").getFirst().body())
                .contains("name=\"fits\"; filename=\"1410773120_rms_001.fits\"\r\n\r\nSIMPLE\r\n");
    }

    @Test
    void a_table_without_projects_needs_one_to_be_given() throws IOException {
        Path data = data(false, 1);
        assertThat(run("--data=" + data)).isEqualTo(1);
        assertThat(said()).contains("--project=NAME");
        assertThat(run("--data=" + data, "--project=Mine")).isZero();
        assertThat(app.received("/candidate_create/").getFirst().body())
                .contains("name=\"project\"\r\n\r\nMine\r\n");
    }

    @Test
    void the_simulated_survey_is_sent_with_pictures_and_says_what_it_is() throws IOException {
        assertThat(run("--survey=mwa", "--candidates=3", "--seed=4")).isZero();
        assertThat(said()).contains("3 created, 0 already there, 0 refused.");
        assertThat(app.received("/api/v1/projects"))
                .anySatisfy(
                        request ->
                                assertThat(request.body())
                                        .contains("\"name\":\"SIMULATED MWA field\""));
        assertThat(app.received("/candidate_create/"))
                .allSatisfy(
                        request ->
                                assertThat(request.body())
                                        .contains("\u0089PNG", "GIF89a", "SIMPLE  ="));
        Path first;
        try (Stream<Path> files = Files.list(folder.resolve("var/mwa"))) {
            first =
                    files.filter(file -> file.toString().endsWith(".gif"))
                            .findFirst()
                            .orElseThrow();
        }
        var drawn = Files.getLastModifiedTime(first);

        assertThat(run("--survey=mwa", "--candidates=3", "--seed=4")).isZero();
        assertThat(said()).contains("again.").contains("0 created, 3 already there, 0 refused.");
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(drawn);
    }

    @Test
    void without_an_application_it_says_how_to_start_one() {
        app.close();
        assertThat(run()).isEqualTo(1);
        assertThat(said())
                .isEqualToIgnoringNewLines(
                        "No answer from %s: start the app with make run.".formatted(app.url()));
    }

    @Test
    void options_that_make_no_sense_are_said() {
        assertThat(run("--candidates=none")).isEqualTo(1);
        assertThat(run("--verbose")).isEqualTo(1);
        assertThat(run("--survey=lofar")).isEqualTo(1);
        assertThat(run("--data=" + folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(said())
                .contains("--candidates=none is not a whole number from 1 to 10000.")
                .contains("\"--verbose\" is not known.")
                .contains("--survey=lofar is none of mwa, vaster and all.")
                .contains("There is no folder");
    }
}
