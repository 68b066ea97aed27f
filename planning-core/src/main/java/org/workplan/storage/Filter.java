package org.workplan.storage;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.workplan.value.Verdict;

/**
 * Which subjects are wanted: a value that can be built, kept, compared, and handed to a store, which answers it as {@link #judge} does. Filters are made
 * from fields and joined:
 *
 * <pre>{@code
 * PartField.DUE.isAtMost(endOfJune).and(PartField.OWNER_NAME.is("Li Ming"))
 * }</pre>
 *
 * <p>A comparison with a value that a subject does not have is undetermined, and so is its negation; "and", "or" and "not" are those of {@link Verdict}.
 * A store gives what is {@linkplain #accepts certainly} wanted. Of several values, one that fits is enough, and the negation asks that none fits.
 *
 * @param <S> the type of the subjects
 */
public sealed interface Filter<S> {

    /**
     * Judges a subject.
     *
     * @param subject the subject
     * @return {@code MET} if it is wanted, {@code NOT_MET} if it is not, {@code UNDETERMINED} if what it does not say decides
     */
    Verdict judge(S subject);

    /**
     * Checks if a subject is wanted for certain.
     *
     * @param subject the subject
     * @return true if it is
     */
    default boolean accepts(S subject) {
        requirePresent("subject", subject);
        return judge(subject) == Verdict.MET;
    }

    /**
     * Asks for more.
     *
     * @param other what is asked besides
     * @return a filter for subjects that both want
     */
    default Filter<S> and(Filter<S> other) {
        requirePresent("other", other);
        return new And<>(ImmutableList.of(this, other));
    }

    /**
     * Asks for less.
     *
     * @param other what is enough as well
     * @return a filter for subjects that one of the two wants
     */
    default Filter<S> or(Filter<S> other) {
        requirePresent("other", other);
        return new Or<>(ImmutableList.of(this, other));
    }

    /**
     * Asks for the others.
     *
     * @return a filter for subjects that this one does not want for certain
     */
    default Filter<S> not() {
        return new Not<>(this);
    }

    /**
     * Asks for nothing in particular.
     *
     * @param <S> the type of the subjects
     * @return a filter that wants every subject
     */
    static <S> Filter<S> all() {
        return new And<>(ImmutableList.of());
    }

    /** How a value is compared with another. */
    enum Operator {
        /** It is below. */
        LESS_THAN,
        /** It is the same or below. */
        AT_MOST,
        /** It is the same or above. */
        AT_LEAST,
        /** It is above. */
        MORE_THAN;

        /** {@return the opposite} */
        public Operator negated() {
            return switch (this) {
                case LESS_THAN -> AT_LEAST;
                case AT_MOST -> MORE_THAN;
                case AT_LEAST -> LESS_THAN;
                case MORE_THAN -> AT_MOST;
            };
        }

        private boolean holds(int comparison) {
            return switch (this) {
                case LESS_THAN -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case MORE_THAN -> comparison > 0;
            };
        }
    }

    /**
     * A value is one of several.
     *
     * @param field whose value
     * @param values the values
     * @param <S> the type of the subjects
     * @param <V> the type of the values
     */
    record OneOf<S, V>(Field<S, V> field, ImmutableSet<V> values) implements Filter<S> {
        /** Refuses null. */
        public OneOf {
            requirePresent("field", field, "values", values);
        }

        @Override
        public Verdict judge(S subject) {
            requirePresent("subject", subject);
            return any(field.reader().apply(subject).stream().map(values::contains));
        }
    }

    /**
     * A value stands in an order to another.
     *
     * @param field whose value
     * @param operator how it is compared
     * @param value with what it is compared
     * @param <S> the type of the subjects
     * @param <V> the type of the values
     */
    record Compare<S, V>(Field<S, V> field, Operator operator, V value) implements Filter<S> {
        /** Refuses null. */
        public Compare {
            requirePresent("field", field, "operator", operator, "value", value);
        }

        @Override
        public Verdict judge(S subject) {
            requirePresent("subject", subject);
            return any(field.reader().apply(subject).stream()
                    .map(one -> operator.holds(field.order().compare(one, value))));
        }
    }

    /**
     * There is no value. This is always decided.
     *
     * @param field of which field
     * @param <S> the type of the subjects
     * @param <V> the type of the values
     */
    record Absent<S, V>(Field<S, V> field) implements Filter<S> {
        /** Refuses null. */
        public Absent {
            requirePresent("field", field);
        }

        @Override
        public Verdict judge(S subject) {
            requirePresent("subject", subject);
            return Verdict.of(field.reader().apply(subject).isEmpty());
        }
    }

    /**
     * All of several filters want it; without any, everything is wanted.
     *
     * @param filters the filters
     * @param <S> the type of the subjects
     */
    record And<S>(ImmutableList<Filter<S>> filters) implements Filter<S> {
        /** Refuses null. */
        public And {
            requirePresent("filters", filters);
        }

        @Override
        public Verdict judge(S subject) {
            requirePresent("subject", subject);
            return Verdict.MET.and(Verdict.all(judged(filters, subject)));
        }
    }

    /**
     * One of several filters wants it; without any, nothing is wanted.
     *
     * @param filters the filters
     * @param <S> the type of the subjects
     */
    record Or<S>(ImmutableList<Filter<S>> filters) implements Filter<S> {
        /** Refuses null. */
        public Or {
            requirePresent("filters", filters);
        }

        @Override
        public Verdict judge(S subject) {
            requirePresent("subject", subject);
            return Verdict.NOT_MET.or(Verdict.any(judged(filters, subject)));
        }
    }

    /**
     * A filter does not want it.
     *
     * @param filter the filter
     * @param <S> the type of the subjects
     */
    record Not<S>(Filter<S> filter) implements Filter<S> {
        /** Refuses null. */
        public Not {
            requirePresent("filter", filter);
        }

        @Override
        public Verdict judge(S subject) {
            requirePresent("subject", subject);
            return filter.judge(subject).not();
        }
    }

    private static Verdict any(Stream<Boolean> fits) {
        return fits.map(Verdict::of).reduce(Verdict::or).orElse(Verdict.UNDETERMINED);
    }

    private static <S> ImmutableList<Verdict> judged(ImmutableList<Filter<S>> filters, S subject) {
        return filters.stream().map(filter -> filter.judge(subject)).collect(toImmutableList());
    }
}
