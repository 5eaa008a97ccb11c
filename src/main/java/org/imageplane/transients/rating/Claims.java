package org.imageplane.transients.rating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is looking at what: one candidate, one person, until it expires. Time is the database's, the same for all
 * replicas. An expired claim counts for nothing and may be taken over.
 */
@Component
class Claims {

    /** What follows {@code insert into claim (…) select …}: takes a free or expired one, prolongs one's own. */
    static final String TAKE =
            """
            on conflict (project_id, candidate_id) do update
            set person_id = excluded.person_id, expires_at = excluded.expires_at,
                claimed_at = case when claim.person_id = excluded.person_id and claim.expires_at > now()
                    then claim.claimed_at else now() end
            where claim.person_id = excluded.person_id or claim.expires_at <= now()
            returning candidate_id
            """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the candidate for the person or prolongs their claim; false when somebody else has it. */
    boolean take(RatableCandidate candidate, long personId) {
        return jdbc.sql(
                        """
                        insert into claim (project_id, candidate_id, person_id, expires_at)
                        values (:project, :candidate, :person, now() + make_interval(mins => :minutes))
                        """
                                + TAKE)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("person", personId)
                .param("minutes", RatingQueue.CLAIM_MINUTES)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Ends the person's claims on these candidates. */
    void end(long projectId, List<Long> candidateIds, long personId) {
        jdbc.sql(
                        """
                        delete from claim
                        where project_id = :project and candidate_id = any(:candidates) and person_id = :person
                        """)
                .param("project", projectId)
                .param("candidates", candidateIds.toArray(Long[]::new))
                .param("person", personId)
                .update();
    }

    /** Ends the person's claim on the candidate, wherever that is by now. */
    void release(long candidateId, long personId) {
        jdbc.sql("delete from claim where candidate_id = :candidate and person_id = :person")
                .param("candidate", candidateId)
                .param("person", personId)
                .update();
    }

    /** Does not offer the candidate to the person again for a while. */
    void skip(RatableCandidate candidate, long personId) {
        jdbc.sql(
                        """
                        insert into skip (project_id, candidate_id, person_id, skipped_until)
                        values (:project, :candidate, :person, now() + make_interval(hours => :hours))
                        on conflict (project_id, person_id, candidate_id) do update
                        set skipped_until = excluded.skipped_until
                        """)
                .param("project", candidate.projectId())
                .param("candidate", candidate.id())
                .param("person", personId)
                .param("hours", RatingQueue.SKIP_HOURS)
                .update();
    }

    /** How many people hold a claim in the project now. */
    int people(long projectId) {
        return jdbc.sql(
                        """
                        select count(distinct person_id) from claim
                        where project_id = :project and expires_at > now()
                        """)
                .param("project", projectId)
                .query(Integer.class)
                .single();
    }

    /** Removes what has expired; several replicas may do so at once. */
    void sweep() {
        jdbc.sql(
                        """
                        delete from claim where (project_id, candidate_id) in (
                            select project_id, candidate_id from claim where expires_at <= now()
                            for update skip locked)
                        """)
                .update();
        jdbc.sql(
                        """
                        delete from skip where (project_id, person_id, candidate_id) in (
                            select project_id, person_id, candidate_id from skip where skipped_until <= now()
                            for update skip locked)
                        """)
                .update();
    }
}
