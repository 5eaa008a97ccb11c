package org.imageplane.transients.admin.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.candidate.CandidateQuery;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.candidate.CandidateSearch;
import org.imageplane.transients.candidate.CandidateSort;
import org.imageplane.transients.shell.crud.CrudQuery;
import org.imageplane.transients.shell.crud.CrudRows;

/** The candidates of the page, by the search that the grid uses; a number that is an id finds that candidate, too. */
record CandidateRows(Actor admin, CandidateSearch search) implements CrudRows<CandidateRow> {

    @Override
    public List<CandidateRow> list(CrudQuery query, int offset, int limit) {
        try {
            return search.find(admin, asked(query), offset, limit);
        } catch (BadQueryException unknown) {
            return List.of(); // an observation that there is not
        }
    }

    @Override
    public long count(CrudQuery query) {
        try {
            return search.count(admin, asked(query));
        } catch (BadQueryException unknown) {
            return 0;
        }
    }

    @Override
    public Optional<CandidateRow> find(String key) {
        return isId(key)
                ? search.find(admin, byIds(CandidateQuery.all(), key), 0, 1).stream().findFirst()
                : Optional.empty();
    }

    /** The ids of all that the query has, up to so many. */
    Set<Long> ids(CrudQuery query, int most) {
        return list(query, 0, most).stream().map(CandidateRow::id).collect(Collectors.toSet());
    }

    static CandidateQuery asked(CrudQuery query) {
        String project = query.filter("project");
        String observation = query.filter("observation");
        CandidateQuery asked =
                CandidateQuery.all()
                        .inProject(project.isEmpty() ? null : project)
                        .inObservation(observation.isEmpty() ? null : observation)
                        .sortedBy(
                                query.sort().isEmpty()
                                        ? CandidateSort.BY_ID
                                        : new CandidateSort(query.sort(), query.descending()));
        if (isId(query.search())) {
            return byIds(asked, query.search());
        }
        return asked.toBuilder().text(query.search()).build();
    }

    private static CandidateQuery byIds(CandidateQuery query, String id) {
        return query.toBuilder().ids(new TreeSet<>(Set.of(Long.parseLong(id)))).build();
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,9}");
    }
}
