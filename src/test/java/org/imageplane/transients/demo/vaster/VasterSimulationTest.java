package org.imageplane.transients.demo.vaster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import org.imageplane.transients.demo.DemoException;
import org.imageplane.transients.demo.upload.Answer;
import org.imageplane.transients.demo.upload.Progress;
import org.imageplane.transients.demo.upload.StandIn;
import org.imageplane.transients.demo.upload.Step;
import org.imageplane.transients.demo.upload.SurveyServer;
import org.imageplane.transients.demo.upload.UploadRun;
import org.imageplane.transients.sky.SkyPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VasterSimulationTest {

    private static final int CANDIDATES = 25;
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";

    @TempDir static Path folder;
    private static final List<BeamTables> TABLES = new ArrayList<>();
    private static VasterFiles files;

    @BeforeAll
    static void simulate() throws IOException {
        SimulatedBeams simulation = new SimulatedBeams(folder, 1, CANDIDATES);
        assertThat(simulation.isReady()).isFalse();
        simulation.prepare();
        assertThat(simulation.isReady()).isTrue();
        files = simulation.files();
        for (VasterFiles.BeamFiles beam : files.beams()) {
            TABLES.add(new BeamTables(beam));
        }
    }

    private static SkyPosition position(Map<String, String> row) {
        return new SkyPosition(
                Double.parseDouble(row.get("ra")), Double.parseDouble(row.get("dec")));
    }

    @Test
    void each_beam_has_its_candidates_in_the_pipelines_27_columns() throws IOException {
        assertThat(files.beams())
                .extracting(VasterFiles.BeamFiles::observation, VasterFiles.BeamFiles::index)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SIM50001", 0),
                        org.assertj.core.groups.Tuple.tuple("SIM50001", 1));
        assertThat(TABLES)
                .allSatisfy(
                        table -> {
                            assertThat(table.rows()).hasSize(CANDIDATES);
                            assertThat(table.rows().getFirst().keySet())
                                    .containsExactly(
                                            "source_id,name,ra_str,dec_str,ra,dec,chi_square,chi_square_log_sigma,chi_square_sigma,peak_map,peak_map_log_sigma,peak_map_sigma,gaussian_map,gaussian_map_sigma,std_map,md_deep,deep_sep_arcsec,deep_num,bright_sep_arcmin,beam_sep_deg,beam_ra,beam_dec,deep_name,deep_ra_deg,deep_dec_deg,deep_peak_flux,deep_int_flux"
                                                    .split(","));
                            assertThat(table.rows())
                                    .extracting(row -> row.get("name"))
                                    .doesNotHaveDuplicates()
                                    .allMatch(
                                            name ->
                                                    name.matches(
                                                            "J\\d{6}\\.\\d\\d-\\d{6}\\.\\d\\d"));
                        });
    }

    @Test
    void numbers_that_the_pipeline_cannot_give_are_nan_inf_and_999() {
        List<Map<String, String>> rows = TABLES.stream().flatMap(t -> t.rows().stream()).toList();
        assertThat(rows).extracting(row -> row.get("chi_square_sigma")).contains("inf");
        assertThat(rows).extracting(row -> row.get("peak_map_sigma")).contains("nan");
        assertThat(rows).extracting(row -> row.get("gaussian_map")).contains("nan");
        assertThat(rows).extracting(row -> row.get("bright_sep_arcmin")).contains("999.0");
    }

    @Test
    void several_sources_are_seen_in_both_beams_and_the_pulsar_is_among_them() {
        long inBoth =
                TABLES.getFirst().rows().stream()
                        .filter(row -> isIn(TABLES.getLast(), position(row)))
                        .count();
        assertThat(inBoth).isGreaterThanOrEqualTo(4);
        assertThat(TABLES).allMatch(table -> isIn(table, VasterField.PULSAR));
    }

    private static boolean isIn(BeamTables table, SkyPosition position) {
        return table.rows().stream().anyMatch(row -> position(row).separationArcsec(position) < 5);
    }

    @Test
    void light_curves_have_gaps_and_one_point_without_a_time() {
        String name = TABLES.getFirst().rows().getFirst().get("name");
        JsonNode points =
                new JsonMapper().readTree(TABLES.getFirst().lightCurve(name).orElseThrow());
        assertThat(points.size()).isEqualTo(VasterObservation.FRAMES + 1);
        assertThat(points.get(0).toString())
                .isEqualTo("[\"Time\",\"%s\",\"rms_error\"]".formatted(name));
        assertThat(points.get(1).get(0).asString()).isEqualTo("2024-08-10T11:27:04.052");
        assertThat(Double.parseDouble(points.get(1).get(1).asString())).isFinite();
        assertThat(Double.parseDouble(points.get(1).get(2).asString())).isPositive();
        assertThat(points.get(1 + VasterObservation.FLAGGED).get(1).asString()).isEmpty();
        assertThat(points.get(1 + VasterObservation.TIMELESS).get(0).asString()).isEqualTo("NaT");
    }

    @Test
    void a_cube_has_celestial_axes_only_and_the_candidate_in_its_middle() throws Exception {
        Map<String, String> row = TABLES.getFirst().rows().getFirst();
        Path file = files.path("SIM50001", 0, "slices_%s.fits".formatted(row.get("name")));
        try (InputStream in = Files.newInputStream(file);
                Fits fits = new Fits(in)) {
            var hdu = fits.readHDU();
            assertThat(hdu.getAxes()).containsExactly(60, 120, 120);
            Header header = hdu.getHeader();
            assertThat(header.getIntValue("WCSAXES")).isEqualTo(2);
            assertThat(header.containsKey("CTYPE3")).isFalse();
            assertThat(header.containsKey("BMAJ")).isFalse();
            SkyPosition at = position(row);
            double dy =
                    (at.decDeg() - header.getDoubleValue("CRVAL2"))
                                    / header.getDoubleValue("CDELT2")
                            + header.getDoubleValue("CRPIX2")
                            - 1;
            assertThat(dy).isBetween(59.0, 61.0); // in the plane of the sky, near enough
            float[][][] cube = (float[][][]) hdu.getKernel();
            assertThat(cube[VasterObservation.FLAGGED][60][60]).isNaN();
            assertThat(cube[0][60][60]).isFinite();
        }
    }

    @Test
    void some_candidates_have_an_animation_some_a_cube_and_all_have_one_of_them()
            throws IOException {
        int alone = 0;
        for (Map<String, String> row : TABLES.getFirst().rows()) {
            Path gif = files.path("SIM50001", 0, "slices_%s.gif".formatted(row.get("name")));
            Path cube = files.path("SIM50001", 0, "slices_%s.fits".formatted(row.get("name")));
            assertThat(Files.exists(gif) || Files.exists(cube)).isTrue();
            alone += Files.exists(gif) ? 0 : 1;
            if (Files.exists(gif)) {
                assertThat(frames(gif)).isEqualTo(60);
            }
        }
        assertThat(alone).isPositive();
    }

    private static int frames(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void maps_deep_cutouts_curves_and_one_dynamic_spectrum_are_named_as_the_script_expects()
            throws IOException {
        for (String end : VasterFiles.OF_BEAM.values()) {
            assertThat(files.path("SIM50001", 0, end)).exists();
            assertThat(files.path("SIM50001", 1, end)).exists();
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<String> names = found.map(path -> path.getFileName().toString()).toList();
            assertThat(names).filteredOn(name -> name.contains("_deepcutout_")).hasSize(100);
            assertThat(names).filteredOn(name -> name.contains("_lightcurve_J")).hasSize(50);
            assertThat(names).filteredOn(name -> name.contains("_dynamic_spectrum_")).hasSize(1);
        }
    }

    @Test
    void the_whole_stays_small() throws IOException {
        long bytes = 0;
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.toList()) {
                bytes += Files.size(path);
            }
        }
        assertThat(bytes).isLessThan(120_000_000);
    }

    @Test
    void it_is_sent_as_the_script_does_and_a_second_time_creates_nothing() throws IOException {
        Set<String> stored = ConcurrentHashMap.newKeySet();
        try (StandIn app = new StandIn();
                SurveyServer server = new SurveyServer(app.url())) {
            app.answer("POST /upload_observation/", 201, "{}");
            app.answer("POST /upload_beam/", 201, "{}");
            app.answer("POST /upload_dynamic_spectra/", 200, "{}");
            app.answer(
                    "POST /upload_candidate/",
                    request ->
                            stored.add(value(request, "beam_index") + value(request, "name"))
                                    ? new Answer(201, "{\"uid\": \"u\"}")
                                    : new Answer(200, "\"already there\""));
            assertThat(send(server)).isEqualTo(new UploadRun.Totals(50, 0, 0));
            assertThat(app.received).allMatch(r -> r.headers().get("Authorization").equals(KEY));
            assertThat(app.received("/upload_observation/").getFirst().body())
                    .contains("id=SIM50001", "obs_start=2024-08-10T11%3A27%3A04.052")
                    .contains("proj_id=SIMULATED+VASTER+field");
            assertThat(app.received("/upload_beam/"))
                    .hasSize(2)
                    .allSatisfy(
                            request ->
                                    assertThat(request.body())
                                            .contains(
                                                    "name=\"final_csv\"; filename=\"SIM50001_beam0")
                                            .contains(
                                                    "name=\"peak_map2_png\"", "name=\"std_fits\""));
            assertThat(app.received("/upload_candidate/"))
                    .hasSize(50)
                    .allSatisfy(
                            request ->
                                    assertThat(request.body())
                                            .doesNotContain("name=\"source_id\"")
                                            .contains(
                                                    "[[\"Time\",\"J21",
                                                    "name=\"deepcutout_fits\""));
            assertThat(app.received("/upload_dynamic_spectra/"))
                    .singleElement()
                    .satisfies(request -> assertThat(value(request, "hash")).isEqualTo("u"));

            assertThat(send(server)).isEqualTo(new UploadRun.Totals(0, 50, 0));
            assertThat(stored).hasSize(50);
        }
    }

    private static UploadRun.Totals send(SurveyServer server) throws IOException {
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        VasterSurvey survey = new VasterSurvey(new SimulatedBeams(folder, 1, CANDIDATES), out);
        survey.prepare();
        List<Step> steps = survey.steps(KEY);
        return new UploadRun(server, new Progress(out, false, steps.size(), System::nanoTime))
                .send(steps);
    }

    private static String value(StandIn.Received request, String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\"\r\n\r\n(.*)\r\n").matcher(request.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("SIM50001_beam00_final.csv"), "mine");
        assertThatThrownBy(() -> new SimulatedBeams(other, 1, 3).prepare())
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("holds something else");
        assertThat(other.resolve("SIM50001_beam00_final.csv")).hasContent("mine");
    }
}
