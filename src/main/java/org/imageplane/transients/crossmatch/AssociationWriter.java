package org.imageplane.transients.crossmatch;

import org.imageplane.transients.crossmatch.Association.State;
import org.imageplane.transients.sky.SkyPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what people say, with its history. The caller holds the candidate's lock. */
@Component
class AssociationWriter {

    /** Nothing when the person says so already, and it holds. */
    private static final String SAY =
            """
            with before as (
                select a.state, w.state as own
                from association a
                left join association_word w on w.project_id = a.project_id and w.association_id = a.id
                    and w.person_id = :person
                where a.project_id = :project and a.candidate_id = :candidate and a.catalogue = :catalogue
                    and a.source_name = :name
            ), said as (
                insert into association (project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg, state,
                    person_id, changed_at)
                select :project, :candidate, :catalogue, :name, cast(:ra as float8), cast(:dec as float8), :state, :person, clock_timestamp()
                where not exists (select from before where state = :state and own = :state)
                on conflict (project_id, candidate_id, catalogue, source_name) do update
                set state = excluded.state, person_id = excluded.person_id, changed_at = excluded.changed_at,
                    ra_deg = case when association.proposed_at is null
                        then coalesce(association.ra_deg, excluded.ra_deg) else association.ra_deg end,
                    dec_deg = case when association.proposed_at is null
                        then coalesce(association.dec_deg, excluded.dec_deg) else association.dec_deg end
                returning *
            ), word as (
                insert into association_word (project_id, association_id, person_id, state, ra_deg, dec_deg, said_at)
                select project_id, id, person_id, state, cast(:ra as float8), cast(:dec as float8), changed_at from said
                on conflict (project_id, association_id, person_id) do update
                set state = excluded.state, ra_deg = excluded.ra_deg, dec_deg = excluded.dec_deg,
                    said_at = excluded.said_at
            )
            insert into association_history (project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg, state,
                person_id, changed_at)
            select project_id, candidate_id, catalogue, source_name, cast(:ra as float8), cast(:dec as float8), state, person_id, changed_at
            from said
            """;

    private final JdbcClient jdbc;

    AssociationWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it changed anything. */
    boolean say(
            AssociableCandidate candidate, long personId, AssociatedSource source, State state) {
        SkyPosition position = source.position();
        return jdbc.sql(SAY)
                        .param("project", candidate.projectId())
                        .param("candidate", candidate.id())
                        .param("catalogue", source.catalogue())
                        .param("name", source.name())
                        .param("person", personId)
                        .param("ra", position == null ? null : position.raDeg())
                        .param("dec", position == null ? null : position.decDeg())
                        .param("state", state.name())
                        .update()
                > 0;
    }
}
