package org.imageplane.transients.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.imageplane.transients.candidate.CandidateRow;
import org.imageplane.transients.tabular.RowSource;
import org.jspecify.annotations.Nullable;

/** Rows that belong to the candidates of a search, read for some hundred candidates at a time. */
final class RowsOfCandidates<T> implements RowSource {

    private static final int CANDIDATES_AT_ONCE = 500;

    private final Stream<CandidateRow> stream;
    private final Iterator<CandidateRow> candidates;
    private final Function<List<CandidateRow>, List<T>> read;
    private final Columns<T> columns;
    private Iterator<T> found = Collections.emptyIterator();

    RowsOfCandidates(
            Stream<CandidateRow> stream,
            Function<List<CandidateRow>, List<T>> read,
            Columns<T> columns) {
        this.stream = stream;
        this.candidates = stream.iterator();
        this.read = read;
        this.columns = columns;
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        while (!found.hasNext() && candidates.hasNext()) {
            List<CandidateRow> batch = new ArrayList<>(CANDIDATES_AT_ONCE);
            while (batch.size() < CANDIDATES_AT_ONCE && candidates.hasNext()) {
                batch.add(candidates.next());
            }
            found = read.apply(batch).iterator();
        }
        return found.hasNext() ? columns.row(found.next()) : null;
    }

    @Override
    public void close() {
        stream.close();
    }
}
