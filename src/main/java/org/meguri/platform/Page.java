package org.meguri.platform;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a longer list.
 *
 * @param items the rows of this part
 * @param offset how many rows stand before it
 * @param limit how many rows a part has at most
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> items, int offset, int limit, long total) {

    public boolean hasNext() {
        return offset + items.size() < total;
    }

    public boolean hasPrevious() {
        return offset > 0;
    }

    public int nextOffset() {
        return offset + limit;
    }

    public int previousOffset() {
        return Math.max(0, offset - limit);
    }

    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), offset, limit, total);
    }
}
