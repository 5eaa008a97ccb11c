package org.imageplane.transients.crossmatch.proposal;

import java.util.List;
import java.util.function.Function;
import org.imageplane.transients.crossmatch.Associations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Stores what is proposed for a range of candidates. What people said stays as it is. */
@Component
class ProposalWriter {

    private static final String PROPOSE =
            """
            with wanted as (
                select *, transaction_timestamp() as now
                from unnest(:candidates, :catalogues, :names, :ra, :dec, :reasons, :plausibilities)
                    as w (candidate_id, catalogue, source_name, ra_deg, dec_deg, reason, plausibility)
            ), proposed as (
                insert into association (project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg, state,
                    changed_at, proposed_at, reason, plausibility)
                select :project, candidate_id, catalogue, source_name, ra_deg, dec_deg, 'PROPOSED', now, now, reason,
                    plausibility
                from wanted
                order by candidate_id, catalogue, source_name
                on conflict (project_id, candidate_id, catalogue, source_name) do update
                set proposed_at = coalesce(association.proposed_at, excluded.proposed_at), reason = excluded.reason,
                    ra_deg = excluded.ra_deg, dec_deg = excluded.dec_deg, plausibility = excluded.plausibility
                where association.proposed_at is null
                    or (association.reason, association.plausibility, association.ra_deg, association.dec_deg)
                        is distinct from (excluded.reason, excluded.plausibility, excluded.ra_deg, excluded.dec_deg)
                returning *
            ), told as (
                insert into association_history (project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg,
                    state, reason)
                select project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg, 'PROPOSED', reason
                from proposed where proposed_at = transaction_timestamp()
                order by candidate_id, plausibility
            )
            select count(*) from proposed
            """;

    private static final String WITHDRAW =
            """
            with wanted as (
                select * from unnest(:candidates, :catalogues, :names) as w (candidate_id, catalogue, source_name)
            ), withdrawn as (
                update association a set proposed_at = null, reason = '', plausibility = 0
                where a.project_id = :project and a.candidate_id > :after and a.candidate_id <= :upTo
                    and a.catalogue in (:pulsars, :known) and a.proposed_at is not null
                    and not exists (
                        select from wanted w
                        where w.candidate_id = a.candidate_id and w.catalogue = a.catalogue
                            and w.source_name = a.source_name)
                returning *
            ), told as (
                insert into association_history (project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg,
                    state, reason)
                select project_id, candidate_id, catalogue, source_name, ra_deg, dec_deg, 'REMOVED',
                    'no longer closer than the beam is wide'
                from withdrawn
            )
            select count(*) from withdrawn
            """;

    /** What nobody spoke of. */
    private static final String FORGET =
            """
            delete from association
            where project_id = :project and candidate_id > :after and candidate_id <= :upTo
                and state = 'PROPOSED' and proposed_at is null
            """;

    private final JdbcClient jdbc;

    ProposalWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes these the proposals for the candidates with ids in (after, upTo]; gives back how many changed. */
    long replace(long projectId, long after, long upTo, List<Proposal> proposals) {
        long withdrawn =
                about(WITHDRAW, projectId, proposals)
                        .param("after", after)
                        .param("upTo", upTo)
                        .param("pulsars", Associations.PULSARS)
                        .param("known", Associations.KNOWN_SOURCES)
                        .query(Long.class)
                        .single();
        if (withdrawn > 0) {
            jdbc.sql(FORGET)
                    .param("project", projectId)
                    .param("after", after)
                    .param("upTo", upTo)
                    .update();
        }
        return proposals.isEmpty()
                ? withdrawn
                : withdrawn
                        + about(PROPOSE, projectId, proposals)
                                .param(
                                        "ra",
                                        array(
                                                "float8",
                                                proposals,
                                                p -> p.match().position().raDeg()))
                                .param(
                                        "dec",
                                        array(
                                                "float8",
                                                proposals,
                                                p -> p.match().position().decDeg()))
                                .param("reasons", array("text", proposals, Proposal::reason))
                                .param(
                                        "plausibilities",
                                        array("float8", proposals, Proposal::plausibility))
                                .query(Long.class)
                                .single();
    }

    private JdbcClient.StatementSpec about(
            String statement, long projectId, List<Proposal> proposals) {
        return jdbc.sql(statement)
                .param("project", projectId)
                .param("candidates", array("bigint", proposals, p -> p.match().candidateId()))
                .param("catalogues", array("text", proposals, p -> p.match().catalogue()))
                .param("names", array("text", proposals, p -> p.match().name()));
    }

    private static SqlArrayValue array(
            String type, List<Proposal> proposals, Function<Proposal, Object> value) {
        return new SqlArrayValue(type, proposals.stream().map(value).toArray());
    }
}
