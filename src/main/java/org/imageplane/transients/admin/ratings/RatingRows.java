package org.imageplane.transients.admin.ratings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.rating.ListedRating;
import org.imageplane.transients.rating.RatingList;
import org.imageplane.transients.rating.RatingQuery;
import org.imageplane.transients.shell.crud.CrudQuery;
import org.imageplane.transients.shell.crud.CrudRows;

/** The list of ratings as the rows of an admin page. */
record RatingRows(Actor actor, RatingList ratings) implements CrudRows<ListedRating> {

    @Override
    public List<ListedRating> list(CrudQuery query, int offset, int limit) {
        return ratings.page(actor, asked(query), offset, limit);
    }

    @Override
    public long count(CrudQuery query) {
        return ratings.count(actor, asked(query));
    }

    @Override
    public Optional<ListedRating> find(String key) {
        if (!key.matches("[0-9]{1,18}-[0-9]{1,18}")) {
            return Optional.empty();
        }
        String[] ids = key.split("-");
        RatingQuery ofCandidate = RatingQuery.all().with("candidate", ids[0]);
        return ratings.page(actor, ofCandidate, 0, Integer.MAX_VALUE).stream()
                .filter(row -> row.personId() == Long.parseLong(ids[1]))
                .findFirst();
    }

    private static RatingQuery asked(CrudQuery query) {
        RatingQuery limited =
                RatingQuery.all().with("text", query.search().isEmpty() ? null : query.search());
        String project = query.filter("project");
        RatingQuery asked = limited.with("project", project.isEmpty() ? null : project);
        return query.sort().isEmpty()
                ? asked
                : asked.sorted(
                        RatingQuery.Order.valueOf(query.sort().toUpperCase(Locale.ROOT)),
                        query.descending());
    }
}
