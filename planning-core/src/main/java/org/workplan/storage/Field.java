package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/**
 * What subjects are told apart by: a name, the order of its values, and how it is read. A field may have no value, one, or several; a subject without a
 * value is one of which the value is not known. The catalogues are {@link OfPlan}, {@link PartField} and {@link OfMeasurement}; a field of one's own
 * works with every store, which then reads all subjects to decide.
 *
 * @param name what it is called, for people
 * @param order which of two values is the lower one
 * @param reader obtains the values; it must depend on nothing but the subject
 * @param <S> the type of the subjects
 * @param <V> the type of the values
 */
public record Field<S, V>(String name, Comparator<? super V> order, Function<? super S, ImmutableSet<V>> reader) {

    /** The order of texts: by code points, so that case, accents and blanks count and no language is asked. */
    public static final Comparator<String> BY_CODE_POINT = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    /** Refuses null. */
    public Field {
        requirePresent("name", name, "order", order, "reader", reader);
    }

    /**
     * Makes a field with at most one value.
     *
     * @param name what it is called
     * @param reader obtains the value
     * @param <S> the type of the subjects
     * @param <V> the type of the values, compared in their natural order
     * @return the field
     */
    public static <S, V extends Comparable<? super V>> Field<S, V> of(
            String name, Function<? super S, Optional<V>> reader) {
        requirePresent("reader", reader);
        return new Field<>(
                name,
                Comparator.<V>naturalOrder(),
                reader.andThen(value -> value.map(ImmutableSet::of).orElse(ImmutableSet.of())));
    }

    /**
     * Makes a field with at most one text, compared by code point.
     *
     * @param name what it is called
     * @param reader obtains the text
     * @param <S> the type of the subjects
     * @return the field
     */
    public static <S> Field<S, String> text(String name, Function<? super S, Optional<String>> reader) {
        requirePresent("reader", reader);
        return new Field<>(
                name,
                BY_CODE_POINT,
                reader.andThen(text -> text.map(ImmutableSet::of).orElse(ImmutableSet.of())));
    }

    /**
     * {@return the same field of a subject that is reached through another}
     *
     * @param way from the other subject to one of this field
     * @param <T> the type of the other subject
     */
    public <T> Field<T, V> through(Function<? super T, ? extends S> way) {
        requirePresent("way", way);
        return new Field<>(name, order, subject -> reader.apply(way.apply(subject)));
    }

    /**
     * Asks for a value.
     *
     * @param value the value
     * @return a filter for subjects that have it
     */
    public Filter<S> is(V value) {
        requirePresent("value", value);
        return isOneOf(ImmutableSet.of(value));
    }

    /**
     * Asks for any of several values.
     *
     * @param values the values
     * @return a filter for subjects that have one of them
     */
    public Filter<S> isOneOf(Collection<? extends V> values) {
        requirePresent("values", values);
        return new Filter.OneOf<>(this, ImmutableSet.copyOf(values));
    }

    /**
     * Asks for lower values.
     *
     * @param value the value
     * @return a filter for subjects with a value below it
     */
    public Filter<S> isLessThan(V value) {
        return new Filter.Compare<>(this, Filter.Operator.LESS_THAN, value);
    }

    /**
     * Asks for values up to one.
     *
     * @param value the value
     * @return a filter for subjects with that value or one below it
     */
    public Filter<S> isAtMost(V value) {
        return new Filter.Compare<>(this, Filter.Operator.AT_MOST, value);
    }

    /**
     * Asks for values from one on.
     *
     * @param value the value
     * @return a filter for subjects with that value or one above it
     */
    public Filter<S> isAtLeast(V value) {
        return new Filter.Compare<>(this, Filter.Operator.AT_LEAST, value);
    }

    /**
     * Asks for higher values.
     *
     * @param value the value
     * @return a filter for subjects with a value above it
     */
    public Filter<S> isMoreThan(V value) {
        return new Filter.Compare<>(this, Filter.Operator.MORE_THAN, value);
    }

    /**
     * Asks for what is not known.
     *
     * @return a filter for subjects without a value
     */
    public Filter<S> isAbsent() {
        return new Filter.Absent<>(this);
    }

    @Override
    public String toString() {
        return name;
    }

    /** What plans are told apart by. */
    public static final class OfPlan {

        /** Its id. */
        public static final Field<PlanStore.Summary, PlanId> ID = Field.of("id", plan -> Optional.of(plan.id()));

        /** Its title. */
        public static final Field<PlanStore.Summary, String> TITLE =
                Field.text("title", plan -> Optional.of(plan.title()));

        /** Its kind. */
        public static final Field<PlanStore.Summary, Plan.Kind> KIND =
                Field.of("kind", plan -> Optional.of(plan.kind()));

        /** Whose plan it is. */
        public static final Field<PlanStore.Summary, String> ORGANISATION =
                Field.text("organisation", PlanStore.Summary::organisation);

        /** Its year. */
        public static final Field<PlanStore.Summary, Integer> YEAR = Field.of("year", PlanStore.Summary::year);

        /** How binding it is; statuses are ordered as a plan goes through them. */
        public static final Field<PlanStore.Summary, Plan.Status> STATUS =
                Field.of("status", PlanStore.Summary::status);

        private OfPlan() {}
    }

    /** What measurements are told apart by. */
    public static final class OfMeasurement {

        /** Its id. */
        public static final Field<Measurement, RecordId> ID = Field.of("id", one -> Optional.of(one.id()));

        /** What is counted. */
        public static final Field<Measurement, PartId> INDICATOR =
                Field.of("indicator", one -> Optional.of(one.indicator()));

        /** The first day on which it was observed. */
        public static final Field<Measurement, LocalDate> OBSERVED_FROM =
                Field.of("observed from", one -> Optional.of(one.observed().start()));

        /** The last day on which it was observed. */
        public static final Field<Measurement, LocalDate> OBSERVED_TO =
                Field.of("observed to", one -> Optional.of(one.observed().end()));

        /** When it was recorded. */
        public static final Field<Measurement, Instant> RECORDED_AT = Field.of("recorded at", Measurement::recordedAt);

        /** Who reported it. */
        public static final Field<Measurement, String> REPORTER = Field.text("reporter", Measurement::reporter);

        /** Of whom or what it tells. */
        public static final Field<Measurement, PartId> SUBJECT = Field.of("subject", Measurement::subject);

        private OfMeasurement() {}
    }
}
