package org.imageplane.transients.candidate;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.imageplane.transients.account.Actor;
import org.imageplane.transients.media.MediaStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@link CandidateSearch} in two steps, each in one snapshot of the database: the keys in order, then their rows. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class JdbcCandidateSearch implements CandidateSearch {

    private final SearchNames names;
    private final SearchKeys keys;
    private final CandidateRows rows;
    private final MediaStore media;
    private final LightCurves lightCurves;

    JdbcCandidateSearch(
            SearchNames names,
            SearchKeys keys,
            CandidateRows rows,
            MediaStore media,
            LightCurves lightCurves) {
        this.names = names;
        this.keys = keys;
        this.rows = rows;
        this.media = media;
        this.lightCurves = lightCurves;
    }

    @Override
    public List<CandidateRow> find(Actor actor, CandidateQuery query, long offset, int limit) {
        SearchScope scope = scope(actor, query);
        return scope.isEmpty() ? List.of() : read(scope, keys.from(scope, offset, limit));
    }

    @Override
    public CandidatePage findPage(Actor actor, CandidateQuery query, long offset, int limit) {
        SearchScope scope = scope(actor, query);
        return scope.isEmpty()
                ? new CandidatePage(List.of(), null)
                : page(scope, keys.from(scope, offset, limit + 1), limit);
    }

    @Override
    public CandidatePage findAfter(
            Actor actor, CandidateQuery query, @Nullable String cursor, int limit) {
        if (cursor == null) {
            return findPage(actor, query, 0, limit);
        }
        SearchScope scope = scope(actor, query);
        SearchKey start = SearchCursor.read(query, scope.order(), cursor);
        return scope.isEmpty()
                ? new CandidatePage(List.of(), null)
                : page(scope, keys.behind(scope, start, limit + 1), limit);
    }

    @Override
    public Optional<CandidateRow> behind(Actor actor, CandidateQuery query, long candidateId) {
        SearchScope scope = scope(actor, query);
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        return keys.find(scope, candidateId)
                .map(key -> read(scope, keys.behind(scope, key, 1)))
                .flatMap(found -> found.stream().findFirst());
    }

    @Override
    public long count(Actor actor, CandidateQuery query) {
        SearchScope scope = scope(actor, query);
        return scope.isEmpty() ? 0 : keys.count(scope);
    }

    @Override
    public void forEach(Actor actor, CandidateQuery query, Consumer<CandidateRow> consumer) {
        try (Stream<CandidateRow> all = stream(actor, query)) {
            all.forEach(consumer);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<CandidateRow> stream(Actor actor, CandidateQuery query) {
        SearchScope scope = scope(actor, query);
        if (scope.isEmpty()) {
            return Stream.empty();
        }
        SearchSql sql = new SearchSql(scope);
        RowIterator all =
                new RowIterator(
                        sql.parts(), part -> keys.stream(sql, part), batch -> read(scope, batch));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
                .onClose(all::close);
    }

    @Override
    public Optional<CandidateDetails> one(Actor actor, long id) {
        SearchScope scope = scope(actor, CandidateQuery.all());
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        return keys.find(scope, id)
                .flatMap(
                        key ->
                                read(scope, List.of(key)).stream()
                                        .findFirst()
                                        .map(
                                                row ->
                                                        new CandidateDetails(
                                                                row,
                                                                media.ofCandidate(
                                                                        key.projectId(), id),
                                                                lightCurves.of(key).orElse(null))));
    }

    private SearchScope scope(Actor actor, CandidateQuery query) {
        keys.planEachStatement();
        return names.scope(actor, query);
    }

    private CandidatePage page(SearchScope scope, List<SearchKey> found, int limit) {
        boolean more = found.size() > limit;
        List<SearchKey> shown = more ? found.subList(0, limit) : found;
        String next = more ? SearchCursor.write(scope.query(), shown.getLast()) : null;
        return new CandidatePage(read(scope, shown), next);
    }

    private List<CandidateRow> read(SearchScope scope, List<SearchKey> found) {
        return rows.read(scope.actor(), scope.query().cone(), found);
    }
}
