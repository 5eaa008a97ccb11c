package org.imageplane.transients.candidate;

import java.util.Optional;
import java.util.UUID;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Candidates in the database. */
@Service
class JdbcCandidateStore implements CandidateStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LightCurveWriter lightCurves;
    private final SourceGrouping sources;

    JdbcCandidateStore(
            JdbcClient jdbc,
            JsonMapper json,
            LightCurveWriter lightCurves,
            SourceGrouping sources) {
        this.jdbc = jdbc;
        this.json = json;
        this.lightCurves = lightCurves;
        this.sources = sources;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredCandidate store(NewCandidate candidate) {
        Optional<StoredCandidate> created = insert(candidate);
        if (created.isEmpty()) {
            return existing(candidate);
        }
        LightCurve lightCurve = candidate.lightCurve();
        if (lightCurve != null) {
            lightCurves.insert(candidate.projectId(), created.get().id(), lightCurve);
        }
        TransactionSynchronizationManager.registerSynchronization(
                new Ending(candidate, created.get().id()));
        return created.get();
    }

    private Optional<StoredCandidate> insert(NewCandidate candidate) {
        SkyPosition position = candidate.position();
        KnownSource known = candidate.known();
        SkyPosition knownPosition = known.position();
        return jdbc.sql(
                        """
                        insert into candidate (project_id, observation_id, beam_id, detection_filter_id, upload_key,
                            candidate_number, name, ra_deg, dec_deg, known_name, known_ra_deg, known_dec_deg,
                            known_sep_arcmin, known_is_close, measurements, attributes, metadata, created_by)
                        values (:project, :observation, :beam, :filter, :key, :number, :name, :ra, :dec, :knownName,
                            :knownRa, :knownDec, :knownSep, :knownIsClose, :measurements, cast(:attributes as jsonb),
                            :metadata, :uploader)
                        on conflict (project_id, observation_id, upload_key) do nothing
                        returning id, uid, name
                        """)
                .param("project", candidate.projectId())
                .param("observation", candidate.observationId())
                .param("beam", candidate.beamId())
                .param("filter", candidate.detectionFilterId())
                .param("key", candidate.uploadKey())
                .param("number", candidate.candidateNumber())
                .param("name", candidate.nameOrPosition())
                .param("ra", position.raDeg())
                .param("dec", position.decDeg())
                .param("knownName", known.name())
                .param("knownRa", knownPosition == null ? null : knownPosition.raDeg())
                .param("knownDec", knownPosition == null ? null : knownPosition.decDeg())
                .param("knownSep", known.separationArcminFrom(position))
                .param("knownIsClose", known.isClose())
                .param(
                        "measurements",
                        new SqlArrayValue("float8", (Object[]) candidate.measurementArray()))
                .param("attributes", json.writeValueAsString(candidate.attributes()))
                .param("metadata", candidate.metadata())
                .param("uploader", candidate.uploaderId())
                .query(
                        (rs, n) ->
                                (StoredCandidate)
                                        new StoredCandidate.Created(
                                                rs.getLong("id"),
                                                rs.getObject("uid", UUID.class),
                                                rs.getString("name")))
                .optional();
    }

    /** A later statement, so that it sees what the other transaction committed while the insert waited for it. */
    private StoredCandidate existing(NewCandidate candidate) {
        return jdbc.sql(
                        """
                        select id, uid, name from candidate
                        where project_id = :project and observation_id = :observation and upload_key = :key
                        """)
                .param("project", candidate.projectId())
                .param("observation", candidate.observationId())
                .param("key", candidate.uploadKey())
                .query(
                        (rs, n) ->
                                new StoredCandidate.AlreadyThere(
                                        rs.getLong("id"),
                                        rs.getObject("uid", UUID.class),
                                        rs.getString("name")))
                .single();
    }

    /**
     * Groups the candidate and counts it in the transaction's last statements, so that uploads to one observation do not
     * wait long for each other.
     */
    private final class Ending implements TransactionSynchronization {

        private final NewCandidate candidate;
        private final long id;

        Ending(NewCandidate candidate, long id) {
            this.candidate = candidate;
            this.id = id;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            sources.link(candidate, id);
            jdbc.sql(
                            """
                            update project_observation
                            set candidate_count = candidate_count + 1, last_candidate_at = now()
                            where project_id = :project and observation_id = :observation
                            """)
                    .param("project", candidate.projectId())
                    .param("observation", candidate.observationId())
                    .update();
        }
    }
}
