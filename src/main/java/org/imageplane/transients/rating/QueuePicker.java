package org.imageplane.transients.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.imageplane.transients.rating.QueueSettings.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Picks and claims. A claim is one statement and one transaction: the claim's key makes two claims on a candidate
 * impossible, and locks that are passed over keep raters from queueing up for the same candidate.
 */
@Component
class QueuePicker {

    private record Attempt(@Nullable Long picked, @Nullable Long claimed) {}

    private static final long NONE = -1;

    private final JdbcClient jdbc;

    QueuePicker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> next(
            long personId,
            List<QueueProject> projects,
            QueueSettings settings,
            @Nullable Long except) {
        if (projects.isEmpty()) {
            return Optional.empty();
        }
        List<QueueProject> shuffled = new ArrayList<>(projects);
        Collections.shuffle(shuffled);
        var sql = new QueueSql(shuffled, settings);
        double start = ThreadLocalRandom.current().nextDouble();
        if (settings.order() == Order.RANDOM) {
            Optional<Long> own = own(sql, personId, except);
            if (own.isPresent()) {
                return own;
            }
        }
        // where only candidates that were passed over remain, wait for those who have them
        for (boolean locking : List.of(true, false)) {
            for (QueueTurn turn : sql.turns()) {
                Optional<Long> claimed = claim(sql, turn, locking, personId, except, start);
                if (claimed.isPresent()) {
                    return claimed;
                }
            }
        }
        return Optional.empty();
    }

    long left(long personId, List<QueueProject> projects, QueueSettings settings) {
        if (projects.isEmpty()) {
            return 0;
        }
        var sql = new QueueSql(projects, settings);
        return jdbc.sql(sql.left())
                .params(sql.parameters())
                .param("me", personId)
                .param("cap", RatingQueue.LEFT_CAP)
                .query(Long.class)
                .single();
    }

    Map<Long, Long> leftByProject(
            long personId, List<QueueProject> projects, QueueSettings settings, int cap) {
        Map<Long, Long> left = new HashMap<>();
        if (projects.isEmpty()) {
            return left;
        }
        jdbc.sql(
                        projects.stream()
                                .map(
                                        project ->
                                                "select %d as project, (%s) as candidates"
                                                        .formatted(
                                                                project.id(),
                                                                new QueueSql(
                                                                                List.of(project),
                                                                                settings)
                                                                        .left()))
                                .collect(Collectors.joining(" union all ")))
                .params(new QueueSql(projects, settings).parameters())
                .param("me", personId)
                .param("cap", cap)
                .query(
                        row -> {
                            left.put(row.getLong("project"), row.getLong("candidates"));
                        });
        return left;
    }

    private Optional<Long> own(QueueSql sql, long personId, @Nullable Long except) {
        return jdbc.sql(sql.takeOwn())
                .params(sql.parameters())
                .param("me", personId)
                .param("except", except == null ? NONE : except)
                .param("minutes", RatingQueue.CLAIM_MINUTES)
                .query(Long.class)
                .optional();
    }

    private Optional<Long> claim(
            QueueSql sql,
            QueueTurn turn,
            boolean locking,
            long personId,
            @Nullable Long except,
            double start) {
        while (true) {
            Attempt attempt =
                    jdbc.sql(sql.claim(turn, locking))
                            .params(sql.parameters())
                            .param("me", personId)
                            .param("except", except == null ? NONE : except)
                            .param("start", start)
                            .param("minutes", RatingQueue.CLAIM_MINUTES)
                            .query(Attempt.class)
                            .single();
            if (attempt.claimed() != null || attempt.picked() == null) {
                return Optional.ofNullable(attempt.claimed());
            }
        }
    }
}
