package org.imageplane.transients.crossmatch.proposal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.imageplane.transients.crossmatch.AssociationsProposed;
import org.imageplane.transients.replica.News;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Examines some thousand candidates of a project in one transaction, and notes how far that went. */
@Component
class ProposalChunk {

    /** What came of it. */
    sealed interface Outcome {

        /** Another process is at it. */
        record Busy() implements Outcome {}

        /** There is nothing more in this project. */
        record Done() implements Outcome {}

        /** Ids in (after, upTo] were examined. */
        record Examined(long after, long upTo) implements Outcome {}
    }

    private static final int CANDIDATES = 5_000;

    private static final String PROGRESS =
            """
            insert into association_progress as g (project_id, imported_at)
            select p.id, c.imported_at from project p left join pulsar_catalogue c on true where p.id = :project
            on conflict (project_id) do update
            set examined_to = case when g.imported_at is not distinct from excluded.imported_at
                    then g.examined_to else 0 end,
                imported_at = excluded.imported_at
            returning examined_to
            """;

    private final ObservationBeams beams;
    private final MatchFinder matches;
    private final ProposalWriter writer;
    private final News news;
    private final JdbcClient jdbc;

    ProposalChunk(
            ObservationBeams beams,
            MatchFinder matches,
            ProposalWriter writer,
            News news,
            JdbcClient jdbc) {
        this.beams = beams;
        this.matches = matches;
        this.writer = writer;
        this.news = news;
        this.jdbc = jdbc;
    }

    /** Goes on where the last one ended; from the beginning when other pulsars were imported since. */
    @Transactional
    public Outcome next(long projectId) {
        if (!isMyTurn()) {
            return new Outcome.Busy();
        }
        Long after =
                jdbc.sql(PROGRESS)
                        .param("project", projectId)
                        .query(Long.class)
                        .optional()
                        .orElse(null);
        Long upTo = after == null ? null : endBehind(projectId, after);
        if (after == null || upTo == null) {
            return new Outcome.Done();
        }
        if (writer.replace(projectId, after, upTo, proposals(projectId, after, upTo)) > 0) {
            news.tell(new AssociationsProposed(projectId));
        }
        jdbc.sql("update association_progress set examined_to = :upTo where project_id = :project")
                .param("upTo", upTo)
                .param("project", projectId)
                .update();
        return new Outcome.Examined(after, upTo);
    }

    /** Has the project's candidates from this id on examined again. */
    @Transactional
    public void again(long projectId, long candidateId) {
        jdbc.sql(
                        """
                        update association_progress set examined_to = least(examined_to, :candidate - 1)
                        where project_id = :project
                        """)
                .param("candidate", candidateId)
                .param("project", projectId)
                .update();
    }

    /** Has the observation's candidates, and those after them, examined again. */
    @Transactional
    public void againOf(long observationId) {
        jdbc.sql(
                        """
                        update association_progress g set examined_to = least(examined_to, first.id - 1)
                        from project_observation o
                        cross join lateral (
                            select min(c.id) as id from candidate c
                            where c.project_id = o.project_id and c.observation_id = o.observation_id) first
                        where o.observation_id = :observation and g.project_id = o.project_id
                        """)
                .param("observation", observationId)
                .update();
    }

    private List<Proposal> proposals(long projectId, long after, long upTo) {
        Map<Long, SynthesizedBeam> byObservation = beams.of(projectId, after, upTo);
        return matches.find(projectId, after, upTo, byObservation).stream()
                .map(
                        match ->
                                Proposal.of(
                                        match,
                                        Objects.requireNonNull(
                                                byObservation.get(match.observationId()))))
                .toList();
    }

    private boolean isMyTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('transients.proposals'))")
                .query(Boolean.class)
                .single();
    }

    private @Nullable Long endBehind(long projectId, long after) {
        return jdbc.sql(
                        """
                        select max(id) from (
                            select id from candidate where project_id = :project and id > :after
                            order by id limit :candidates) next
                        """)
                .param("project", projectId)
                .param("after", after)
                .param("candidates", CANDIDATES)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
