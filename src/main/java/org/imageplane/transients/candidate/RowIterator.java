package org.imageplane.transients.candidate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.imageplane.transients.candidate.SearchSql.Part;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a search, some hundred at a time. The parts of the order follow each other by hand, because the iterator of
 * a flattened stream would hold a whole part in memory.
 */
final class RowIterator implements Iterator<CandidateRow>, AutoCloseable {

    private static final int ROWS_AT_ONCE = 500;

    private final Iterator<Part> parts;
    private final Function<Part, Stream<SearchKey>> keysOf;
    private final Function<List<SearchKey>, List<CandidateRow>> read;
    private @Nullable Stream<SearchKey> open;
    private Iterator<SearchKey> keys = List.<SearchKey>of().iterator();
    private Iterator<CandidateRow> rows = List.<CandidateRow>of().iterator();

    RowIterator(
            List<Part> parts,
            Function<Part, Stream<SearchKey>> keysOf,
            Function<List<SearchKey>, List<CandidateRow>> read) {
        this.parts = parts.iterator();
        this.keysOf = keysOf;
        this.read = read;
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && moreKeys()) {
            List<SearchKey> batch = new ArrayList<>(ROWS_AT_ONCE);
            while (batch.size() < ROWS_AT_ONCE && keys.hasNext()) {
                batch.add(keys.next());
            }
            rows = read.apply(batch).iterator();
        }
        return rows.hasNext();
    }

    @Override
    public CandidateRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more candidates.");
        }
        return rows.next();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private boolean moreKeys() {
        while (!keys.hasNext() && parts.hasNext()) {
            close();
            open = keysOf.apply(parts.next());
            keys = open.iterator();
        }
        return keys.hasNext();
    }
}
