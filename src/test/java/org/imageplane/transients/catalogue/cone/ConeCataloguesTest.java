package org.imageplane.transients.catalogue.cone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.imageplane.transients.catalogue.CatalogueAnswer;
import org.imageplane.transients.catalogue.CatalogueAnswer.State;
import org.imageplane.transients.catalogue.CatalogueSource;
import org.imageplane.transients.catalogue.OutsideCatalogues;
import org.imageplane.transients.sky.Cone;
import org.imageplane.transients.sky.SkyPosition;
import org.imageplane.transients.testing.AnotherProcess;
import org.imageplane.transients.testing.CleanDatabase;
import org.imageplane.transients.testing.RudeServer;
import org.imageplane.transients.testing.RudeServer.Manners;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With two services that run here: SIMBAD, which answers, and NED, which says what each test makes it say. */
@SpringBootTest
@CleanDatabase
class ConeCataloguesTest {

    private static final RudeServer SERVER = new RudeServer(ConeCataloguesTest::answer);
    private static final Cone CONE = new Cone(new SkyPosition(268.8953, -25.46364), 2);
    private static final String UNDER_WAY =
            """
            outside_ask a left join outside_catalogue c on c.key = a.catalogue
            where claimed_until > now()
                or waited_for and due_at <= now() and coalesce(rests_until <= now(), true)
            """;
    private static final SkyPosition STAR = new SkyPosition(268.9, -25.46);

    private static volatile Manners ned = nothing();
    private static volatile List<SkyPosition> stars = List.of(STAR);

    @Autowired private OutsideCatalogues catalogues;
    @Autowired private AskQueue queue;
    @Autowired private AskClaims claims;
    @Autowired private Fetching fetching;
    @Autowired private ConeSweep sweep;
    @Autowired private JdbcClient jdbc;

