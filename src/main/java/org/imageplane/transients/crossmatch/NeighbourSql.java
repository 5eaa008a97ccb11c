package org.imageplane.transients.crossmatch;

/**
 * The one statement behind {@link Neighbours}: rows of several kinds with the same columns (decision 0034).
 */
final class NeighbourSql {

    /** Of each kind so many are given; one more is read, so that it is known whether there are more. */
    static final int MOST_OF_A_KIND = 500;

    private static final String NEAR =
            """
            with me as materialized (
                select c.project_id, c.id, c.ra_deg, c.dec_deg, c.source_id, p.blind and not :admin as hidden
                from candidate c join project p on p.id = c.project_id
                where c.id = :candidate and %1$s
            ), seen as materialized (
                select array_agg(p.id) as ids from project p where %1$s
            ), close_candidate as (
                select *, row_number() over (partition by same_project order by separation_deg, id) as place
                from (
                    select c.*, c.project_id = me.project_id as same_project
                    from me cross join seen
                    cross join candidates_near(me.ra_deg, me.dec_deg, :indexed, seen.ids) c
                    where c.separation_deg <= :radius and c.id <> me.id
                        and (me.source_id is null or c.source_id is distinct from me.source_id)
                ) c
            ), close_pulsar as (
                select p.*, q.b_name, array_to_string(q.aliases, '|') as aliases
                from me cross join pulsars_near(me.ra_deg, me.dec_deg, :indexed) p
                join pulsar q on q.name = p.name
                where p.separation_deg <= :radius
                order by p.separation_deg, p.name
                limit :most
            ), close_known as (
                select known_name, min(separation_deg) as separation_deg, cast(count(*) as int) as candidates,
                    (array_agg(known_ra_deg order by separation_deg, id))[1] as ra_deg,
                    (array_agg(known_dec_deg order by separation_deg, id))[1] as dec_deg
                from (
                    select k.*, coalesce(k.known_name,
                            round(k.known_ra_deg * 1e4) || ' ' || round(k.known_dec_deg * 1e4)) as called
                    from me cross join known_sources_near(me.ra_deg, me.dec_deg, :indexed, me.project_id) k
                    where k.separation_deg <= :radius
                ) k
                group by called, known_name
                order by separation_deg, known_name
                limit :most
            )
            """
                    .formatted(AssociationSql.VISIBLE_P);

    private static final String ROWS =
            """
            select 'ME' as kind, me.id as candidate_id, '' as source_name, me.ra_deg, me.dec_deg,
                0.0::float8 as separation_deg, null as project, null::boolean as same_project, null as observation,
                null::timestamptz as start_time, null::int as beam, null::int as people, null::smallint as score,
                null as verdict, null as classification, null as notes, null::timestamptz as changed_at,
                null::float8 as p0_s, null::float8 as dm, null::float8 as s400_mjy, null as b_name, null as aliases,
                null as catalogue, null as state, null as reason, null as username, null::bigint as place
            from me
            union all
            select 'CANDIDATE', c.id, c.name, c.ra_deg, c.dec_deg, c.separation_deg, p.name, c.same_project,
                o.external_id, o.start_time, b.beam_index, case when not p.blind or :admin then c.rating_count end,
                r.score, r.verdict, t.name, r.notes, r.rated_at, null, null, null, null, null, null, null, null, null,
                null
            from close_candidate c
            join project p on p.id = c.project_id
            join observation o on o.id = c.observation_id
            left join beam b on b.id = c.beam_id
            left join rating r on r.project_id = c.project_id and r.candidate_id = c.id and r.person_id = :person
            left join classification t on t.id = r.classification_id
            where c.place <= :most
            union all
            select 'PULSAR', null, p.name, p.ra_deg, p.dec_deg, p.separation_deg, null, null, null, null, null, null,
                null, null, null, null, null, p.p0_s, p.dm, p.s400_mjy, p.b_name, p.aliases, null, null, null, null,
                null
            from close_pulsar p
            union all
            select 'KNOWN', null, k.known_name, k.ra_deg, k.dec_deg, k.separation_deg, null, null, null, null, null,
                k.candidates, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null
            from close_known k
            union all
            select 'ASSOCIATION', a.candidate_id, a.source_name, a.ra_deg, a.dec_deg, 0, null, null, null, null, null,
                null, null, null, null, null, a.changed_at, null, null, null, null, null, a.catalogue, a.state,
                a.reason, a.username, row_number() over (order by %s)
            from me join lateral (%s) a on true
            order by place nulls first
            """
                    .formatted(
                            AssociationSql.ORDER,
                            AssociationSql.SEEN.formatted(
                                    "me.hidden",
                                    "a.project_id = me.project_id and a.candidate_id = me.id"));

    /** Needs the parameters candidate, person, admin, radius and indexed (degrees), and most. */
    static final String STATEMENT = NEAR + ROWS;

    private NeighbourSql() {}
}
