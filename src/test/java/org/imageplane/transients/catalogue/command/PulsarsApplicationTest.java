package org.imageplane.transients.catalogue.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imageplane.transients.catalogue.PulsarOrigin;
import org.imageplane.transients.catalogue.Pulsars;
import org.imageplane.transients.catalogue.SnapshotAgain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@SpringBootTest
class PulsarsApplicationTest {

    private static final String NEWER =
            "#CATALOGUE 9.0.0\nPSRJ J0001+45\nRAJ 00:01\nDECJ +45\n@---\n";

    @Autowired ApplicationContext application;
    @Autowired Environment environment;
    @Autowired Pulsars pulsars;
    @TempDir Path folder;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void the_snapshot_again() {
        SnapshotAgain.load(application);
    }

    @Test
    void a_file_is_imported_without_the_web() throws Exception {
        Path file = Files.writeString(folder.resolve("psrcat.db"), NEWER);

        assertThat(run("", "--file=" + file)).isZero();

        assertThat(said())
                .isEqualToIgnoringNewLines(
                        "Imported 1 pulsars of psrcat 9.0.0. Cite: Manchester et al. 2005, AJ 129, 1993.");
        assertThat(pulsars.catalogue().orElseThrow().origin()).isEqualTo(PulsarOrigin.COMMAND);
    }

    @Test
    void a_file_comes_through_standard_input_as_well() {
        assertThat(run(NEWER, "--file=-")).isZero();
        assertThat(pulsars.catalogue().orElseThrow().version()).isEqualTo("9.0.0");
    }

    @Test
    void a_broken_file_changes_nothing_and_says_at_which_line() {
        assertThat(run(NEWER.replace("+45\n@", "+95\n@"), "--file=-")).isEqualTo(1);
        assertThat(said()).startsWith("Nothing was imported. Line 4: DECJ \"+95\" is outside");
        assertThat(pulsars.catalogue().orElseThrow().version()).isEqualTo("2.7.0");
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(run("")).isEqualTo(1);
        assertThat(run("", "--file=")).isEqualTo(1);
        assertThat(run("", "psrcat.db")).isEqualTo(1);
        assertThat(said()).startsWith("Say which file: --file=psrcat.db");
        assertThat(run("", "--file=" + folder.resolve("absent.db"))).isEqualTo(1);
        assertThat(said()).contains("There is no file " + folder.resolve("absent.db"));
        assertThat(
                        PulsarsApplication.run(
                                new String[] {"--file=-"},
                                new ByteArrayInputStream(NEWER.getBytes(UTF_8)),
                                new PrintStream(written, true, UTF_8),
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                                "--spring.flyway.connect-retries=0"))
                .isEqualTo(1);
        assertThat(said()).contains("The database cannot be reached");
    }

    private int run(String in, String... arguments) {
        return PulsarsApplication.run(
                arguments,
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintStream(written, true, UTF_8),
                setting("url"),
                setting("username"),
                setting("password"));
    }

    private String setting(String name) {
        String key = "spring.datasource." + name;
        return "--%s=%s".formatted(key, environment.getProperty(key, ""));
    }

    private String said() {
        return written.toString(UTF_8);
    }
}
