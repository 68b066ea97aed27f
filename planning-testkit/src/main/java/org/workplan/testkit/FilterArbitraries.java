package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.progress.Measurement;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.PartField;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;

/** Filters that ask for what some subjects have, or for what is nearly that, joined in any way. */
final class FilterArbitraries {
    private static final int DEPTH = 3;

    private static final ImmutableList<Field<PlanStore.Summary, ?>> OF_PLANS = ImmutableList.of(
            Field.OfPlan.ID,
            Field.OfPlan.TITLE,
            Field.OfPlan.KIND,
            Field.OfPlan.ORGANISATION,
            Field.OfPlan.YEAR,
            Field.OfPlan.STATUS,
            Field.<PlanStore.Summary, Integer>of(
                    "a field of one's own", plan -> plan.year().map(year -> year % 7)));

    private static final ImmutableList<Field<PlanRepository.FoundPart, ?>> OF_PARTS = ImmutableList.of(
            PartField.PLAN,
            PartField.PLAN_KIND,
            PartField.ORGANISATION,
            PartField.YEAR,
            PartField.PLAN_STATUS,
            PartField.KIND,
            PartField.ID,
            PartField.TITLE,
            PartField.HOLDER,
            PartField.OWNER,
            PartField.OWNER_NAME,
            PartField.STARTS,
            PartField.ENDS,
            PartField.DUE,
            PartField.STATUS);

    private static final ImmutableList<Field<Measurement, ?>> OF_MEASUREMENTS = ImmutableList.of(
            Field.OfMeasurement.ID,
            Field.OfMeasurement.INDICATOR,
            Field.OfMeasurement.OBSERVED_FROM,
            Field.OfMeasurement.OBSERVED_TO,
            Field.OfMeasurement.RECORDED_AT,
            Field.OfMeasurement.REPORTER,
            Field.OfMeasurement.SUBJECT);

    private FilterArbitraries() {}

    static Arbitrary<Filter<PlanStore.Summary>> ofPlans(List<PlanStore.Summary> plans) {
        return filters(OF_PLANS, plans);
    }

    static Arbitrary<Filter<PlanRepository.FoundPart>> ofParts(List<PlanRepository.FoundPart> parts) {
        return filters(OF_PARTS, parts);
    }

    static Arbitrary<Filter<Measurement>> ofMeasurements(List<Measurement> measurements) {
        return filters(OF_MEASUREMENTS, measurements);
    }

    private static <S> Arbitrary<Filter<S>> filters(List<Field<S, ?>> fields, List<S> subjects) {
        Arbitrary<Filter<S>> leaves = Arbitraries.of(fields).flatMap(field -> leaf(field, subjects));
        return Arbitraries.recursive(() -> leaves, FilterArbitraries::joined, 0, DEPTH);
    }

    private static <S> Arbitrary<Filter<S>> joined(Arbitrary<Filter<S>> filters) {
        Arbitrary<List<Filter<S>>> some = filters.list().ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(2, some.map(all -> new Filter.And<>(ImmutableList.copyOf(all)))),
                Tuple.of(2, some.map(any -> new Filter.Or<>(ImmutableList.copyOf(any)))),
                Tuple.of(1, filters.map(Filter::not)));
    }

    private static <S, V> Arbitrary<Filter<S>> leaf(Field<S, V> field, List<S> subjects) {
        ImmutableList<V> known = subjects.stream()
                .flatMap(subject -> field.reader().apply(subject).stream())
                .flatMap(FilterArbitraries::near)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (known.isEmpty()) {
            return Arbitraries.of(field.isAbsent(), field.isOneOf(ImmutableSet.of()));
        }
        Arbitrary<V> values = Arbitraries.of(known);
        return Arbitraries.frequencyOf(
                Tuple.of(3, values.set().ofMaxSize(3).map(field::isOneOf)),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of(Filter.Operator.class), values)
                                .as((operator, value) -> new Filter.Compare<>(field, operator, value))),
                Tuple.of(1, Arbitraries.just(field.isAbsent())));
    }

    /** The value, and others that a careless store might take for it. */
    @SuppressWarnings("unchecked")
    private static <V> Stream<V> near(V value) {
        if (value instanceof String text) {
            return (Stream<V>) Stream.of(text, text.toUpperCase(Locale.ROOT), text + " ", text + "x", text + "\0", "%");
        }
        return value instanceof LocalDate day ? (Stream<V>) Stream.of(day, day.plusDays(1)) : Stream.of(value);
    }
}
