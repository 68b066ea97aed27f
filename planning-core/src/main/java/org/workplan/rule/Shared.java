package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.plan.Part;
import org.workplan.value.Rational;

/**
 * The parts that share a key.
 *
 * @param key the key that they share
 * @param members the parts, by path; one or more
 * @param <P> the type of the parts
 */
public record Shared<P extends Part>(Object key, ImmutableList<P> members) {

    /**
     * Two of the parts.
     *
     * @param one the part whose path comes first
     * @param two the other
     * @param <P> the type of the parts
     */
    public record Pair<P extends Part>(P one, P two) {}

    /**
     * From where to where a part reaches.
     *
     * @param start where it starts
     * @param end where it ends, not included
     * @param <T> such as a time of day or a date
     */
    public record Reach<T extends Comparable<? super T>>(T start, T end) {}

    /**
     * Obtains every two of the parts.
     *
     * @return the pairs
     */
    public ImmutableList<Pair<P>> pairs() {
        if (members.size() < 2) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Pair<P>> pairs = ImmutableList.builder();
        for (int one = 0; one < members.size(); one++) {
            for (int two = one + 1; two < members.size(); two++) {
                pairs.add(new Pair<>(members.get(one), members.get(two)));
            }
        }
        return pairs.build();
    }

    /**
     * Obtains every two of the parts that reach into each other. Only neighbours in order of their start are compared, not all with all.
     *
     * @param reach from where to where a part reaches; a part without is never in a pair
     * @return the pairs
     * @param <T> such as a time of day or a date
     */
    public <T extends Comparable<? super T>> ImmutableList<Pair<P>> overlapping(
            Function<? super P, Optional<Reach<T>>> reach) {
        record Placed<P extends Part, T extends Comparable<? super T>>(P part, Reach<T> reach) {}
        List<Placed<P, T>> placed = new ArrayList<>();
        members.forEach(part -> reach.apply(part).ifPresent(known -> placed.add(new Placed<>(part, known))));
        placed.sort(Comparator.<Placed<P, T>, T>comparing(one -> one.reach().start())
                .thenComparing(one -> one.part().path()));
        ImmutableList.Builder<Pair<P>> pairs = ImmutableList.builder();
        for (int one = 0; one < placed.size(); one++) {
            T end = placed.get(one).reach().end();
            for (int two = one + 1;
                    two < placed.size() && placed.get(two).reach().start().compareTo(end) < 0;
                    two++) {
                P first = placed.get(one).part();
                P second = placed.get(two).part();
                pairs.add(
                        first.path().compareTo(second.path()) < 0
                                ? new Pair<>(first, second)
                                : new Pair<>(second, first));
            }
        }
        return pairs.build();
    }

    /**
     * Divides the parts once more.
     *
     * @param by the finer key
     * @return the parts by that key
     * @param <K> the type of the key
     */
    public <K> ImmutableListMultimap<K, P> grouped(Function<? super P, K> by) {
        return Multimaps.index(members, by::apply);
    }

    /**
     * Adds up a number of each part.
     *
     * @param number the number of a part
     * @return the sum
     */
    public Rational sum(Function<? super P, Rational> number) {
        Rational sum = Rational.ZERO;
        for (P member : members) {
            sum = sum.plus(number.apply(member));
        }
        return sum;
    }
}
