package org.imageplane.transients.rating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the counters on candidates and their observation in line with the ratings, in the transaction that changed
 * these and while the candidates are locked. They are counted anew from the candidate's few ratings, so that a wrong
 * counter would heal. Only ratings with a score, a verdict or a classification count.
 */
@Component
class RatingCounters {

    private final JdbcClient jdbc;

    RatingCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Recounts these candidates, all of one observation in one project. */
    void recount(long projectId, long observationId, List<Long> candidateIds) {
        jdbc.sql(
                        """
                        with asked as (
                            select c.id, c.rating_count as was, count(r.person_id) as now,
                                coalesce(sum(r.score), 0) as score_sum, count(r.score) as score_count,
                                count(*) filter (where r.verdict = 'TRUE') as true_count,
                                count(*) filter (where r.verdict = 'FALSE') as false_count,
                                count(*) filter (where r.verdict = 'UNSURE') as unsure_count,
                                max(r.rated_at) as last_rated_at
                            from candidate c
                            left join rating r on r.project_id = c.project_id and r.candidate_id = c.id and r.counts
                            where c.project_id = :project and c.id = any(:candidates)
                            group by c.id, c.rating_count
                        ), counted as (
                            update candidate c
                            set rating_count = a.now, score_sum = a.score_sum, score_count = a.score_count,
                                true_count = a.true_count, false_count = a.false_count,
                                unsure_count = a.unsure_count, last_rated_at = a.last_rated_at
                            from asked a
                            where c.project_id = :project and c.id = a.id
                        )
                        update project_observation
                        set rated_count = rated_count + change.by
                        from (select sum((now > 0)::int - (was > 0)::int) as by from asked) change
                        where project_id = :project and observation_id = :observation and change.by <> 0
                        """)
                .param("project", projectId)
                .param("observation", observationId)
                .param("candidates", candidateIds.toArray(Long[]::new))
                .update();
    }
}
