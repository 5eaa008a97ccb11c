package org.imageplane.transients.candidate;

import java.util.Collection;
import java.util.List;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.survey.QuantitiesChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@link CandidateRemoval} in the database; locks are taken as ratings and uploads take them: by id, observations last. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class JdbcCandidateRemoval implements CandidateRemoval {

    private static final String OBSERVATIONS =
            """
            select distinct observation_id from candidate
            where project_id = :project and id = any(:candidates) and beam_id is not null
            order by observation_id
            """;

    private static final String LOCK =
            """
            select id from candidate where project_id = :project and id = any(:candidates) order by id for update
            """;

    /** With the other detections of their sources. */
    private static final String LOCK_SOURCES =
            """
            select c.id from candidate c
            where c.project_id = :project and (c.id = any(:candidates) or c.source_id in (
                select source_id from candidate where project_id = :project and id = any(:candidates)))
            order by c.id
            for update
            """;

    private static final String COUNT =
            """
            select c.observation_id, count(*) as candidates, count(*) filter (where c.rating_count > 0) as rated,
                sum(c.rating_count) as ratings, sum(f.files) as files, sum(f.bytes) as bytes
            from candidate c
            cross join lateral (
                select count(*) as files, coalesce(sum(m.bytes), 0) as bytes from media_file m
                where m.project_id = c.project_id and m.candidate_id = c.id) f
            where c.project_id = :project and c.id = any(:candidates)
            group by c.observation_id
            order by c.observation_id
            """;

    private static final String UNCOUNT =
            """
            update project_observation
            set candidate_count = candidate_count - :candidates, rated_count = rated_count - :rated,
                rating_count = rating_count - :ratings, file_count = file_count - :files,
                file_bytes = file_bytes - :bytes
            where project_id = :project and observation_id = :observation
            """;

    private final JdbcClient jdbc;
    private final SourceGrouping sources;
    private final CarriedQuantities quantities;
    private final News news;

    JdbcCandidateRemoval(
            JdbcClient jdbc, SourceGrouping sources, CarriedQuantities quantities, News news) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.quantities = quantities;
        this.news = news;
    }

    @Override
    public Held hold(long projectId, Collection<Long> candidateIds, boolean partly) {
        if (partly) {
            about(OBSERVATIONS, projectId, candidateIds)
                    .query(Long.class)
                    .list()
                    .forEach(observation -> sources.takeTurn(projectId, observation));
        }
        List<Long> locked =
                about(partly ? LOCK_SOURCES : LOCK, projectId, candidateIds)
                        .query(Long.class)
                        .list();
        List<Long> ids = locked.stream().filter(candidateIds::contains).toList();
        return new Held(
                projectId,
                ids,
                about(COUNT, projectId, ids).query(Counted.class).list(),
                locked.stream().filter(id -> !candidateIds.contains(id)).toList());
    }

    @Override
    public void remove(Held held) {
        long projectId = held.projectId();
        about(
                        "delete from candidate where project_id = :project and id = any(:candidates)",
                        projectId,
                        held.ids())
                .update();
        if (!held.neighbours().isEmpty()) {
            sources.linkAgain(projectId, held.neighbours());
        }
        for (Counted counted : held.counted()) {
            jdbc.sql(UNCOUNT)
                    .param("candidates", counted.candidates())
                    .param("rated", counted.rated())
                    .param("ratings", counted.ratings())
                    .param("files", counted.files())
                    .param("bytes", counted.bytes())
                    .param("project", projectId)
                    .param("observation", counted.observationId())
                    .update();
        }
        news.tell(new CandidatesRemoved(projectId));
    }

    @Override
    public void forgetQuantities(long projectId) {
        if (quantities.forget(projectId) > 0) {
            news.tell(new QuantitiesChanged());
        }
    }

    private JdbcClient.StatementSpec about(String sql, long projectId, Collection<Long> ids) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("candidates", ids.toArray(Long[]::new));
    }
}
