package org.imageplane.transients.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.export.ExportTable;
import org.imageplane.transients.rating.RatingInput;
import org.imageplane.transients.rating.RatingRemoval;
import org.imageplane.transients.rating.Ratings;
import org.imageplane.transients.survey.NewProject;
import org.imageplane.transients.survey.RatingScale;
import org.imageplane.transients.tabular.TableFormat;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.ParquetFiles;
import org.imageplane.transients.testing.Surveys;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.ac.starlink.ecsv.EcsvTableBuilder;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.table.formats.CsvTableBuilder;
import uk.ac.starlink.util.FileDataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/** Every table in every format, read back by STIL as TOPCAT does it, and FITS by nom-tam-fits besides. */
@SpringBootTest
@AutoConfigureMockMvc
@CleanDatabase
class EveryTableTest {

    private static final String FORMULA = "=HYPERLINK(\"x\")";

    /** What one cell of the table is to be, in its first row. */
    private static final Map<ExportTable, Map<String, Object>> EXPECTED =
            Map.of(
                    ExportTable.CANDIDATES, Map.of("name", "J1 α", "can_peak_flux", 0.25),
                    ExportTable.RATINGS, Map.of("person", "alice", "score", 4, "notes", FORMULA),
                    ExportTable.OBSERVATIONS, Map.of("observation", "1410773120", "candidates", 2),
                    ExportTable.FILTERS, Map.of("name", "rms"),
                    ExportTable.CLASSIFICATIONS, Map.of("rating_scale", "CONFIDENCE_1_5"),
                    ExportTable.ASSOCIATIONS, Map.of("source_name", "J1755-25"),
                    ExportTable.PEOPLE, Map.of("username", "alice", "ratings", 1L));

    @Autowired private MockMvc mvc;
    @Autowired private Surveys surveys;
    @Autowired private TestPeople people;
    @Autowired private Ratings ratings;
    @Autowired private RatingRemoval removal;
    @Autowired private JdbcClient jdbc;
    @TempDir private Path folder;

    private Actor alice;
    private Actor bob;
    private Actor ada;
    private long first;

    @BeforeEach
    void a_small_survey() {
        alice = people.add("alice", Role.RATER);
        bob = people.add("bob", Role.RATER);
        ada = people.add("zada", Role.ADMIN);
        first =
                surveys.aCandidate()
                        .named("J1 α")
                        .foundBy("rms")
                        .with("can_peak_flux", 0.25)
                        .with("can_det_stat", Double.NaN)
                        .store()
                        .id();
        surveys.aCandidate().named("J2").with("area_pix", 3).store();
        ratings.rate(alice, first, new RatingInput(4, null, "Pulsar", FORMULA));
        jdbc.sql(
                        """
                        insert into association (project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg)
                        select project_id, id, 'psrcat', 'J1755-25', ra_deg, dec_deg from candidate where id = ?
                        """)
                .param(first)
                .update();
    }