    private final BlockingQueue<CatalogueAnswer> arrived = new LinkedBlockingQueue<>();
    private final List<OutsideCatalogues.Asking> open = new ArrayList<>();
    private int askedBefore;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("transients.services.simbad-url", () -> SERVER.address("/simbad"));
        properties.add("transients.services.ned-url", () -> SERVER.address("/ned"));
        properties.add("transients.services.time-limit", () -> "1s");
        properties.add("transients.services.look-every", () -> "1h");
        properties.add("transients.outside.pause", () -> "0s");
    }

    private static void answer(RudeServer.Asked asked, OutputStream out) throws Exception {
        (asked.path().startsWith("/simbad") ? simbad() : ned).answer(asked, out);
    }

    @BeforeEach
    void begin() {
        ned = nothing();
        stars = List.of(STAR);
        askedBefore = SERVER.asked().size();
    }

    /** What is still being asked would be counted, and kept, in the next test. */
    @AfterEach
    void close() {
        open.forEach(OutsideCatalogues.Asking::close);
        // what nobody waits for would begin at any moment
        jdbc.sql("delete from outside_ask where claimed_until is null or claimed_until <= now()")
                .update();
        for (int i = 0; i < 100_000 && count(UNDER_WAY) > 0; i++) {
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void at_first_everything_is_waited_for_and_nothing_is_asked_by_looking() {
        assertThat(catalogues.near(CONE))
                .extracting(answer -> answer.catalogue().key(), CatalogueAnswer::state)
                .containsExactly(tuple("SIMBAD", State.WAITING), tuple("NED", State.WAITING));
        assertThat(count("outside_ask")).isZero();
    }

    @Test
    void who_asks_is_told_and_the_answer_stays() throws Exception {
        ask(CONE);

        var simbad = next("SIMBAD");
        assertThat(simbad.state()).isEqualTo(State.READY);
        assertThat(simbad.completeToArcmin()).isEqualTo(2);
        assertThat(simbad.answeredAt()).isCloseTo(Instant.now(), within(Duration.ofMinutes(5)));
        assertThat(simbad.sources())
                .containsExactly(
                        new CatalogueSource(
                                "SIMBAD",
                                "Star 1",
                                STAR,
                                "Star",
                                null,
                                null,
                                "V 8.5 mag",
                                URI.create(
                                        "https://simbad.cds.unistra.fr/simbad/sim-id?Ident=Star%201")));
        assertThat(near(CONE, "SIMBAD")).isEqualTo(simbad);
        assertThat(count("outside_ask where catalogue = 'SIMBAD'")).isZero();
    }

    @Test
    void a_neighbouring_cone_within_what_was_asked_is_answered_without_asking() throws Exception {
        ask(CONE);
        next("SIMBAD");
        next("NED");
        int asked = SERVER.asked().size();

        var beside = new Cone(new SkyPosition(268.8990, -25.46364), 2.2);
        var answer = near(beside, "SIMBAD");
        assertThat(answer.state()).isEqualTo(State.READY);
        assertThat(answer.completeToArcmin()).isEqualTo(2.2);
        queue.want(beside, true);
        assertThat(count("outside_ask")).isZero();
        assertThat(near(new Cone(new SkyPosition(268.9, -25.46364), 5), "SIMBAD").state())
                .isEqualTo(State.WAITING);
        assertThat(SERVER.asked()).hasSize(asked);
    }

    @Test
    void only_sources_within_the_wanted_radius_are_given_nearest_first() throws Exception {
        stars =
                List.of(
                        new SkyPosition(268.8953, -25.46364 + 0.01),
                        new SkyPosition(268.8953, -25.46364 + 0.035),
                        new SkyPosition(268.8953, -25.46364 + 0.002));
        ask(CONE);
        next("SIMBAD");

        assertThat(near(CONE, "SIMBAD").sources())
                .extracting(CatalogueSource::name)
                .containsExactly("Star 3", "Star 1");
        assertThat(near(new Cone(CONE.centre(), 0.2), "SIMBAD").sources())
                .extracting(CatalogueSource::name)
                .containsExactly("Star 3");
        assertThat(near(new Cone(CONE.centre(), 0), "SIMBAD").sources()).isEmpty();
    }

    @Test
    void cones_across_the_zero_of_right_ascension_and_at_a_pole_know_their_sources()
            throws Exception {
        var zero = new Cone(new SkyPosition(0.001, 10), 2);
        stars = List.of(new SkyPosition(359.995, 10.001));
        ask(zero);
        assertThat(next("SIMBAD").sources()).hasSize(1);
        next("NED");
        assertThat(near(new Cone(new SkyPosition(359.999, 10), 2), "SIMBAD").sources()).hasSize(1);

        var pole = new Cone(new SkyPosition(20, -89.999), 2);
        stars = List.of(new SkyPosition(200, -89.999));
        ask(pole);
        assertThat(next("SIMBAD").sources()).hasSize(1);
        assertThat(near(new Cone(new SkyPosition(200, -89.9995), 2), "SIMBAD").sources())
                .hasSize(1);
    }

    @Test
    void an_old_answer_is_shown_while_a_newer_one_is_asked_for() throws Exception {
        ask(CONE);
        next("SIMBAD");
        next("NED");
        jdbc.sql("update outside_cone set answered_at = now() - interval '31 days'").update();

        var old = near(CONE, "SIMBAD");
        assertThat(old.state()).isEqualTo(State.WAITING);
        assertThat(old.sources()).hasSize(1);
        assertThat(old.completeToArcmin()).isEqualTo(2);
        assertThat(old.answeredAt()).isBefore(Instant.now().minus(Duration.ofDays(30)));
        stars = List.of();
        ask(CONE);
        assertThat(next("SIMBAD").sources()).isEmpty();
        assertThat(count("outside_cone where catalogue = 'SIMBAD'")).isEqualTo(1);
    }

    @Test
    void every_kind_of_misbehaviour_is_said_and_tried_again_later() throws Exception {
        var hangs = new CountDownLatch(1);
        Map<Manners, String> misbehaviours =
                Map.of(
                        (asked, out) -> hangs.await(),
                        "127.0.0.1 did not answer within 1 s.",
                        (asked, out) -> out.close(),
                        "The connection to 127.0.0.1 broke before its answer was complete.",
                        (asked, out) -> flood(out),
                        "127.0.0.1 answered with more than 8 MB.",
                        RudeServer.gives("text/html", "<html>Down for maintenance</html>"),
                        "NED answered with a web page instead of data.",
                        RudeServer.gives("text/xml", "<VOTABLE><RES"),
                        "NED answered with what is no whole VOTable.",
                        RudeServer.gives(503, Map.of("Retry-After", "7200"), ""),
                        "127.0.0.1 is too busy to answer now.");
        for (var misbehaviour : misbehaviours.entrySet()) {
            arrived.clear();
            jdbc.sql("delete from outside_ask").update();
            jdbc.sql("delete from outside_catalogue").update();
            ned = misbehaviour.getKey();
            var asking = ask(CONE);

            var failed = next("NED");
            asking.close();
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.sentence()).isEqualTo(misbehaviour.getValue());
            assertThat(failed.retryAt()).isAfter(Instant.now());
            assertThat(failed.sources()).isEmpty();
            assertThat(near(CONE, "NED")).isEqualTo(failed);
        }
        hangs.countDown();
    }

    @Test
    void what_failed_is_asked_again_by_itself_when_it_is_due() throws Exception {
        ned = RudeServer.gives(500, Map.of(), "");
        ask(CONE);
        assertThat(next("NED").state()).isEqualTo(State.FAILED);

        ned = nothing();
        jdbc.sql("update outside_ask set due_at = now() - interval '1 minute'").update();
        fetching.tick();

        assertThat(next("NED").state()).isEqualTo(State.READY);
        // SIMBAD may still be asked
        assertThat(count("outside_ask where catalogue = 'NED'")).isZero();
        assertThat(count("outside_catalogue where failures > 0")).isZero();
    }

    @Test
    void pauses_grow_and_a_catalogue_that_failed_three_times_is_left_alone_for_all_cones()
            throws Exception {
        ned = RudeServer.gives(500, Map.of(), "");
        ask(CONE);
        Instant first = next("NED").retryAt();
        jdbc.sql("update outside_ask set due_at = now() - interval '1 minute'").update();
        fetching.tick();
        Instant second = next("NED").retryAt();
        assertThat(second).isAfter(first.plusSeconds(200));
        jdbc.sql("update outside_ask set due_at = now() - interval '1 minute'").update();
        fetching.tick();
        next("NED");

        var elsewhere = near(new Cone(new SkyPosition(10, 10), 2), "NED");
        assertThat(elsewhere.state()).isEqualTo(State.FAILED);
        assertThat(elsewhere.sentence())
                .matches(
                        "Nobody asks NED before \\d\\d:\\d\\d UTC, after 3 failures in a row\\."
                                + " 127\\.0\\.0\\.1 answered with the error status 500\\.");
        assertThat(elsewhere.retryAt())
                .isBetween(Instant.now().plusSeconds(60), Instant.now().plusSeconds(130));
        int asked = asked("/ned");
        stars = List.of();
        ask(new Cone(new SkyPosition(10, 10), 2));
        next("SIMBAD");
        assertThat(asked("/ned")).isEqualTo(asked);
    }

    @Test
    void a_service_that_asks_for_a_longer_pause_gets_it() throws Exception {
        ned = RudeServer.gives(429, Map.of("Retry-After", "7200"), "");
        ask(CONE);

        assertThat(next("NED").retryAt()).isAfter(Instant.now().plus(Duration.ofMinutes(110)));
        assertThat(near(new Cone(new SkyPosition(10, 10), 2), "NED").sentence())
                .isEqualTo("127.0.0.1 is too busy to answer now.");
    }

    @Test
    void a_slow_service_holds_up_no_other() throws Exception {
        var release = new CountDownLatch(1);
        ned = (asked, out) -> release.await();
        ask(CONE);

        assertThat(next("SIMBAD").state()).isEqualTo(State.READY);
        release.countDown();
    }

    @Test
    void again_asks_although_the_answer_is_fresh() throws Exception {
        ask(CONE);
        var before = next("SIMBAD");
        stars = List.of();

        catalogues.again(CONE, "SIMBAD");

        var after = next("SIMBAD");
        assertThat(after.sources()).isEmpty();
        assertThat(after.answeredAt()).isAfter(before.answeredAt());
    }

    @Test
    void an_answer_that_comes_after_the_asker_has_gone_is_kept() throws Exception {
        var own = new Cone(new SkyPosition(33, -44), 2);
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        ned =
                (asked, out) -> {
                    begun.countDown();
                    release.await();
                    nothing().answer(asked, out);
                };
        var asking = ask(own);
        begun.await();
        asking.close();
        arrived.clear();
        release.countDown();

        ask(own);

        assertThat(next("NED").state()).isEqualTo(State.READY);
        assertThat(SERVER.asked())
                .filteredOn(asked -> asked.path().startsWith("/ned"))
                .filteredOn(asked -> asked.path().contains("-44.0"))
                .hasSize(1);
    }

    @Test
    void many_who_want_the_same_put_it_into_the_queue_once() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                var nearby = new Cone(new SkyPosition(150 + i * 1e-5, 20), 2);
                threads.submit(() -> queue.want(nearby, false));
            }
        }
        assertThat(count("outside_ask")).isEqualTo(2);
    }

    @Test
    void what_one_has_taken_no_other_gets_until_the_claim_runs_out() {
        queue.want(new Cone(new SkyPosition(150, 20), 2), false);
        jdbc.sql("update outside_ask set waited_for = true").update();

        assertThat(claims.claim(List.of("NED"))).isPresent();
        assertThat(claims.claim(List.of("NED"))).isEmpty();
        jdbc.sql("update outside_ask set claimed_until = now()").update();
        assertThat(claims.claim(List.of("NED"))).isPresent();
        jdbc.sql("delete from outside_ask").update();
    }

    @Test
    void what_is_waited_for_goes_first_newest_first_and_the_rest_at_a_pause() {
        queue.want(new Cone(new SkyPosition(150, 20), 2), false);
        queue.want(new Cone(new SkyPosition(151, 20), 2), false);
        assertThat(claims.claim(List.of("NED"))).isEmpty();
        var first = claims.claimPrefetch("NED", List.of("NED")).orElseThrow();
        assertThat(first.cone()).isEqualTo(new Cone(new SkyPosition(150, 20), 2.5));
        assertThat(claims.claimPrefetch("NED", List.of("NED"))).isEmpty();

        jdbc.sql(
                        "insert into outside_ask (catalogue, ra_deg, dec_deg, radius_arcmin, waited_for, wanted_at) values ('NED', 1, 1, 2, true, now() - interval '1 minute'), ('NED', 2, 1, 2, true, now())")
                .update();
        assertThat(claims.claim(List.of("NED")).orElseThrow().cone().centre().raDeg()).isEqualTo(2);
        assertThat(claims.claim(List.of("NED")).orElseThrow().cone().centre().raDeg()).isEqualTo(1);
        jdbc.sql("delete from outside_ask").update();
    }

    @Test
    void prefetch_is_asked_in_the_background_and_stops_after_a_failure() throws Exception {
        ned = RudeServer.gives(500, Map.of(), "");
        stars = List.of();
        var other = new Cone(new SkyPosition(10, 10), 2);
        catalogues.prefetch(List.of(CONE, other));
        assertThat(count("outside_ask")).isEqualTo(4);

        open.add(catalogues.ask(new Cone(new SkyPosition(100, 10), 2), arrived::add));
        assertThat(next("NED").state()).isEqualTo(State.FAILED);
        for (int i = 0; i < 20_000 && count("outside_ask where catalogue = 'SIMBAD'") > 0; i++) {
            jdbc.sql("update outside_catalogue set prefetch_from = now() where key = 'SIMBAD'")
                    .update();
            fetching.tick();
        }
        assertThat(near(CONE, "SIMBAD").state()).isEqualTo(State.READY);
        assertThat(near(other, "SIMBAD").state()).isEqualTo(State.READY);
        assertThat(asked("/ned")).isEqualTo(1);
        assertThat(count("outside_ask where catalogue = 'NED' and not waited_for")).isEqualTo(2);
    }

    @Test
    void a_crowd_is_complete_to_less_and_not_asked_for_again() throws Exception {
        List<SkyPosition> crowd = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            crowd.add(new SkyPosition(268.8953, -25.46364 + i * 2e-5));
        }
        stars = crowd;
        ask(CONE);

        var answer = next("SIMBAD");
        assertThat(answer.sources()).hasSize(1000);
        assertThat(answer.completeToArcmin()).isCloseTo(1.2, within(0.01));
        assertThat(near(new Cone(CONE.centre(), 30), "SIMBAD").state()).isEqualTo(State.READY);
        queue.want(new Cone(CONE.centre(), 30), true);
        assertThat(count("outside_ask where catalogue = 'SIMBAD'")).isZero();
    }

    @Test
    void two_processes_ask_once_and_both_tell() throws Exception {
        var theirs = new LinkedBlockingQueue<CatalogueAnswer>();
        try (var other =
                AnotherProcess.start(
                        "transients.services.simbad-url=" + SERVER.address("/simbad"),
                        "transients.services.ned-url=" + SERVER.address("/ned"))) {
            var release = new CountDownLatch(1);
            ned =
                    (asked, out) -> {
                        release.await();
                        nothing().answer(asked, out);
                    };
            int before = asked("/ned");
            ask(CONE);
            try (var asking = other.get(OutsideCatalogues.class).ask(CONE, theirs::add)) {
                next("SIMBAD");
                take(theirs, "SIMBAD");
                release.countDown();
                assertThat(next("NED").state()).isEqualTo(State.READY);
                assertThat(take(theirs, "NED").state()).isEqualTo(State.READY);
            }
            assertThat(asked("/ned")).isEqualTo(before + 1);
        }
    }

    @Test
    void what_is_too_old_is_swept() throws Exception {
        ned = RudeServer.gives(500, Map.of(), "");
        ask(CONE);
        next("SIMBAD");
        next("NED");
        jdbc.sql("update outside_cone set answered_at = now() - interval '200 days'").update();
        jdbc.sql("update outside_ask set wanted_at = now() - interval '20 days'").update();

        sweep.sweep();

        assertThat(count("outside_cone")).isZero();
        assertThat(count("outside_source")).isZero();
        assertThat(count("outside_ask")).isZero();
    }

    @Test
    void what_nobody_waits_for_is_not_asked_for_ever() {
        jdbc.sql(
                        """
                        insert into outside_ask (catalogue, ra_deg, dec_deg, radius_arcmin, waited_for, wanted_at, due_at)
                        select 'GLEAM', 10, -27, 2, waited, now() - age * interval '1 day', now() + interval '1 day'
                        from (values (true, 20), (false, 20), (false, 10)) as ask (waited, age)
                        """)
                .update();

        sweep.sweep();

        assertThat(
                        jdbc.sql(
                                        "select waited_for || ' ' || (now()::date - wanted_at::date) from outside_ask order by 1")
                                .query(String.class)
                                .list())
                .containsExactly("false 10", "true 20");
    }

    @Test
    void services_learn_a_position_and_nothing_else() throws Exception {
        ask(CONE);
        next("SIMBAD");
        next("NED");

        assertThat(SERVER.asked().subList(askedBefore, SERVER.asked().size()))
                .hasSize(2)
                .allSatisfy(
                        asked ->
                                assertThat(asked.headers().keySet())
                                        .isSubsetOf(
                                                "host",
                                                "user-agent",
                                                "accept-encoding",
                                                "content-length",
                                                "content-type"));
    }

    private OutsideCatalogues.Asking ask(Cone cone) {
        var asking = catalogues.ask(cone, arrived::add);
        open.add(asking);
        return asking;
    }

    private CatalogueAnswer next(String catalogue) throws InterruptedException {
        return take(arrived, catalogue);
    }

    private static CatalogueAnswer take(BlockingQueue<CatalogueAnswer> answers, String catalogue)
            throws InterruptedException {
        List<CatalogueAnswer> others = new ArrayList<>();
        try {
            while (true) {
                var answer = answers.poll(60, TimeUnit.SECONDS);
                assertThat(answer).as("an answer of %s", catalogue).isNotNull();
                if (answer.catalogue().key().equals(catalogue)) {
                    return answer;
                }
                others.add(answer);
            }
        } finally {
            answers.addAll(others);
        }
    }

    private CatalogueAnswer near(Cone cone, String catalogue) {
        return catalogues.near(cone).stream()
                .filter(answer -> answer.catalogue().key().equals(catalogue))
                .findFirst()
                .orElseThrow();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private int asked(String path) {
        return (int)
                SERVER.asked().stream()
                        .skip(askedBefore)
                        .filter(asked -> asked.path().startsWith(path))
                        .count();
    }

    /** Made after SIMBAD's TAP answers: the stars that this test wants to be there. */
    private static Manners simbad() {
        var rows = new StringBuilder();
        List<SkyPosition> now = stars;
        for (int i = 0; i < now.size(); i++) {
            rows.append(
                    "<TR><TD>Star %d</TD><TD>%s</TD><TD>%s</TD><TD>Star</TD><TD>8.5</TD></TR>"
                            .formatted(i + 1, now.get(i).raDeg(), now.get(i).decDeg()));
        }
        return RudeServer.gives(
                "text/xml",
                """
                <VOTABLE version="1.4"><RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/><TABLE>
                <FIELD name="main_id" datatype="char" arraysize="*"/><FIELD name="ra" datatype="double"/>
                <FIELD name="dec" datatype="double"/><FIELD name="kind" datatype="char" arraysize="*"/>
                <FIELD name="mag_v" datatype="float"/><DATA><TABLEDATA>%s</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
                """
                        .formatted(rows));
    }

    /** Made after NED's answers: nothing is there. */
    private static Manners nothing() {
        return RudeServer.gives(
                "text/xml",
                """
                <VOTABLE version="1.5"><RESOURCE type="results">
                <PARAM name="QUERY_STATUS" datatype="char" arraysize="*" value="OK"/></RESOURCE></VOTABLE>
                """);
    }

    private static void flood(OutputStream out) throws Exception {
        RudeServer.head(out, 200, Map.of("Content-Type", "text/xml"));
        while (true) {
            out.write(new byte[65_536]);
        }
    }
}
