package org.imageplane.transients.rating;

import java.util.List;
import java.util.Optional;
import org.imageplane.transients.replica.News;
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
            returning candidate_id, claimed_at = now() as fresh
            """;

    private final JdbcClient jdbc;
    private final News news;
    private final RatingMeters meters;

    Claims(JdbcClient jdbc, News news, RatingMeters meters) {
        this.jdbc = jdbc;
        this.news = news;
        this.meters = meters;
    }

    /** Claims the candidate for the person or prolongs their claim; false when somebody else has it, or it is gone. */
    boolean take(RatableCandidate candidate, long personId) {
        Optional<Boolean> taken =
                jdbc.sql(
                                """
                        insert into claim (project_id, candidate_id, person_id, expires_at)
                        select c.project_id, c.id, :person, now() + make_interval(mins => :minutes)
                        from candidate c where c.project_id = :project and c.id = :candidate
                        for key share
                        """
                                        + TAKE)
                        .param("project", candidate.projectId())
                        .param("candidate", candidate.id())
                        .param("person", personId)
                        .param("minutes", RatingQueue.CLAIM_MINUTES)
                        .query((row, number) -> row.getBoolean("fresh"))
                        .optional();
        if (taken.orElse(false)) {
            news.tell(new ClaimsChanged(candidate.projectId(), personId));
        }
        return taken.isPresent();
    }

    /** Ends the person's claims on these candidates; the caller tells. */
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
        tell(
                jdbc.sql(
                                """
                                delete from claim where candidate_id = :candidate and person_id = :person
                                returning project_id, person_id
                                """)
                        .param("candidate", candidateId)
                        .param("person", personId)
                        .query(ClaimsChanged.class)
                        .list());
    }

    /** Does not offer the candidate to the person again for a while. */
    void skip(RatableCandidate candidate, long personId) {
        jdbc.sql(
                        """
                        insert into skip (project_id, candidate_id, person_id, skipped_until)
                        select c.project_id, c.id, :person, now() + make_interval(hours => :hours)
                        from candidate c where c.project_id = :project and c.id = :candidate
                        for key share
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
        List<ClaimsChanged> expired =
                jdbc.sql(
                                """
                                delete from claim where (project_id, candidate_id) in (
                                    select project_id, candidate_id from claim where expires_at <= now()
                                    for update skip locked)
                                returning project_id, person_id
                                """)
                        .query(ClaimsChanged.class)
                        .list();
        meters.expired(expired.size());
        tell(expired);
        jdbc.sql(
                        """
                        delete from skip where (project_id, person_id, candidate_id) in (
                            select project_id, person_id, candidate_id from skip where skipped_until <= now()
                            for update skip locked)
                        """)
                .update();
    }

    private void tell(List<ClaimsChanged> changed) {
        changed.stream().distinct().forEach(news::tell);
    }
}
