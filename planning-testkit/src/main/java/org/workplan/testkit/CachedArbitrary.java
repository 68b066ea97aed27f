package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ExhaustiveGenerator;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/**
 * An arbitrary that keeps its generators. A choice looks for the generator of what it chose each time it chooses; jqwik finds that by comparing whole trees of
 * arbitraries, which costs more than generating.
 *
 * @param <T> what it generates
 */
final class CachedArbitrary<T> implements Arbitrary<T> {
    private final Arbitrary<T> inner;
    private @Nullable Generator<T> plain;
    private @Nullable Generator<T> withEdgeCases;

    private record Generator<T>(int size, RandomGenerator<T> random) {}

    private CachedArbitrary(Arbitrary<T> inner) {
        this.inner = inner;
    }

    @SuppressWarnings("unchecked") // an arbitrary only gives values
    static <T> Arbitrary<T> of(Arbitrary<? extends T> inner) {
        return new CachedArbitrary<>((Arbitrary<T>) inner);
    }

    /** Chooses one of several arbitraries, each as often as its number says. */
    @SafeVarargs
    static <T> Arbitrary<T> frequencyOf(Tuple2<Integer, ? extends Arbitrary<? extends T>>... frequencies) {
        ImmutableList.Builder<Tuple2<Integer, Arbitrary<T>>> kept = ImmutableList.builder();
        for (Tuple2<Integer, ? extends Arbitrary<? extends T>> one : frequencies) {
            kept.add(Tuple.of(one.get1(), of(one.get2())));
        }
        return of(Arbitraries.frequencyOf(kept.build()));
    }

    /** Chooses one of several arbitraries, each as often as another. */
    @SafeVarargs
    static <T> Arbitrary<T> oneOf(Arbitrary<? extends T>... choices) {
        ImmutableList.Builder<Arbitrary<? extends T>> all = ImmutableList.builder();
        for (Arbitrary<? extends T> one : choices) {
            all.add(one);
        }
        return oneOf(all.build());
    }

    /** Chooses one of several arbitraries, each as often as another. */
    static <T> Arbitrary<T> oneOf(Iterable<? extends Arbitrary<? extends T>> choices) {
        ImmutableList.Builder<Arbitrary<T>> kept = ImmutableList.builder();
        for (Arbitrary<? extends T> one : choices) {
            kept.add(of(one));
        }
        return of(Arbitraries.oneOf(kept.build()));
    }

    @Override
    public RandomGenerator<T> generator(int genSize) {
        return inner.generator(genSize);
    }

    @Override
    public RandomGenerator<T> generator(int genSize, boolean edgeCasesToo) {
        Generator<T> known = edgeCasesToo ? withEdgeCases : plain;
        if (known == null || known.size() != genSize) {
            known = new Generator<>(genSize, inner.generator(genSize, edgeCasesToo));
            if (edgeCasesToo) {
                withEdgeCases = known;
            } else {
                plain = known;
            }
        }
        return known.random();
    }

    @Override
    public EdgeCases<T> edgeCases(int maxEdgeCases) {
        return inner.edgeCases(maxEdgeCases);
    }

    @Override
    public Optional<ExhaustiveGenerator<T>> exhaustive(long maxNumberOfSamples) {
        return inner.exhaustive(maxNumberOfSamples);
    }
}
