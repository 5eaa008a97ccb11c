package org.imageplane.transients.crossmatch;

/** Which associations a person sees, and how; the one place in this room that says so (decision 0035). */
final class AssociationSql {

    /**
     * Associations as they are seen, with {@code %s} for whether others' words are hidden and for which are wanted of the
     * association {@code a}: then a source has its own word, else the application's. Needs the parameter person.
     */
    static final String SEEN =
            """
            select * from (
                select a.project_id, a.candidate_id, a.catalogue, a.source_name, a.ra_deg, a.dec_deg, a.plausibility,
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

    private AssociationSql() {}
}
