package org.imageplane.transients.tabular;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows one after the other, each as many cells as the table has columns; used by one thread, once. */
@FunctionalInterface
public interface RowSource extends AutoCloseable {

    /** The next row, or null after the last one. A cell is null where there is no value. */
    @Nullable Object @Nullable [] next() throws IOException;

    @Override
    default void close() throws IOException {}

    /** The rows of an iterator. */
    static RowSource of(Iterator<? extends @Nullable Object[]> rows) {
        return () -> rows.hasNext() ? rows.next() : null;
    }

    /** The rows of a stream, such as a repository's; it is closed with this source. */
    static RowSource of(Stream<? extends @Nullable Object[]> rows) {
        Iterator<? extends @Nullable Object[]> iterator = rows.iterator();
        return new RowSource() {
            @Override
            public @Nullable Object @Nullable [] next() {
                return iterator.hasNext() ? iterator.next() : null;
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }
}
