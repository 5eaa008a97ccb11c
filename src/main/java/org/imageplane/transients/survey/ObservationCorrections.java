package org.imageplane.transients.survey;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.account.AuditAct;
import org.imageplane.transients.account.AuditLog;
import org.imageplane.transients.account.Role;
import org.imageplane.transients.replica.News;
import org.imageplane.transients.sky.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link ObservationFacts} in the database, each correction with its line in the audit log. */
@Service
class ObservationCorrections implements ObservationFacts {

    private static final String CHANGE =
            """
            update observation o
            set name = :name, ra_deg = :ra, dec_deg = :dec, start_time = :start, stop_time = :stop,
                centre_frequency_mhz = :frequency, frequency_resolution_khz = :resolution,
                integration_time_s = :integration,
                fetched_columns = array(
                    select c from unnest(o.fetched_columns) c where c <> all(cast(:changed as text[])))
            where o.id = :id
            """;

    private static final String CHANGE_BEAM =
            """
            update beam b set description = :description, ra_deg = :ra, dec_deg = :dec
            from project p, observation o
            where b.id = :id and p.id = b.project_id and o.id = b.observation_id
            returning 'beam ' || b.beam_index || ' of observation ' || o.external_id || ' in project ' || p.name
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final News news;

    ObservationCorrections(JdbcClient jdbc, AuditLog audit, News news) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.news = news;
    }

    @Override
    @Transactional
    public Optional<Refusal> change(Actor admin, long observationId, Facts facts) {
        admin.require(Role.ADMIN);
        Optional<Refusal> refusal = FactRules.refusal(facts);
        if (refusal.isPresent()) {
            return refusal;
        }
        Observation before = lock(observationId);
        var changes = new FactChanges(before, facts);
        if (!changes.isEmpty()) {
            write(observationId, facts, changes);
            audit.note(
                    admin,
                    AuditAct.CHANGED,
                    "observation",
                    before.externalId(),
                    changes.sentence());
            news.tell(new ObservationChanged(observationId));
        }
        return Optional.empty();
    }

    private void write(long id, Facts facts, FactChanges changes) {
        SkyPosition pointing = facts.pointing();
        jdbc.sql(CHANGE)
                .param("name", facts.name().strip())
                .param("ra", pointing == null ? null : pointing.raDeg())
                .param("dec", pointing == null ? null : pointing.decDeg())
                .param("start", ObservationRow.utc(facts.start()))
                .param("stop", ObservationRow.utc(facts.stop()))
                .param("frequency", facts.centreFrequencyMhz())
                .param("resolution", facts.frequencyResolutionKhz())
                .param("integration", facts.integrationTimeS())
                .param("changed", changes.columns())
                .param("id", id)
                .update();
    }

    @Override
    @Transactional
    public Optional<Refusal> changeBeam(
            Actor admin, long beamId, String description, @Nullable SkyPosition centre) {
        admin.require(Role.ADMIN);
        Optional<Refusal> refusal = FactRules.line("description", description);
        if (refusal.isPresent()) {
            return refusal;
        }
        String subject =
                jdbc.sql(CHANGE_BEAM)
                        .param("description", description.strip())
                        .param("ra", centre == null ? null : centre.raDeg())
                        .param("dec", centre == null ? null : centre.decDeg())
                        .param("id", beamId)
                        .query(String.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "This beam is not there any more."));
        audit.note(
                admin,
                AuditAct.CHANGED,
                "beam",
                subject,
                "Now: description “%s”, centre %s."
                        .formatted(description.strip(), FactChanges.text(centre)));
        return Optional.empty();
    }

    private Observation lock(long id) {
        return jdbc.sql(
                        "select "
                                + ObservationRow.COLUMNS
                                + " from observation o where o.id = :id for no key update of o")
                .param("id", id)
                .query(ObservationRow::read)
                .optional()
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "There is no observation %d.".formatted(id)));
    }
}
