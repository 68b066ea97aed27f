package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are traversed.
 *
 * @param empty checks if a value says nothing
 * @param rewrite rewrites the texts, ids and references inside; returns the same object if none changes
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
        return of((value, rewriter) -> value);
    }

    /** For values with something inside. A value that is rewritten to an equal one stays as it is. */
    static <V> Walk<V> rewriting(BiFunction<V, Rewriter, V> rewrite) {
        return of((value, rewriter) -> {
            V rewritten = rewrite.apply(value, rewriter);
            return rewritten.equals(value) ? value : rewritten;
        });
    }

    private static <V> Walk<V> of(BiFunction<V, Rewriter, V> rewrite) {
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

    private Optional<V> rewritten(Optional<V> value, Rewriter rewriter) {
        if (value.isEmpty()) {
            return value;
        }
        V inner = value.get();
        if (!keeps.test(inner, rewriter)) {
            return Optional.empty();
        }
        V now = rewrite.apply(inner, rewriter);
        return now == inner ? value : Optional.of(now);
    }

    Walk<Optional<V>> optional() {
        Walk<Optional<V>> walk = Walk.<Optional<V>>of(this::rewritten).empty(Optional::isEmpty);
        return references == null
                ? walk
                : walk.referring((value, found) -> value.ifPresent(inner -> references.accept(inner, found)));
    }

    Walk<ImmutableList<V>> list() {
        Walk<ImmutableList<V>> walk = Walk.<ImmutableList<V>>of((values, rewriter) -> Rewriter.each(
                        values, inner -> keeps.test(inner, rewriter) ? rewrite.apply(inner, rewriter) : null))
                .empty(ImmutableList::isEmpty);
        return references == null
                ? walk
                : walk.referring((values, found) -> values.forEach(inner -> references.accept(inner, found)));
    }
}
