package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are looked into.
 *
 * @param empty checks if a value says nothing
 * @param rewrite rewrites the texts, ids and references inside
 * @param keeps checks if a value stays in a list or optional value that is rewritten
 * @param references reports the parts that a value refers to; null if none can
 */
record Walk<V>(
        Predicate<V> empty,
        BiFunction<V, Rewriter, V> rewrite,
        BiPredicate<V, Rewriter> keeps,
        @Nullable BiConsumer<V, Consumer<PartPath>> references) {

    /** For values in which there is nothing to find. */
    static <V> Walk<V> plain() {
        return rewriting((value, rewriter) -> value);
    }

    static <V> Walk<V> rewriting(BiFunction<V, Rewriter, V> rewrite) {
        return new Walk<>(value -> false, rewrite, (value, rewriter) -> true, null);
    }

    Walk<V> empty(Predicate<V> isEmpty) {
        return new Walk<>(isEmpty, rewrite, keeps, references);
    }

    Walk<V> keeping(BiPredicate<V, Rewriter> isKept) {
        return new Walk<>(empty, rewrite, isKept, references);
    }

    Walk<V> referring(BiConsumer<V, Consumer<PartPath>> report) {
        return new Walk<>(empty, rewrite, keeps, report);
    }

    Walk<Optional<V>> optional() {
        Walk<Optional<V>> walk = Walk.<Optional<V>>rewriting((value, rewriter) ->
                        value.filter(inner -> keeps.test(inner, rewriter)).map(inner -> rewrite.apply(inner, rewriter)))
                .empty(Optional::isEmpty);
        return references == null
                ? walk
                : walk.referring((value, found) -> value.ifPresent(inner -> references.accept(inner, found)));
    }

    Walk<ImmutableList<V>> list() {
        Walk<ImmutableList<V>> walk = Walk.<ImmutableList<V>>rewriting((values, rewriter) -> values.stream()
                        .filter(inner -> keeps.test(inner, rewriter))
                        .map(inner -> rewrite.apply(inner, rewriter))
                        .collect(toImmutableList()))
                .empty(ImmutableList::isEmpty);
        return references == null
                ? walk
                : walk.referring((values, found) -> values.forEach(inner -> references.accept(inner, found)));
    }
}