    static Stream<Arguments> all() {
        return Stream.of(ExportTable.values())
                .flatMap(
                        table ->
                                Stream.of(TableFormat.values())
                                        .map(format -> Arguments.of(table, format)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_read_back(ExportTable table, TableFormat format) throws Exception {
        Path file = download(alice, table.text() + "." + format.extension(), "");

        try (StarTable read = open(file, format)) {
            List<Map<String, Object>> rows = rows(read);
            EXPECTED.get(table)
                    .forEach(
                            (name, value) ->
                                    assertThat(written(rows.getFirst().get(name)))
                                            .as(name)
                                            .isEqualTo(written(value, format)));
            if (format != TableFormat.CSV) {
                StarTable said = format == TableFormat.PARQUET ? ParquetFiles.metadata(file) : read;
                if (format != TableFormat.FITS) {
                    assertThat(said.getParameterByName("Person").getValue()).isEqualTo("alice");
                    assertThat(said.getParameterByName("Created")).isNotNull();
                    assertThat(said.getParameterByName("Query")).isNotNull();
                    assertThat(said.getParameterByName("Software")).isNotNull();
                }
                for (int i = 0; i < said.getColumnCount(); i++) {
                    if (said.getColumnInfo(i).getName().equals("ra_deg")) {
                        assertThat(said.getColumnInfo(i).getUnitString()).isEqualTo("deg");
                    }
                    if (said.getColumnInfo(i).getName().equals("can_peak_flux")) {
                        assertThat(said.getColumnInfo(i).getUnitString()).isEqualTo("Jy");
                    }
                }
            }
            if (table == ExportTable.CANDIDATES) {
                blanks(format, rows);
            }
        }
        if (format == TableFormat.FITS) {
            try (Fits fits = new Fits(file.toFile())) {
                BinaryTableHDU hdu = (BinaryTableHDU) fits.getHDU(1);
                assertThat(hdu.getNCols()).isPositive();
            }
        }
    }

    /** What was not measured and what is no number: apart wherever the format, and STIL's reader, can tell them apart. */
    private static void blanks(TableFormat format, List<Map<String, Object>> rows) {
        Object notANumber = rows.get(0).get("can_det_stat");
        Object absent = rows.get(1).get("can_det_stat");
        if (format == TableFormat.PARQUET) {
            assertThat(notANumber).isEqualTo(Double.NaN);
            assertThat(absent).isNull();
        } else {
            assertThat(String.valueOf(notANumber)).isIn("NaN", "null");
            assertThat(String.valueOf(absent)).isIn("NaN", "null", "");
        }
        assertThat(rows.get(1).get("known_name")).isIn(null, "");
    }

    @Test
    void a_spreadsheet_runs_nothing_of_a_csv_file() throws Exception {
        String csv = Files.readString(download(alice, "ratings.csv", ""), StandardCharsets.UTF_8);

        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\"").doesNotContain(",=");
    }

    @Test
    void the_history_of_ratings_is_an_option_and_says_who_removed_what_and_why() throws Exception {
        removal.remove(ada, first, alice.personId(), "a slip");

        try (StarTable now = open(download(bob, "ratings.vot", ""), TableFormat.VOTABLE);
                StarTable ever =
                        open(download(bob, "ratings.vot", "?history=true"), TableFormat.VOTABLE)) {
            assertThat(rows(now)).isEmpty();
            assertThat(rows(ever)).hasSize(2);
            assertThat(rows(ever).getLast())
                    .containsEntry("action", "REMOVED")
                    .containsEntry("done_by", "zada")
                    .containsEntry("reason", "a slip")
                    .containsEntry("person", "alice");
        }
    }

    @Test
    void ratings_take_the_filters_of_their_page_and_of_the_grid() throws Exception {
        ratings.rate(bob, first, new RatingInput(2, null, "RFI", "noise"));

        assertThat(raters("?person=bob")).containsExactly("bob");
        assertThat(raters("?score=4")).containsExactly("alice");
        assertThat(raters("?classification=RFI&sort=person,desc")).containsExactly("bob");
        assertThat(raters("?text=noise")).containsExactly("bob");
        assertThat(raters("?from=2000-01-01&to=2000-12-31")).isEmpty();
        assertThat(raters("?min.can_peak_flux=0.1&person=alice")).containsExactly("alice");
        assertThat(raters("?min.can_peak_flux=0.5")).isEmpty();
        assertThat(raters("?sort=can_peak_flux,desc")).containsExactly("alice", "bob");
        assertThat(answer(alice, "ratings.csv?score=9").getStatus()).isEqualTo(400);
        assertThat(answer(alice, "ratings.csv?sort=nothing").getStatus()).isEqualTo(400);
    }

    @Test
    void people_are_those_whose_ratings_one_may_see_without_addresses_and_never_with_hashes()
            throws Exception {
        surveys.aProject(new NewProject("BLIND", "", RatingScale.CONFIDENCE_1_5, 2, true, false));
        long blind = surveys.aCandidate().in("BLIND").store().id();
        ratings.rate(bob, blind, new RatingInput(2, null, "RFI", null));
        people.add("carol", Role.RATER);

        String mine = Files.readString(download(alice, "people.csv", ""));
        assertThat(mine.lines().skip(1)).hasSize(1).allMatch(line -> line.startsWith("alice,"));
        assertThat(mine).doesNotContain("email").doesNotContain("sign_in");
        String his = Files.readString(download(bob, "people.csv", ""));
        assertThat(his.lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactly("alice", "bob");
        String all = Files.readString(download(ada, "people.csv", ""));
        assertThat(all.lines().skip(1)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(all.lines().findFirst().orElseThrow())
                .contains(",email,")
                .doesNotContain("hash");
        assertThat(all).doesNotContain("$2").doesNotContain("{bcrypt}").doesNotContain("argon");
        assertThat(answer(alice, "people.csv?project=NOWHERE").getStatus()).isEqualTo(400);
    }

    private List<Object> raters(String query) throws Exception {
        try (StarTable table = open(download(alice, "ratings.vot", query), TableFormat.VOTABLE)) {
            return rows(table).stream().map(row -> row.get("person")).toList();
        }
    }

    private static Object written(Object value, TableFormat format) {
        String text = value.toString();
        return switch (format) {
            case FITS -> text.replace("α", "\\u03b1");
            case ECSV -> // STIL takes its bytes for Latin letters
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            case CSV -> text.startsWith("=") ? "'" + text : text;
            default -> text;
        };
    }

    private static Object written(Object cell) {
        return cell == null ? null : cell.toString();
    }

    private static StarTable open(Path file, TableFormat format) throws IOException {
        if (format == TableFormat.PARQUET) {
            return ParquetFiles.rows(file);
        }
        TableBuilder builder =
                switch (format) {
                    case FITS -> new FitsTableBuilder();
                    case VOTABLE -> new VOTableBuilder();
                    case CSV -> new CsvTableBuilder();
                    default -> new EcsvTableBuilder();
                };
        return builder.makeStarTable(
                new FileDataSource(file.toFile()), false, StoragePolicy.PREFER_MEMORY);
    }

    private static List<Map<String, Object>> rows(StarTable table) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (RowSequence sequence = table.getRowSequence()) {
            while (sequence.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < table.getColumnCount(); i++) {
                    row.put(table.getColumnInfo(i).getName(), sequence.getCell(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private Path download(Actor who, String file, String query) throws Exception {
        MockHttpServletResponse answer = answer(who, file + query);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        Path path = folder.resolve(who.username() + query.hashCode() + file);
        return Files.write(path, answer.getContentAsByteArray());
    }

    private MockHttpServletResponse answer(Actor who, String file) throws Exception {
        return mvc.perform(
                        get(URI.create("/api/v1/export/" + file))
                                .header("Authorization", "Bearer " + people.token(who)))
                .andReturn()
                .getResponse();
    }
}
