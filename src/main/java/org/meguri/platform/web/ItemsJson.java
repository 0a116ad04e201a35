package org.meguri.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Page;

/**
 * A list of the API.
 *
 * @param items the rows
 * @param next to be sent as {@code ?next=} to the same address for the following rows; null at the end
 * @param total how many rows there are altogether
 */
@JsonInclude
public record ItemsJson<T>(List<T> items, @Nullable String next, long total) {

    /** A list that is always answered as a whole. */
    public static <T> ItemsJson<T> all(List<T> items) {
        return new ItemsJson<>(items, null, items.size());
    }

    /** A part of a longer list. */
    public static <S, T> ItemsJson<T> of(Page<S> page, Function<S, T> shown) {
        return new ItemsJson<>(
                page.items().stream().map(shown).toList(),
                page.hasNext() ? String.valueOf(page.nextOffset()) : null,
                page.total());
    }
}
