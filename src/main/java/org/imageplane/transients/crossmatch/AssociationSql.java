package org.imageplane.transients.crossmatch;

/** Who sees which associations, and how; the one place in this room that says so (decision 0035). */
final class AssociationSql {

    /** Condition on a project called p; needs the parameters person and admin. */
    static final String VISIBLE_P =
            """
            (not p.restricted or :admin
                or exists (select from project_member m where m.project_id = p.id and m.person_id = :person))
            """;

    /**
     * Associations as they are seen, with {@code %s} for whether others' words are hidden and for which are wanted of the
     * association {@code a}: where they are hidden, a source has the person's own word, else the application's. Needs the
     * parameter person.
     */
    static final String SEEN =
            """
            select * from (
                select a.project_id, a.candidate_id, a.catalogue, a.source_name, a.plausibility,
                    case when not %1$s or w.state is null then a.ra_deg else w.ra_deg end as ra_deg,
                    case when not %1$s or w.state is null then a.dec_deg else w.dec_deg end as dec_deg,
                    case when a.proposed_at is null then '' else a.reason end as reason,
                    case when not %1$s then a.state
                        when w.state is not null then w.state
                        when a.proposed_at is not null then 'PROPOSED' end as state,
                    case when not %1$s then a.changed_at
                        when w.state is not null then w.said_at
                        else a.proposed_at end as changed_at,
                    s.username
                from association a
                left join association_word w on w.project_id = a.project_id and w.association_id = a.id
                    and w.person_id = :person
                left join person s on s.id = case when %1$s then w.person_id else a.person_id end
                where %2$s
            ) a
            where a.state is not null
            """;

    /** Of the rows of {@link #SEEN}: what was confirmed, then proposals, the likeliest first, then what was removed. */
    static final String ORDER =
            """
            array_position('{CONFIRMED,PROPOSED,REMOVED}', a.state),
                case when a.state = 'PROPOSED' then -a.plausibility end, a.catalogue, a.source_name
            """;

    private AssociationSql() {}
}
