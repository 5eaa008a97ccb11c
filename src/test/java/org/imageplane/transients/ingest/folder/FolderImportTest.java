package org.imageplane.transients.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.FolderImport;
import org.imageplane.transients.ingest.ImportPlan;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.ImportRequest;
import org.imageplane.transients.ingest.ImportTotals;
import org.imageplane.transients.ingest.SurveyKind;
import org.imageplane.transients.survey.Projects;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.SharedData;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestFiles;
import org.imageplane.transients.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@CleanDatabase
class FolderImportTest {

    private static final Path MEDIA = Path.of("target/test-media");

    @Autowired FolderImport folders;
    @Autowired Projects projects;
    @Autowired Surveys surveys;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @TempDir Path folder;
    Actor uploader;

    @BeforeEach
    void an_uploader() {
        uploader = people.add("pipe", Role.UPLOADER);
    }

    private static ImportRequest from(Path source, @Nullable String project) {
        return new ImportRequest(source, project, null, null);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Map<String, Long> mediaFiles() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(MEDIA)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.size(file));
            }
        }
        return files;
    }

    // ── VASTER ─────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_real_beam_is_imported_with_its_maps_curves_and_pictures_into_a_project_of_its_own() {
        Path beam = SharedData.require("vaster/GPM20240919");
        Heard heard = new Heard();

        ImportTotals totals = folders.run(uploader, from(beam, "VAST pilot"), heard);

        assertThat(totals).isEqualTo(new ImportTotals(5, 0, 0, 0, true));
        assertThat(heard.plan().survey()).isEqualTo(SurveyKind.VASTER);
        assertThat(heard.plan().tables()).containsExactly("GPM20240919_beam00_final.csv");
        // none of its candidates has a bright source within reach, which 999 says
        assertThat(heard.plan().columns())
                .anyMatch(
                        column ->
                                column.column().equals("bright_sep_arcmin")
                                        && column.use() == ImportPlan.Use.QUANTITY);
        assertThat(projects.find(uploader, "VAST pilot").orElseThrow().ratingScale())
                .isEqualTo(RatingScale.TRUE_FALSE_UNSURE);
        assertThat(
                        jdbc.sql(
                                        "select kind, count(*) from media_file group by kind order by kind")
                                .query((rs, n) -> rs.getString(1) + " " + rs.getInt(2))
                                .list())
                .containsExactly(
                        "CHI_SQUARE_FITS 1",
                        "CHI_SQUARE_MAP1_PNG 1",
                        "CHI_SQUARE_MAP2_PNG 1",
                        "DEEP_FITS 5",
                        "DEEP_PNG 5",
                        "FINAL_CSV 1",
                        "PEAK_FITS 1",
                        "PEAK_MAP1_PNG 1",
                        "PEAK_MAP2_PNG 1",
                        "SLICES_FITS 5",
                        "SLICES_GIF 5",
                        "STD_FITS 1");
        assertThat(
                        jdbc.sql(
                                        """
                                        select c.name || ' ' || array_length(l.time, 1) || ' ' || l.flux_jy_per_beam[1]
                                        from candidate c join light_curve l on l.candidate_id = c.id order by c.name limit 1
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("J175436.57-252748.38 55 0.3795692026615143");
        assertThat(
                        jdbc.sql(
                                        "select to_char(start_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') from observation")
                                .query(String.class)
                                .single())
                .isEqualTo("2024-09-19 09:20:07.900");
    }

    @Test
    void the_same_folder_again_stores_nothing_and_reads_no_file_again() throws IOException {
        Path beam = SharedData.require("vaster/GPM20240919");
        folders.run(uploader, from(beam, "VAST pilot"), new Heard());
        var before = mediaFiles();

        ImportTotals again = folders.run(uploader, from(beam, "VAST pilot"), new Heard());

        assertThat(again).isEqualTo(new ImportTotals(0, 5, 0, 0, true));
        assertThat(mediaFiles()).isEqualTo(before);
        assertThat(count("beam")).isEqualTo(1);
    }

    @Test
    void a_beam_without_beam_00_begins_when_its_own_deviation_map_says() throws IOException {
        Path beam = SharedData.require("vaster/GPM20240919");
        for (String end : List.of("final.csv", "std.fits")) {
            Files.copy(
                    beam.resolve("GPM20240919_beam00_" + end),
                    folder.resolve("GPM20240919_beam07_" + end));
        }
        folders.run(uploader, from(folder, "P"), new Heard());
        assertThat(
                        jdbc.sql(
                                        "select beam_index || ' ' || extract(year from start_time) from beam join observation o on o.id = observation_id")
                                .query(String.class)
                                .single())
                .isEqualTo("7 2024");
    }

    @Test
    void files_that_came_later_are_added_to_candidates_that_are_there() throws IOException {
        Path beam = SharedData.require("vaster/GPM20240919");
        copy(beam, name -> !name.endsWith(".gif"));
        folders.run(uploader, from(folder, "P"), new Heard());
        copy(beam, name -> name.endsWith(".gif"));

        ImportTotals again = folders.run(uploader, from(folder, "P"), new Heard());

        assertThat(again).isEqualTo(new ImportTotals(0, 5, 5, 0, true));
        assertThat(
                        jdbc.sql("select count(*) from media_file where kind = 'SLICES_GIF'")
                                .query(Long.class)
                                .single())
                .isEqualTo(5);
    }

    private void copy(Path from, java.util.function.Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (wanted.test(file.getFileName().toString())) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    @Test
    void rows_that_are_refused_are_told_by_number_and_the_others_are_stored() throws IOException {
        Files.write(
                folder.resolve("SB1_beam03_final.csv"),
                List.of(
                        "source_id,name,ra,dec,chi_square,my_own",
                        "0,J1,10.5,-20,nan,7",
                        "1,J2,10.5,-95,3,7",
                        "2,,10.6,-20,3,7",
                        "3,J4,10.7,-20,inf,7",
                        "4,J1,10.5,-20,3,7",
                        "5,J6,10.5,-20,3,7,8,9",
                        "6,J7,10.5,-20,many,7",
                        "7,J8,10.9,-20,3,7"));
        Files.writeString(folder.resolve("SB1_beam03_slices_J8.gif"), "this is no GIF");
        Heard heard = new Heard();

        ImportTotals totals = folders.run(uploader, from(folder, "P"), heard);

        assertThat(totals).isEqualTo(new ImportTotals(2, 0, 0, 6, true));
        assertThat(heard.refused())
                .containsExactly(
                        "2: dec: A declination of -95° is outside -90° to 90°.",
                        "3: name: This field is required.",
                        "5: Row 1 of SB1_beam03_final.csv is the same candidate, and was taken.",
                        "6: Line 7 has 8 cells for 6 columns.",
                        "7: chi_square: \"many\" is not a number.",
                        "8: SB1_beam03_slices_J8.gif: This is not a GIF animation.");
        assertThat(jdbc.sql("select name from candidate order by name").query(String.class).list())
                .containsExactly("J1", "J4");
        assertThat(heard.plan().columns())
                .contains(
                        new ImportPlan.ColumnUse("name", ImportPlan.Use.IDENTITY, ""),
                        new ImportPlan.ColumnUse("my_own", ImportPlan.Use.NEW_QUANTITY, ""))
                .anyMatch(
                        column ->
                                column.column().equals("chi_square")
                                        && column.use() == ImportPlan.Use.QUANTITY);
    }

    @Test
    void a_rehearsal_says_the_same_and_leaves_database_and_media_untouched() throws IOException {
        rows_that_are_refused_are_told_by_number_and_the_others_are_stored();
        jdbc.sql("delete from candidate").update();
        jdbc.sql("delete from beam").update();
        jdbc.sql("delete from project_observation").update();
        jdbc.sql("delete from project_quantity").update();
        jdbc.sql("delete from project").update();
        var files = mediaFiles();
        List<Long> before = counts();
        Heard heard = new Heard();

        ImportTotals totals = folders.rehearse(uploader, from(folder, "P"), heard);

        assertThat(totals).isEqualTo(new ImportTotals(2, 0, 0, 6, true));
        assertThat(heard.refused()).hasSize(6);
        assertThat(counts()).isEqualTo(before);
        assertThat(mediaFiles()).isEqualTo(files);
    }

    private List<Long> counts() {
        return Stream.of(
                        "project",
                        "observation",
                        "project_observation",
                        "beam",
                        "candidate",
                        "media_file",
                        "light_curve",
                        "quantity",
                        "project_quantity",
                        "detection_filter")
                .map(this::count)
                .toList();
    }

    @Test
    void an_import_that_was_cancelled_goes_on_where_it_ended() throws IOException {
        List<String> lines = new ArrayList<>(List.of("name,ra,dec"));
        for (int i = 0; i < 450; i++) {
            lines.add("J%d,%s,-20".formatted(i, 10 + i / 100.0));
        }
        Files.write(folder.resolve("SB1_beam00_final.csv"), lines);

        ImportTotals first = folders.run(uploader, from(folder, "P"), new Heard(150));
        assertThat(first.complete()).isFalse();
        assertThat(first.created()).isBetween(150L, 200L).isEqualTo(count("candidate"));

        ImportTotals second = folders.run(uploader, from(folder, "P"), new Heard());
        assertThat(second)
                .isEqualTo(new ImportTotals(450 - first.created(), first.created(), 0, 0, true));
        assertThat(count("candidate")).isEqualTo(450);
    }

    @Test
    void two_imports_of_the_same_folder_at_once_store_every_row_once() throws Exception {
        List<String> lines = new ArrayList<>(List.of("name,ra,dec"));
        for (int i = 0; i < 120; i++) {
            lines.add("J%d,%s,-20".formatted(i, 10 + i / 100.0));
            Files.write(
                    folder.resolve("SB1_beam00_slices_J%d.gif".formatted(i)),
                    TestFiles.gif(9, 9, 2));
        }
        Files.write(folder.resolve("SB1_beam00_final.csv"), lines);
        List<ImportTotals> totals = new ArrayList<>();
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<ImportTotals> run =
                    () -> folders.run(uploader, from(folder, "P"), new Heard());
            for (Future<ImportTotals> one : two.invokeAll(List.of(run, run))) {
                totals.add(one.get());
            }
        }
        assertThat(totals).allMatch(one -> one.refused() == 0 && one.complete());
        assertThat(totals.stream().mapToLong(ImportTotals::created).sum()).isEqualTo(120);
        assertThat(count("candidate")).isEqualTo(120);
        assertThat(count("media_file")).isEqualTo(121); // the beam's table is one of them
    }

    // ── MWA ────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_real_table_is_imported_with_its_pictures_under_the_keys_of_its_script() {
        surveys.aProject("GPM");
        Path source = SharedData.require("mwa_candidates");
        Heard heard = new Heard();

        ImportTotals totals = folders.run(uploader, from(source, "GPM"), heard);

        assertThat(totals).isEqualTo(new ImportTotals(5, 0, 0, 0, true));
        assertThat(heard.plan().survey()).isEqualTo(SurveyKind.MWA);
        assertThat(jdbc.sql("select distinct upload_key from candidate").query(String.class).list())
                .containsExactly("derived#1");
        assertThat(count("media_file")).isEqualTo(10);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from observation where start_gps_s = external_id::float8
                                        and centre_frequency_mhz between 100 and 250 and start_time is not null
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(5);
    }

    @Test
    void rows_without_pictures_and_of_unknown_projects_are_refused() throws IOException {
        surveys.aProject("GPM");
        Files.write(
                folder.resolve("candidates.csv"),
                List.of(
                        "obs_id,filter_id,cand_id,project,ra_deg,dec_deg",
                        "1410773120,rms,1,GPM,10,-20",
                        "1410773120,rms,2,GPM,10,-20",
                        "1410773120,rms,3,Other,10,-20",
                        "1410773120,rms,4,GPM,10,-20"));
        for (int i : new int[] {1, 3}) {
            Files.write(
                    folder.resolve("1410773120_rms_00%d.png".formatted(i)), TestFiles.png(9, 9));
            Files.write(
                    folder.resolve("1410773120_rms_00%d.gif".formatted(i)), TestFiles.gif(9, 9, 2));
        }
        Files.write(folder.resolve("1410773120_rms_004.fits"), TestFiles.fits(5, 5));
        Heard heard = new Heard();

        ImportTotals totals = folders.run(uploader, from(folder, null), heard);

        assertThat(totals).isEqualTo(new ImportTotals(2, 0, 0, 2, true));
        assertThat(heard.refused())
                .containsExactly(
                        "2: Not in the folder: 1410773120_rms_002.png and 1410773120_rms_002.gif.",
                        "3: There is no project \"Other\" that you can upload to: an administrator makes it first.");
        assertThat(count("observation")).isEqualTo(1);
    }

    // ── any table ──────────────────────────────────────────────────────────────────────────────

    @Test
    void any_table_with_names_and_positions_is_taken_with_pictures_of_those_names()
            throws IOException {
        surveys.aProject("Mine");
        Files.write(
                folder.resolve("flares.csv"),
                List.of(
                        "Source_Name,RAJ2000,DEJ2000,peak_mjy,remark",
                        "AU Mic,20:45:09.53,-31:20:27.2,12.5,known",
                        "UV Cet,24.7562,-17.9503,nan,",
                        "Nowhere,,-17,1,"));
        Files.write(folder.resolve("AU Mic.png"), TestFiles.png(9, 9));
        Files.write(folder.resolve("AU Mic.fits"), TestFiles.fits(5, 5));
        Heard heard = new Heard();

        ImportTotals totals = folders.run(uploader, from(folder, "Mine"), heard);

        assertThat(totals).isEqualTo(new ImportTotals(2, 0, 0, 1, true));
        assertThat(heard.plan().survey()).isEqualTo(SurveyKind.TABLE);
        assertThat(heard.refused()).containsExactly("3: RAJ2000: This field is required.");
        assertThat(
                        jdbc.sql(
                                        """
                                        select c.name || ' ' || round(c.ra_deg::numeric, 4) || ' ' || round(c.dec_deg::numeric, 4)
                                            || ' ' || o.external_id from candidate c join observation o on o.id = observation_id
                                        order by c.name
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "AU Mic 311.2897 -31.3409 flares", "UV Cet 24.7562 -17.9503 flares");
        assertThat(count("media_file")).isEqualTo(2);
        assertThat(
                        jdbc.sql(
                                        "select attributes ->> 'remark' from candidate where name = 'AU Mic'")
                                .query(String.class)
                                .single())
                .isEqualTo("known");
    }

    @Test
    void what_cannot_be_imported_is_said_in_a_sentence() throws IOException {
        refuses(from(folder.resolve("nowhere"), "P"), "There is no folder or table");
        refuses(from(folder, "P"), "holds no table of candidates");
        Files.writeString(folder.resolve("a.csv"), "name,ra,dec\nA,1,2\n");
        refuses(from(folder, null), "do not say which project");
        Files.writeString(folder.resolve("b.csv"), "name,ra,dec\nA,1,2\n");
        refuses(from(folder, "P"), "several tables with positions (a.csv, b.csv)");
        refuses(
                new ImportRequest(folder, "P", SurveyKind.VASTER, null),
                "holds no <observation>_beam<NN>_final.csv");
        refuses(
                new ImportRequest(folder, "P", SurveyKind.MWA, null),
                "holds no table with the columns obs_id, filter_id and cand_id");
        assertThat(count("observation")).isZero();
    }

    private void refuses(ImportRequest request, String because) {
        assertThatThrownBy(() -> folders.run(uploader, request, new Heard()))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining(because);
    }

    @Test
    void who_may_not_upload_may_not_look_either() {
        Actor rater = people.add("rater", Role.RATER);
        assertThatThrownBy(() -> folders.look(rater, from(folder, "P")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> folders.run(rater, from(folder, "P"), new Heard()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
