package org.imageplane.transients.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    @Test
    void who_imported_what_is_kept() throws Exception {
        imports.replace(people.add("ada", Role.ADMIN), file("3.0.0", 3));
        imports.replace(file("2.7.0", 4));

        assertThat(pulsars.imports(2))
                .extracting(
                        PulsarImported::version,
                        PulsarImported::count,
                        PulsarImported::origin,
                        PulsarImported::username)
                .containsExactly(
                        tuple("2.7.0", 4, PulsarOrigin.COMMAND, null),
                        tuple("3.0.0", 3, PulsarOrigin.UPLOAD, "ada"));
        assertThat(pulsars.imports(3).getLast().origin()).isEqualTo(PulsarOrigin.SNAPSHOT);
        assertThat(pulsars.catalogue())
                .hasValueSatisfying(
                        now -> {
                            assertThat(now.origin()).isEqualTo(PulsarOrigin.COMMAND);
                            assertThat(now.importedBy()).isNull();
                            // that version's date is known from the snapshot
                            assertThat(now.releasedOn()).isEqualTo("2025-11-05");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "J0437-4715, J0437-4715",
                "PSR J0437-4715, J0437-4715",
                "psrj0437−4715, J0437-4715",
                "0437-4715, J0437-4715",
                "J0437, J0437-4715",
                "B1919+21, J1921+2153",
                "PSR B1919+21, J1921+2153",
                "1919+21, J1921+2153",
                "B0531+21, J0534+2200",
                "Crab, J0534+2200",
                "vela, J0835-4510",
                "Calvera, J1412+7922",
                "4FGL J0534.5+2200, J0534+2200",
                "4FGL_J0534.5+2200, J0534+2200",
                "1E 1841-045, J1841-0456",
                "J1748-2446ad, J1748-2446ad",
                "W44, -",
                "J, -",
                "'', -",
                "%, -",
                "47 Tuc, -"
            })
    void a_pulsar_is_found_by_any_of_its_names(String text, String name) {
        assertThat(pulsars.named(text, 5).stream().map(Pulsar::name).findFirst())
                .isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void a_beginning_names_all_that_begin_so_but_a_whole_name_comes_first() {
        assertThat(pulsars.named("J0024-7204", 50))
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> assertThat(one.name()).startsWith("J0024-7204"));
        assertThat(pulsars.named("B0021-72C", 50))
                .extracting(Pulsar::name)
                .containsExactly("J0024-7204C");
        assertThat(pulsars.named("J0024-7204", 3)).hasSize(3);
    }

    @Test
    void a_list_is_searched_by_name_and_cone_and_ordered_with_gaps_last() {
        var crab = new Cone(new SkyPosition(83.63308, 22.0145), 600);

        var byName = new PulsarQuery("b05", null, PulsarQuery.Order.DM, true);
        assertThat(pulsars.list(byName, 0, 100))
                .hasSize(pulsars.count(byName))
                .extracting(listed -> listed.pulsar().bName())
                .contains("B0531+21", "B0540+23")
                .allSatisfy(name -> assertThat(name).startsWith("B05"));
        var near = new PulsarQuery("", crab, PulsarQuery.Order.SEPARATION, false);
        assertThat(pulsars.list(near, 0, 1))
                .singleElement()
                .satisfies(
                        first -> {
                            assertThat(first.pulsar().aliases()).contains("Crab");
                            assertThat(first.separationArcmin()).isLessThan(0.01);
                        });
        assertThat(pulsars.count(new PulsarQuery("crab", crab, PulsarQuery.Order.RA, false)))
                .isEqualTo(1);
        assertThat(
                        pulsars.count(
                                new PulsarQuery(
                                        "crab",
                                        new Cone(new SkyPosition(0, 0), 60),
                                        PulsarQuery.Order.RA,
                                        false)))
                .isZero();
        for (var order : PulsarQuery.Order.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                var all = new PulsarQuery("", null, order, descending);
                assertThat(pulsars.list(all, 4300, 100)).as("%s", order).hasSize(51);
            }
        }
        var withGaps = new PulsarQuery("", null, PulsarQuery.Order.S400, true);
        assertThat(pulsars.list(withGaps, 0, 749))
                .allSatisfy(one -> assertThat(one.pulsar().s400Mjy()).isNotNull());
        assertThat(pulsars.list(withGaps, 749, 1).getFirst().pulsar().s400Mjy()).isNull();
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
