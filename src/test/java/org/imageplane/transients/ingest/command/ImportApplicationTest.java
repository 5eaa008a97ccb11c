package org.imageplane.transients.ingest.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.ingest.FolderImport;
import org.imageplane.transients.ingest.ImportRefusedException;
import org.imageplane.transients.ingest.SurveyKind;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@SpringBootTest
@CleanDatabase
class ImportApplicationTest {

    @Autowired ApplicationContext context;
    @Autowired Environment environment;
    @Autowired TestPeople people;
    @TempDir Path folder;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void an_administrator() {
        people.add("operator", Role.ADMIN);
    }

    private int run(ApplicationContext services, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--source=" + folder, "--project=P"));
        arguments.addAll(List.of(more));
        ImportOptions options =
                ImportOptions.parse(
                        arguments.toArray(String[]::new), Map.of("ADMIN_USERNAME", "operator"));
        return new ImportApplication(options, new PrintStream(written, true, UTF_8), false)
                .run(services);
    }

    private String said() {
        return written.toString(UTF_8);
    }

    private void table(int rows, int bad) throws Exception {
        List<String> lines = new ArrayList<>(List.of("name,ra,dec,flux,colour"));
        for (int i = 0; i < rows; i++) {
            lines.add("J%d,%s,%d,1.5,red".formatted(i, 10 + i / 100.0, i < bad ? -95 : -20));
        }
        Files.write(folder.resolve("SB7_beam01_final.csv"), lines);
    }

    @Test
    void a_folder_is_imported_with_its_progress_told_line_by_line() throws Exception {
        table(20, 0);

        assertThat(run(context)).isZero();

        assertThat(said())
                .contains("20 rows of the ASKAP VASTER pipeline in SB7_beam01_final.csv.")
                .contains("New quantities: flux.")
                .contains("Kept as text: colour.")
                .containsPattern("10 of 20  50 %  [0-9.]+/s  .* left")
                .contains("20 created, 0 already there, 0 refused.");
        assertThat(run(context)).isZero();
        assertThat(said()).contains("0 created, 20 already there, 0 refused.");
    }

    @Test
    void refused_rows_are_shown_up_to_a_number_and_listed_in_a_file() throws Exception {
        table(30, 25);
        Path report = folder.resolve("reports/refused.csv");

        assertThat(run(context, "--report=" + report)).isEqualTo(1);

        assertThat(said())
                .contains(
                        "SB7_beam01_final.csv row 20 (J19) was refused: dec: A declination of -95° is outside")
                .doesNotContain("row 21 ")
                .contains("More refused rows are listed in " + report)
                .contains("5 created, 0 already there, 25 refused.");
        assertThat(Files.readAllLines(report))
                .hasSize(26)
                .startsWith("table,row,name,reason")
                .contains(
                        "\"SB7_beam01_final.csv\",25,\"J24\",\"dec: A declination of -95° is outside -90° to 90°.\"");
    }

    @Test
    void a_dry_run_says_that_nothing_was_stored() throws Exception {
        table(3, 1);
        assertThat(run(context, "--dry-run=1", "--report=" + folder.resolve("r.csv"))).isEqualTo(1);
        assertThat(said())
                .contains("2 would be created, 0 already there, 1 refused.")
                .contains("Nothing was stored: this was a dry run.");
        assertThat(run(context, "--report=" + folder.resolve("r.csv"))).isEqualTo(1);
        assertThat(said()).contains("2 created, 0 already there, 1 refused.");
    }

    @Test
    void somebody_unknown_and_somebody_who_may_not_upload_import_nothing() throws Exception {
        table(3, 0);
        people.add("rater", Role.RATER);
        assertThat(run(context, "--person=nobody")).isEqualTo(1);
        assertThat(run(context, "--person=rater")).isEqualTo(1);
        assertThat(said())
                .contains("Nobody active is called nobody")
                .contains("This needs the role UPLOADER, which rater does not have");
    }

    @Test
    void the_services_start_without_the_web() throws Exception {
        table(2, 0);
        String[] same =
                Stream.of("url", "username", "password")
                        .map(
                                name ->
                                        "--spring.datasource.%s=%s"
                                                .formatted(
                                                        name,
                                                        environment.getProperty(
                                                                "spring.datasource." + name)))
                        .toArray(String[]::new);
        try (var services =
                new SpringApplicationBuilder(ImportContext.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .run(same)) {
            assertThat(services.getBean(FolderImport.class)).isNotNull();
            assertThat(run(services)).isZero();
        }
        assertThat(said()).contains("2 created");
    }

    @Test
    void options_are_read_and_what_makes_no_sense_is_said() {
        ImportOptions options =
                ImportOptions.parse(
                        new String[] {
                            "--source=/data", "--survey=vaster", "--project=", "--dry-run=yes"
                        },
                        Map.of());
        assertThat(options.request().survey()).isEqualTo(SurveyKind.VASTER);
        assertThat(options.request().project()).isNull();
        assertThat(options.person()).isEqualTo("admin");
        assertThat(options.rehearsal()).isTrue();
        assertThatThrownBy(() -> ImportOptions.parse(new String[] {"--survey=LOFAR"}, Map.of()))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("--source=PATH");
        assertThatThrownBy(
                        () ->
                                ImportOptions.parse(
                                        new String[] {"--source=x", "--survey=LOFAR"}, Map.of()))
                .hasMessageContaining("\"LOFAR\" is none of MWA, VASTER and TABLE.");
        assertThatThrownBy(() -> ImportOptions.parse(new String[] {"--verbose"}, Map.of()))
                .hasMessageContaining("\"--verbose\" is not known.");
    }
}
