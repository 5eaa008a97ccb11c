package org.imageplane.transients.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.catalogue.psrcat.PsrcatFormatException;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@CleanDatabase
class PulsarsTest {

    @Autowired Pulsars pulsars;
    @Autowired PulsarImport imports;
    @Autowired FirstPulsars first;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void the_snapshot_again() {
        forget();
        assertThat(first.load()).isTrue();
    }

    @Test
    void the_first_start_knows_its_pulsars_and_what_to_cite() {
        assertThat(pulsars.catalogue())
                .hasValueSatisfying(
                        catalogue -> {
                            assertThat(catalogue.version()).isEqualTo("2.7.0");
                            assertThat(catalogue.releasedOn()).isEqualTo("2025-11-05");
                            assertThat(catalogue.count()).isEqualTo(4351);
                            assertThat(catalogue.citation())
                                    .isEqualTo("Manchester et al. 2005, AJ 129, 1993");
                        });
        assertThat(first.load()).isFalse();
        var all = pulsars.near(new Cone(new SkyPosition(0, 0), 10800));
        assertThat(all)
                .extracting(NearbyPulsar::pulsar)
                .containsExactlyInAnyOrderElementsOf(PulsarSnapshot.read().pulsars());
    }

    @ParameterizedTest
    @CsvSource({
        "69.31687258, -47.25278395, 2",
        "359.999, 0, 300",
        "0.001, 60, 400",
        "12, 90, 600",
        "200, -90, 599",
        "266.4, -29, 60",
        "266.4, -29, 600",
        "266.4, -29, 601",
        "83.6, 22, 0",
        "10, 10, 6000"
    })
    void a_cone_has_the_same_members_as_a_look_at_every_pulsar(
            double raDeg, double decDeg, double radiusArcmin) {
        var cone = new Cone(new SkyPosition(raDeg, decDeg), radiusArcmin);
        var members =
                PulsarSnapshot.read().pulsars().stream()
                        .filter(pulsar -> cone.contains(pulsar.position()))
                        .toList();

        var near = pulsars.near(cone);

        assertThat(members.isEmpty()).isEqualTo(radiusArcmin == 0);
        assertThat(near)
                .extracting(NearbyPulsar::pulsar)
                .containsExactlyInAnyOrderElementsOf(members);
        assertThat(near)
                .isSortedAccordingTo(Comparator.comparingDouble(NearbyPulsar::separationArcmin))
                .allSatisfy(
                        found ->
                                assertThat(found.separationArcmin())
                                        .isCloseTo(
                                                cone.centre()
                                                        .separationArcmin(
                                                                found.pulsar().position()),
                                                within(1e-8)));
    }

    @Test
    void an_administrator_replaces_all_pulsars() throws Exception {
        var ada = people.add("ada", Role.ADMIN);

        var catalogue = imports.replace(ada, file("3.0.0", 3));

        assertThat(catalogue).isEqualTo(pulsars.catalogue().orElseThrow());
        assertThat(catalogue.version()).isEqualTo("3.0.0");
        assertThat(catalogue.releasedOn()).isNull();
        assertThat(catalogue.count()).isEqualTo(3);
        assertThat(pulsars.near(new Cone(new SkyPosition(0, 45), 10800))).hasSize(3);
    }

    @Test
    void a_broken_file_or_a_rater_changes_nothing() {
        var ada = people.add("ada", Role.ADMIN);
        var rita = people.add("rita", Role.RATER);
        var before = pulsars.catalogue();

        assertThatThrownBy(
                        () ->
                                imports.replace(
                                        ada, stream(text("3.0.0", 3).replace("J0002", "J0001"))))
                .isInstanceOf(PsrcatFormatException.class)
                .hasMessageContaining("J0001+45 is there twice");
        assertThatThrownBy(() -> imports.replace(rita, file("3.0.0", 3)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(pulsars.catalogue()).isEqualTo(before);
    }

    @Test
    void processes_that_start_together_load_the_snapshot_once() throws Exception {
        forget();

        assertThat(together(first::load, first::load, first::load))
                .containsExactlyInAnyOrder(true, false, false);
        assertThat(pulsars.catalogue().orElseThrow().count()).isEqualTo(4351);
    }

    @Test
    void imports_at_the_same_time_take_turns() throws Exception {
        together(
                () -> imports.replace(file("3.0.0", 30)).count(),
                () -> imports.replace(file("4.0.0", 40)).count(),
                () -> imports.replace(file("5.0.0", 50)).count());

        var last = pulsars.catalogue().orElseThrow();
        assertThat(last.version()).isEqualTo(last.count() / 10 + ".0.0");
        assertThat(
                        jdbc.sql("select distinct catalogue_version from pulsar")
                                .query(String.class)
                                .list())
                .containsExactly(last.version());
    }

    private void forget() {
        jdbc.sql("delete from pulsar").update();
        jdbc.sql("delete from pulsar_catalogue").update();
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            List<Future<T>> answers = threads.invokeAll(List.of(calls));
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static InputStream file(String version, int count) {
        return stream(text(version, count));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(String version, int count) {
        var text = new StringBuilder("#CATALOGUE " + version + "\n");
        IntStream.rangeClosed(1, count)
                .forEach(
                        i ->
                                text.append(
                                        "PSRJ J%04d+45\nRAJ 00:%02d\nDECJ +45\n@---\n"
                                                .formatted(i, i)));
        return text.toString();
    }
}
