package org.imageplane.transients.crossmatch;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back what people said, with its history. The caller holds the candidate's lock. */
@Component
class AssociationUndo {

    /** What the person said last, unless it was taken back, and what they had said before that. */
    private static final String LAST =
            """
            with standing as (
                select h.id, h.state, h.changed_at, h.ra_deg, h.dec_deg
                from association_history h
                where h.project_id = :project and h.candidate_id = :candidate and h.catalogue = :catalogue
                    and h.source_name = :name and h.person_id = :person and h.undoes is null
                    and not exists (
                        select from association_history u
                        where u.project_id = h.project_id and u.candidate_id = h.candidate_id and u.undoes = h.id)
                order by h.id desc limit 2
            )
            select l.id, l.ra_deg, l.dec_deg, b.state as before, b.changed_at as before_at
            from standing l
            left join standing b on b.id < l.id
            where l.id = (select max(id) from standing)
            """;

    private static final String TAKE_BACK =
            """
            with here as (
                select * from association
                where project_id = :project and candidate_id = :candidate and catalogue = :catalogue
                    and source_name = :name
            ), gone as (
                delete from association_word w using here a
                where w.project_id = a.project_id and w.association_id = a.id and w.person_id = :person
                    and cast(:before as text) is null
            ), back as (
                update association_word w set state = :before, said_at = :beforeAt from here a
                where w.project_id = a.project_id and w.association_id = a.id and w.person_id = :person
                    and cast(:before as text) is not null
            )
            insert into association_history (project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg, state,
                reason, person_id, undoes)
            select project_id, candidate_id, catalogue, source_name, cast(:ra as float8), cast(:dec as float8),
                coalesce(:before, case when proposed_at is null then 'REMOVED' else 'PROPOSED' end), 'taken back',
                :person, :undone
            from here
            """;

    /** The last word holds; without any, the application's proposal. */
    private static final String SETTLE =
            """
            with here as (
                select a.project_id, a.id, w.state, w.person_id, w.said_at
                from association a
                left join lateral (
                    select * from association_word w
                    where w.project_id = a.project_id and w.association_id = a.id
                    order by w.said_at desc, w.person_id limit 1) w on true
                where a.project_id = :project and a.candidate_id = :candidate and a.catalogue = :catalogue
                    and a.source_name = :name
            ), gone as (
                delete from association a using here h
                where a.project_id = h.project_id and a.id = h.id and h.state is null and a.proposed_at is null
            )
            update association a
            set state = coalesce(h.state, 'PROPOSED'), person_id = h.person_id,
                changed_at = coalesce(h.said_at, a.proposed_at)
            from here h
            where a.project_id = h.project_id and a.id = h.id and (h.state is not null or a.proposed_at is not null)
            """;

    private record Last(
            long id,
            @Nullable Double raDeg,
            @Nullable Double decDeg,
            @Nullable String before,
            @Nullable OffsetDateTime beforeAt) {}

    private final JdbcClient jdbc;

    AssociationUndo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was anything to take back. */
    boolean takeBack(AssociableCandidate candidate, long personId, AssociatedSource source) {
        Optional<Last> last =
                about(LAST, candidate, source)
                        .param("person", personId)
                        .query(Last.class)
                        .optional();
        last.ifPresent(
                said -> {
                    about(TAKE_BACK, candidate, source)
                            .param("person", personId)
                            .param("before", said.before())
                            .param("beforeAt", said.beforeAt())
                            .param("undone", said.id())
                            .param("ra", said.raDeg())
                            .param("dec", said.decDeg())
                            .update();
                    about(SETTLE, candidate, source).update();
                });
        return last.isPresent();
    }

    private JdbcClient.StatementSpec about(
            String statement, AssociableCandidate candidate, AssociatedSource source) {
        return jdbc.sql(statement)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("catalogue", source.catalogue())
                .param("name", source.name());
    }
}
