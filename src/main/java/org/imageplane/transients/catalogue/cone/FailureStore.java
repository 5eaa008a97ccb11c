package org.imageplane.transients.catalogue.cone;

import java.time.Duration;
import org.imageplane.transients.catalogue.service.Fetched.Bad;
import org.imageplane.transients.replica.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why there was no answer and when to try again, and tells every process of it. */
@Repository
class FailureStore {

    private final JdbcClient jdbc;
    private final News news;

    FailureStore(JdbcClient jdbc, News news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    /** The next try of this cone is later each time; after some failures in a row the catalogue is left alone. */
    @Transactional
    public void keep(Ask ask, Bad failure) {
        int ofThis =
                count(
                        """
                        update outside_ask set failures = failures + 1, sentence = :sentence, claimed_until = null
                        where id = :id returning failures
                        """,
                        ask,
                        failure);
        int inARow =
                count(
                        """
                        update outside_catalogue set failures = failures + 1, sentence = :sentence
                        where key = :catalogue returning failures
                        """,
                        ask,
                        failure);
        Duration rest = Pauses.rest(inARow, failure.retryAfter());
        later(
                "outside_ask set due_at",
                "id = :id",
                ask,
                Pauses.retry(ofThis, failure.retryAfter()));
        later("outside_catalogue set rests_until", "key = :catalogue", ask, rest);
        later(
                "outside_catalogue set prefetch_from",
                "key = :catalogue",
                ask,
                Pauses.prefetch(inARow));
        news.tell(OutsideAnswered.at(ask.cone().centre()));
    }

    /** 0 where the row is gone. */
    private int count(String statement, Ask ask, Bad failure) {
        return jdbc.sql(statement)
                .param("id", ask.id())
                .param("catalogue", ask.catalogue())
                .param("sentence", failure.sentence())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void later(String column, String which, Ask ask, Duration pause) {
        if (pause.isZero()) {
            return;
        }
        jdbc.sql(
                        "update %s = now() + :pause * interval '1 millisecond' where %s"
                                .formatted(column, which))
                .param("pause", pause.toMillis())
                .param("id", ask.id())
                .param("catalogue", ask.catalogue())
                .update();
    }
}
