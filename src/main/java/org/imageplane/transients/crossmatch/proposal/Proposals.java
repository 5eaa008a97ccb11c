package org.imageplane.transients.crossmatch.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.imageplane.transients.candidate.CandidateUploaded;
import org.imageplane.transients.crossmatch.proposal.ProposalChunk.Outcome.Examined;
import org.imageplane.transients.survey.ObservationChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps proposals in step with what was uploaded, with what became known of observations, and with the catalogue of
 * pulsars: a look every few seconds rather than one for each upload, so that a survey that is uploaded costs a statement
 * for thousands of candidates. What a process had still to do when it ended, the next one finds.
 */
@Component
class Proposals {

    private static final Logger LOG = LoggerFactory.getLogger(Proposals.class);

    private static final String BEHIND =
            """
            select p.id
            from project p
            left join association_progress g on g.project_id = p.id
            left join pulsar_catalogue c on true
            where exists (
                    select from candidate one
                    where one.project_id = p.id and one.id > coalesce(g.examined_to, 0))
                or g.examined_to > 0 and g.imported_at is distinct from c.imported_at
            order by p.id
            """;

    private final ProposalChunk chunk;
    private final Prefetching prefetching;
    private final JdbcClient jdbc;

    /** By project, the smallest id of what was uploaded since: ids are given before they are committed. */
    private final Map<Long, Long> uploaded = new ConcurrentHashMap<>();

    private final Set<Long> changed = ConcurrentHashMap.newKeySet();

    Proposals(ProposalChunk chunk, Prefetching prefetching, JdbcClient jdbc) {
        this.chunk = chunk;
        this.prefetching = prefetching;
        this.jdbc = jdbc;
    }

    /** The job, which tests leave out. */
    @Component
    @ConditionalOnBooleanProperty(name = "transients.proposals.enabled", matchIfMissing = true)
    record Job(Proposals proposals) {

        @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT10S")
        void run() {
            proposals.catchUp();
        }
    }

    @EventListener
    void on(CandidateUploaded event) {
        uploaded.merge(event.projectId(), event.candidateId(), Math::min);
    }

    /** Its frequency may be known now, and with it the beam. */
    @EventListener
    void on(ObservationChanged event) {
        changed.add(event.observationId());
    }

    /** Examines whatever has to be, unless another process does. */
    void catchUp() {
        for (Long observation : List.copyOf(changed)) {
            chunk.againOf(observation);
            changed.remove(observation);
        }
        uploaded.forEach(
                (project, first) -> {
                    chunk.again(project, first);
                    uploaded.remove(project, first);
                });
        for (Long project : jdbc.sql(BEHIND).query(Long.class).list()) {
            try {
                if (!examine(project)) {
                    return;
                }
            } catch (DataAccessException failure) {
                // the other projects need not wait for this one
                LOG.warn("Proposals for project {} failed; tries again soon.", project, failure);
            }
        }
    }

    /** Whether this process may go on. */
    private boolean examine(long project) {
        while (true) {
            switch (chunk.next(project)) {
                case ProposalChunk.Outcome.Busy busy -> {
                    LOG.debug("Another process makes proposals: {}.", busy);
                    return false;
                }
                case ProposalChunk.Outcome.Done done -> {
                    LOG.debug("Project {} has its proposals: {}.", project, done);
                    return true;
                }
                case Examined examined ->
                        prefetching.ask(project, examined.after(), examined.upTo());
            }
        }
    }
}
