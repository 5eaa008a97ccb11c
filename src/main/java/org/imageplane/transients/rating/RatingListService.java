package org.imageplane.transients.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.candidate.BadQueryException;
import org.imageplane.transients.rating.RatingSums.OfClassification;
import org.imageplane.transients.rating.RatingSums.OfDay;
import org.imageplane.transients.rating.RatingSums.OfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what a person may see, and reads that. */
@Service
class RatingListService implements RatingList {

    private static final int ROWS_AT_ONCE = 1000;

    private static final String PROJECTS =
            """
            select p.id, p.blind and not :admin as hides from project p
            where (cast(:project as text) is null or lower(p.name) = lower(:project)) and\s"""
                    + Visibility.OF_PROJECT
                    + " order by p.id";

    private record Seen(long id, boolean hides) {}

    private final JdbcClient jdbc;

    RatingListService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListedRating> page(Actor actor, RatingQuery query, int offset, int limit) {
        RatingScope scope = scope(actor, query);
        if (scope.projects().isEmpty()) {
            return List.of();
        }
        var sql = new RatingListSql(scope);
        return statement(sql.page(), sql)
                .param("offset", offset)
                .param("limit", limit)
                .query(ListedRatingMapper::map)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public RatingSums sums(Actor actor, RatingQuery query) {
        RatingScope scope = scope(actor, query);
        List<OfPerson> people = new ArrayList<>();
        List<OfClassification> classifications = new ArrayList<>();
        List<OfDay> days = new ArrayList<>();
        if (!scope.projects().isEmpty()) {
            var sql = new RatingListSql(scope);
            statement(sql.sums(), sql)
                    .query(
                            row -> {
                                String name = row.getString("name");
                                long count = row.getLong("n");
                                switch (row.getString("kind")) {
                                    case "person" -> people.add(new OfPerson(name, count));
                                    case "classification" ->
                                            classifications.add(new OfClassification(name, count));
                                    default ->
                                            days.add(
                                                    new OfDay(
                                                            LocalDate.ofEpochDay(row.getInt("day")),
                                                            row.getString("answer"),
                                                            count));
                                }
                            });
        }
        return new RatingSums(
                people.stream().mapToLong(OfPerson::ratings).sum(), people, classifications, days);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<ListedRating> stream(Actor actor, RatingQuery query) {
        RatingScope scope = scope(actor, query);
        if (scope.projects().isEmpty()) {
            return Stream.empty();
        }
        var sql = new RatingListSql(scope);
        return statement(sql.all(), sql)
                .withFetchSize(ROWS_AT_ONCE)
                .query(ListedRatingMapper::map)
                .stream();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListedRating> of(Actor actor, RatingQuery query, List<Key> candidates) {
        RatingScope scope = scope(actor, query);
        if (scope.projects().isEmpty() || candidates.isEmpty()) {
            return List.of();
        }
        var sql = new RatingListSql(scope);
        return statement(sql.ofCandidates(), sql)
                .param("keyProjects", bigints(candidates.stream().map(Key::projectId)))
                .param("keyIds", bigints(candidates.stream().map(Key::candidateId)))
                .query(ListedRatingMapper::map)
                .list();
    }

    private StatementSpec statement(String text, RatingListSql sql) {
        return jdbc.sql(text).params(sql.parameters());
    }

    private RatingScope scope(Actor actor, RatingQuery query) {
        List<Seen> seen =
                jdbc.sql(PROJECTS)
                        .params(Visibility.parameters(actor))
                        .param("project", query.project())
                        .query(Seen.class)
                        .list();
        if (seen.isEmpty() && query.project() != null) {
            throw new BadQueryException(
                    "project: there is no project \"%s\".".formatted(query.project()));
        }
        return new RatingScope(
                query,
                seen.stream().map(Seen::id).toList(),
                seen.stream().filter(Seen::hides).map(Seen::id).toList(),
                actor.personId());
    }

    private static SqlArrayValue bigints(Stream<Long> values) {
        return new SqlArrayValue("bigint", values.toArray());
    }
}
