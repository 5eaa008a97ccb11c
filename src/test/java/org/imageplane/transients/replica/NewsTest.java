package org.imageplane.transients.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.imageplane.transients.replica.Process.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcTest(properties = "spring.flyway.enabled=false")
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ContextConfiguration(classes = NewsTest.Nothing.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NewsTest {

    /** Neither the application nor any of its beans. */
    static class Nothing {}

    private static final NewsKind<Seen> SEEN = new NewsKind<>("seen", Seen.class);

    @Autowired DataSource dataSource;
    @Autowired JdbcConnectionDetails database;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private Process here;
    private Process there;

    @BeforeEach
    void two_processes_that_hear() throws Exception {
        here = new Process(dataSource, database, SEEN);
        there = new Process(dataSource, database, SEEN);
        assertThat(here.next()).isEqualTo(new NewsMissed());
        assertThat(there.next()).isEqualTo(new NewsMissed());
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
    }

    @Test
    void the_others_are_told_once_and_oneself_as_usual() throws Exception {
        here.news.tell(new Seen(17, 2));
        there.news.tell(new Seen(18, 1));

        assertThat(there.next()).isIn(new Seen(18, 1), new Elsewhere<>(new Seen(17, 2)));
        assertThat(here.next()).isEqualTo(new Seen(17, 2));
        assertThat(here.next()).isEqualTo(new Elsewhere<>(new Seen(18, 1)));
        assertThat(there.next()).isIn(new Seen(18, 1), new Elsewhere<>(new Seen(17, 2)));
        // what comes next is the next news, so nothing was told twice
        here.news.tellOthers(new Seen(19, 1));
        there.news.tellOthers(new Seen(20, 1));
        assertThat(there.next()).isEqualTo(new Elsewhere<>(new Seen(19, 1)));
        assertThat(here.next()).isEqualTo(new Elsewhere<>(new Seen(20, 1)));
    }

    @Test
    void nothing_is_told_before_it_is_committed_and_nothing_that_is_not() throws Exception {
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(
                status -> {
                    here.news.tell(new Seen(1, 1));
                    status.setRollbackOnly();
                });
        transaction.executeWithoutResult(
                status -> {
                    here.news.tell(new Seen(2, 1));
                    there.news.tell(new Seen(3, 1));
                    assertThat(here.all()).isEmpty();
                });
        assertThat(here.next()).isEqualTo(new Seen(2, 1));
        assertThat(here.next()).isEqualTo(new Elsewhere<>(new Seen(3, 1)));
        assertThat(Stream.of(there.next(), there.next()))
                .containsExactlyInAnyOrder(new Seen(3, 1), new Elsewhere<>(new Seen(2, 1)));
    }

    @Test
    void a_lost_connection_is_made_anew_and_what_was_missed_is_said() throws Exception {
        assertThat(
                        jdbc.sql(
                                        """
                                        select pg_terminate_backend(pid) from pg_stat_activity
                                        where datname = current_database() and application_name = 'transients news'
                                        """)
                                .query(Boolean.class)
                                .list())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(there.next()).isEqualTo(new NewsMissed());
        here.news.tellOthers(new Seen(4, 1));
        assertThat(there.next()).isEqualTo(new Elsewhere<>(new Seen(4, 1)));
    }

    @Test
    void one_that_was_stopped_for_a_while_hears_once() throws Exception {
        there.stop();
        there.start();
        assertThat(there.next()).isEqualTo(new NewsMissed());
        here.news.tellOthers(new Seen(5, 1));
        here.news.tellOthers(new Seen(6, 1));
        assertThat(there.next()).isEqualTo(new Elsewhere<>(new Seen(5, 1)));
        assertThat(there.next()).isEqualTo(new Elsewhere<>(new Seen(6, 1)));
    }

    @Test
    void a_listener_that_fails_does_not_make_deaf() throws Exception {
        there.failOnce();
        here.news.tellOthers(new Seen(7, 1));
        here.news.tellOthers(new Seen(8, 1));
        assertThat(there.next()).isEqualTo(new Elsewhere<>(new Seen(7, 1)));
        assertThat(there.next()).isEqualTo(new Elsewhere<>(new Seen(8, 1)));
    }

    @Test
    void news_of_an_older_or_newer_process_is_not_mistaken() throws Exception {
        for (String message :
                new String[] {
                    "no news",
                    "{\"v\":1,\"from\":\"x\",\"kind\":\"unheard-of\",\"news\":{}}",
                    "{\"v\":1,\"from\":\"x\",\"kind\":\"seen\",\"news\":{\"candidate\":9,\"times\":1,\"added\":2}}",
                    "{\"v\":1,\"from\":\"x\",\"kind\":\"seen\",\"news\":{\"candidate\":9}}",
                    "{\"v\":2,\"from\":\"x\",\"kind\":\"seen\",\"news\":{\"candidate\":9,\"times\":1}}"
                }) {
            jdbc.sql("select pg_notify(?, ?)").params(News.CHANNEL, message).query(row -> {});
        }
        here.news.tellOthers(new Seen(10, 1));
        assertThat(there.next()).isEqualTo(new Elsewhere<>(new Seen(9, 1)));
        assertThat(there.next()).as("half of it is missing").isEqualTo(new NewsMissed());
        assertThat(there.next()).as("another way of writing").isEqualTo(new NewsMissed());
        assertThat(there.next()).isEqualTo(new Elsewhere<>(new Seen(10, 1)));
    }

    @Test
    void only_numbers_are_told() {
        record Secret(String password) {}
        record Unknown(long id) {}
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewsKind<>("secret", Secret.class))
                .withMessageContaining("more than numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewsKind<>("Ratings 1", Seen.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.news.tellOthers(new Unknown(1)))
                .withMessageContaining("no kind of news");
    }
}
