package org.imageplane.transients.candidate;

import java.util.List;

/** What a search asks of a candidate's associations, as SQL over {@link SearchSql#FROM} (decision 0035). */
final class SearchAssociations {

    /** Everybody's last word. */
    private static final String OPEN =
            """
            exists (select from association a
                    where a.project_id = c.project_id and a.candidate_id = c.id and a.state %s%s)""";

    /** Where others are hidden the person's own word, else the application's. */
    private static final String BLIND =
            """
            exists (select from association a
                    left join association_word w on w.project_id = a.project_id and w.association_id = a.id
                        and w.person_id = :person
                    where a.project_id = c.project_id and a.candidate_id = c.id
                      and case when a.project_id not in (:blind) then a.state
                          when w.state is not null then w.state
                          when a.proposed_at is not null then 'PROPOSED' end %s%s)""";

    private static final String EITHER = "in ('CONFIRMED', 'PROPOSED')";

    private SearchAssociations() {}

    /** Needs the parameters person, blind and, for the source of a name, {@code sourceName}. */
    static String condition(AssociationFilter filter, List<Long> blindProjects) {
        String exists = blindProjects.isEmpty() ? OPEN : BLIND;
        return switch (filter.which()) {
            case ASSOCIATED -> exists.formatted("= 'CONFIRMED'", "");
            case PROPOSED -> exists.formatted("= 'PROPOSED'", "");
            case NONE -> "not " + exists.formatted(EITHER, "");
            case NAMED ->
                    exists.formatted(EITHER, " and lower(a.source_name) = lower(:sourceName)");
        };
    }
}
