package org.imageplane.transients.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imageplane.transients.account.Actor;
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

    private static final String PEOPLE =
            """
            select w.username from person w
            where exists (select from project p
                where (not p.blind or :admin or w.id = :me)
                    and exists (select from rating r where r.project_id = p.id and r.person_id = w.id)
                    and %s)
            order by lower(w.username)
            """
                    .formatted(Visibility.OF_PROJECT);

    private final RatingScopes scopes;
    private final JdbcClient jdbc;

    RatingListService(RatingScopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListedRating> page(Actor actor, RatingQuery query, int offset, int limit) {
        RatingScope scope = scopes.of(actor, query);
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
    public long count(Actor actor, RatingQuery query) {
        RatingScope scope = scopes.of(actor, query);
        var sql = new RatingListSql(scope);
        return scope.projects().isEmpty()
                ? 0
                : statement(sql.count(), sql).query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public RatingSums sums(Actor actor, RatingQuery query) {
        RatingScope scope = scopes.of(actor, query);
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
                                                            row.getObject("day", LocalDate.class),
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
        RatingScope scope = scopes.of(actor, query);
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
        RatingScope scope = scopes.of(actor, query);
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

    @Override
    public List<String> people(Actor actor) {
        return jdbc.sql(PEOPLE).params(Visibility.parameters(actor)).query(String.class).list();
    }

    private StatementSpec statement(String text, RatingListSql sql) {
        return jdbc.sql(text).params(sql.parameters());
    }

    private static SqlArrayValue bigints(Stream<Long> values) {
        return new SqlArrayValue("bigint", values.toArray());
    }
}
