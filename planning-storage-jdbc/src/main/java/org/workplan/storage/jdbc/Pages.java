package org.workplan.storage.jdbc;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that are read some at a time, each page after the key of the row before it. */
final class Pages<T> extends AbstractIterator<T> {

    /** Reads the page that follows a key. */
    @FunctionalInterface
    interface Reader<T> {
        Page<T> after(long key);
    }

    /**
     * Some rows.
     *
     * @param rows the rows, in order
     * @param last the key of the last of them
     * @param isLast whether there are no more
     */
    record Page<T>(ImmutableList<T> rows, long last, boolean isLast) {}

    private final Reader<T> reader;
    private Page<T> page = new Page<>(ImmutableList.of(), 0, false);
    private Iterator<T> left = page.rows().iterator();

    private Pages(Reader<T> reader) {
        this.reader = reader;
    }

    static <T> Stream<T> stream(Reader<T> reader) {
        return Streams.stream(new Pages<>(reader));
    }

    @Override
    protected @Nullable T computeNext() {
        while (!left.hasNext() && !page.isLast()) {
            page = reader.after(page.last());
            left = page.rows().iterator();
        }
        return left.hasNext() ? left.next() : endOfData();
    }
}
