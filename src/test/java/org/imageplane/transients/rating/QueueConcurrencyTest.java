package org.imageplane.transients.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.imageplane.transients.rating.QueueSettings.Which;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three web processes, each with its own connections, and eight raters at each. */
@RatingTest
class QueueConcurrencyTest {

    private static final int REPLICAS = 3;
    private static final int RATERS = 24;

    @Autowired Ratings ratings;
    @Autowired RatingScene scene;
    @Autowired HikariDataSource dataSource;

    private final List<HikariDataSource> pools = new ArrayList<>();
    private final Set<Long> onADesk = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void replicas() {
        for (int i = 0; i < REPLICAS; i++) {
            var config = new HikariConfig();
            config.setJdbcUrl(dataSource.getJdbcUrl());
            config.setUsername(dataSource.getUsername());
            config.setPassword(dataSource.getPassword());
            config.setMaximumPoolSize(RATERS / REPLICAS);
            pools.add(new HikariDataSource(config));
        }
    }

    @AfterEach
    void closeReplicas() {
        pools.forEach(HikariDataSource::close);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void no_two_raters_ever_look_at_the_same_candidate(Order order) throws Exception {
        List<Long> candidates = scene.survey(240);
        scene.carriesPeakFlux(1);
        scene.execute("update candidate set measurements[2] = id % 7 where id % 5 <> 0");
        var settings = new QueueSettings(null, order, Which.UNRATED, Set.of());
        List<Callable<Void>> raters = new ArrayList<>();
        for (int i = 0; i < RATERS; i++) {
            Actor person = scene.rater("rater " + i);
            JdbcClient connections = JdbcClient.create(pools.get(i % REPLICAS));
            raters.add(() -> rateUntilNothingIsLeft(person, connections, settings));
        }

        Together.run(raters);

        assertThat(scene.count("candidate where rating_count = 1")).isEqualTo(candidates.size());
        assertThat(scene.count("rating")).isEqualTo(candidates.size());
        assertThat(scene.count("claim")).isZero();
        assertThat(scene.wrongCounters()).isEmpty();
    }

    private Void rateUntilNothingIsLeft(
            Actor person, JdbcClient connections, QueueSettings settings) {
        var projects = new QueueProjects(connections).of(person, settings.project());
        var picker = new QueuePicker(connections);
        for (Optional<Long> next = picker.next(person.personId(), projects, settings, null);
                next.isPresent();
                next = picker.next(person.personId(), projects, settings, null)) {
            assertThat(onADesk.add(next.get())).as("candidate %d is free", next.get()).isTrue();
            Thread.yield();
            onADesk.remove(next.get());
            ratings.rate(person, next.get(), new RatingInput(2, null, null, null));
        }
        return null;
    }
}
