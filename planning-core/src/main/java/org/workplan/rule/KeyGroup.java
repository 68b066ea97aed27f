package org.workplan.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.plan.Part;
import org.workplan.rule.engine.RuleFaults;
import org.workplan.value.Rational;

/**
 * The parts that share a key, one or more. They are put in order only when somebody asks for that, since many rules count or add up.
 *
 * @param <P> the type of the parts
 */
public final class KeyGroup<P extends Part> {

    /** By path, for parts of one kind. */
    private static final Comparator<Part> BY_ID = (one, other) -> one.id().compareTo(other.id());

    private final Object key;

    /** An immutable list once they are in order. Two threads that ask at once both put them in order, which does no harm. */
    private List<P> parts;

    private KeyGroup(Object key, List<P> parts) {
        this.key = key;
        this.parts = parts;
    }

    /**
     * {@return the parts of one key, such as for a test of a rule}
     *
     * @param key the key
     * @param parts one or more parts that have it
     * @param <P> the type of the parts
     * @throws IllegalArgumentException if there is no part
     */
    public static <P extends Part> KeyGroup<P> of(Object key, Collection<? extends P> parts) {
        requirePresent("key", key, "parts", parts);
        checkArgument(!parts.isEmpty(), "A group of parts has 1 part or more; that of %s has none.", key);
        return new KeyGroup<>(
                key, parts.size() == 1 ? ImmutableList.of(parts.iterator().next()) : new ArrayList<>(parts));
    }

    /**
     * Two of the parts.
     *
     * @param one the part whose path comes first
     * @param two the other
     * @param <P> the type of the parts
     */
    public record Pair<P extends Part>(P one, P two) {
        /** Refuses null. */
        public Pair {
            requirePresent("one", one, "two", two);
        }
    }

    /**
     * From where to where a part reaches.
     *
     * @param start where it starts
     * @param end where it ends, not included
     * @param <T> such as a time of day or a date
     */
    public record Reach<T extends Comparable<? super T>>(T start, T end) {
        /** Refuses null. */
        public Reach {
            requirePresent("start", start, "end", end);
        }
    }

    /** {@return the key that they share} */
    public Object key() {
        return key;
    }

    /** {@return the parts; one or more} Asking how many there are or for a sum costs less, since the parts need no order for that. */
    public ImmutableList<P> members() {
        List<P> known = parts;
        if (known instanceof ImmutableList<P> inOrder) {
            return inOrder;
        }
        ImmutableList<P> sorted = ImmutableList.sortedCopyOf(BY_ID, known);
        parts = sorted;
        return sorted;
    }

    /** {@return how many parts there are; 1 or more} */
    public int size() {
        return parts.size();
    }

    /** {@return every two of the parts} */
    public ImmutableList<Pair<P>> pairs() {
        if (size() < 2) {
            return ImmutableList.of();
        }
        ImmutableList<P> all = members();
        ImmutableList.Builder<Pair<P>> pairs = ImmutableList.builder();
        for (int one = 0; one < all.size(); one++) {
            for (int two = one + 1; two < all.size(); two++) {
                pairs.add(new Pair<>(all.get(one), all.get(two)));
            }
        }
        return pairs.build();
    }

    /**
     * {@return every two of the parts that reach into each other} Only neighbours in order of their start are compared, not all with all.
     *
     * @param reach from where to where a part reaches; a part without is never in a pair
     * @param <T> such as a time of day or a date
     */
    public <T extends Comparable<? super T>> ImmutableList<Pair<P>> overlapping(
            Function<? super P, Optional<Reach<T>>> reach) {
        requirePresent("reach", reach);
        record Placed<P extends Part, T extends Comparable<? super T>>(P part, Reach<T> reach) {}
        List<Placed<P, T>> placed = new ArrayList<>();
        members().forEach(part -> reach.apply(part).ifPresent(known -> placed.add(new Placed<>(part, known))));
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
        requirePresent("by", by);
        return Multimaps.index(members(), by::apply);
    }

    /**
     * Adds up a number of each part. Where the number of several parts throws, the first of them by path does.
     *
     * @param number the number of a part
     * @return the sum
     */
    public Rational sum(Function<? super P, Rational> number) {
        requirePresent("number", number);
        try {
            return sum(parts, number);
        } catch (Throwable thrown) {
            RuleFaults.isolated(thrown);
            return sum(members(), number);
        }
    }

    private static <P> Rational sum(List<P> parts, Function<? super P, Rational> number) {
        Rational sum = Rational.ZERO;
        for (P part : parts) {
            sum = sum.plus(number.apply(part));
        }
        return sum;
    }
}
