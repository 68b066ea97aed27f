package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.PartDays;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Verdict;

/** How filters judge: as SQL does where a value is missing, and exactly as the values of a subject say where they are there. */
class FilterProperties {

    private static final Field<ImmutableSet<Integer>, Integer> NUMBERS =
            new Field<>("numbers", Integer::compare, numbers -> numbers);
    private static final Field<Optional<Integer>, Integer> NUMBER = Field.of("number", number -> number);

    @Provide
    Arbitrary<Filter<Optional<Integer>>> filters() {
        Arbitrary<Integer> values = Arbitraries.integers().between(0, 3);
        Arbitrary<Filter<Optional<Integer>>> leaves = Arbitraries.oneOf(
                values.set().ofMaxSize(2).map(NUMBER::isOneOf),
                Combinators.combine(Arbitraries.of(Filter.Operator.class), values)
                        .as((operator, value) -> new Filter.Compare<>(NUMBER, operator, value)),
                Arbitraries.just(NUMBER.isAbsent()));
        return Arbitraries.recursive(
                () -> leaves,
                some -> Arbitraries.oneOf(
                        some.list().ofMaxSize(3).map(all -> new Filter.And<>(ImmutableList.copyOf(all))),
                        some.list().ofMaxSize(3).map(any -> new Filter.Or<>(ImmutableList.copyOf(any))),
                        some.map(Filter::not)),
                0,
                3);
    }

    @Provide
    Arbitrary<Optional<Integer>> subjects() {
        return Arbitraries.integers().between(0, 3).optional(0.7);
    }

    @Property
    void a_filter_or_its_negation_accepts_a_subject_whose_value_is_known(
            @ForAll("filters") Filter<Optional<Integer>> filter, @ForAll("subjects") Optional<Integer> subject) {
        boolean accepted = filter.accepts(subject);
        boolean refused = filter.not().accepts(subject);
        assertThat(accepted && refused).isFalse();
        assertThat(accepted || refused || subject.isEmpty()).isTrue();
    }

    @Property
    void negations_move_inward(
            @ForAll("filters") Filter<Optional<Integer>> one,
            @ForAll("filters") Filter<Optional<Integer>> other,
            @ForAll("subjects") Optional<Integer> subject) {
        assertThat(one.and(other).not().judge(subject))
                .isEqualTo(one.not().or(other.not()).judge(subject));
        assertThat(one.or(other).not().judge(subject))
                .isEqualTo(one.not().and(other.not()).judge(subject));
        assertThat(one.not().not().judge(subject)).isEqualTo(one.judge(subject));
    }

    @Property
    void what_is_accepted_without_a_value_is_accepted_with_any_unless_absence_is_asked_for(
            @ForAll("filters") Filter<Optional<Integer>> filter, @ForAll("subjects") Optional<Integer> subject) {
        if (!filter.toString().contains("Absent") && filter.accepts(Optional.empty())) {
            assertThat(filter.accepts(subject)).isTrue();
        }
    }

    @Example
    void one_of_several_values_is_enough_and_a_negation_asks_that_none_fits() {
        ImmutableSet<Integer> one_and_five = ImmutableSet.of(1, 5);
        assertThat(NUMBERS.is(5).judge(one_and_five)).isEqualTo(Verdict.MET);
        assertThat(NUMBERS.is(5).not().judge(one_and_five)).isEqualTo(Verdict.NOT_MET);
        assertThat(NUMBERS.isLessThan(1).judge(one_and_five)).isEqualTo(Verdict.NOT_MET);
        assertThat(NUMBERS.isAtMost(1).judge(one_and_five)).isEqualTo(Verdict.MET);
        assertThat(NUMBERS.isMoreThan(5).judge(one_and_five)).isEqualTo(Verdict.NOT_MET);
        assertThat(NUMBERS.isAtLeast(5).judge(one_and_five)).isEqualTo(Verdict.MET);
        assertThat(NUMBERS.is(5).judge(ImmutableSet.of())).isEqualTo(Verdict.UNDETERMINED);
        assertThat(NUMBERS.isAbsent().judge(ImmutableSet.of())).isEqualTo(Verdict.MET);
        assertThat(NUMBERS.isAbsent().judge(one_and_five)).isEqualTo(Verdict.NOT_MET);
    }

    @Example
    void texts_are_in_the_order_of_their_code_points() {
        List<String> texts = List.of("\ud83c\udfee", "\uffee", "a", "B", "", "\u00e9", "e\u0301", "ab");
        assertThat(texts.stream().sorted(Field.BY_CODE_POINT).toList())
                .containsExactly("", "B", "a", "ab", "e\u0301", "\u00e9", "\uffee", "\ud83c\udfee");
    }

    private static final Plan OF_2025 =
            PlanArbitraries.headers().sample().withPeriod(Optional.empty()).withYear(2025);

    private static Task due(Due due) {
        return Task.builder().id(PartId.of("task")).title("task").due(due).build();
    }

    @Example
    void days_are_known_where_the_plan_makes_them_one_day() {
        Plan yearless = OF_2025.withYear(Optional.empty()).withHorizon(Optional.empty());
        Task partial = due(Due.on(PlanDate.of(2, 28)));
        assertThat(PartDays.of(OF_2025, partial).due()).contains(LocalDate.of(2025, 2, 28));
        assertThat(PartDays.of(yearless, partial).due()).isEmpty();
        assertThat(PartDays.of(yearless, due(Due.on(PlanDate.parse("2026-01-31"))))
                        .due())
                .contains(LocalDate.of(2026, 1, 31));
        assertThat(PartDays.of(OF_2025, due(Due.words("promptly"))).due()).isEmpty();
        Plan ofAYear = OF_2025.withHorizon(CalendarUnit.YEAR);
        assertThat(PartDays.of(ofAYear, due(Due.within(2, 3, CalendarUnit.MONTH)))
                        .due())
                .contains(LocalDate.of(2025, 3, 31));
        Session session = Session.builder()
                .id(PartId.of("session"))
                .title("session")
                .date(PlanDate.of(11, 9))
                .build();
        assertThat(PartDays.of(OF_2025, session))
                .isEqualTo(new PartDays(
                        Optional.of(LocalDate.of(2025, 11, 9)),
                        Optional.of(LocalDate.of(2025, 11, 9)),
                        Optional.empty()));
    }

    @Example
    void a_target_has_the_days_of_its_own_period_and_deadline() {
        Target any = ModelArbitraries.of(ModelTypes.of(Target.class)).sample();
        Target target = any.withPeriod(new PlanPeriod(PlanDate.of(3, 1), PlanDate.of(5, 31)))
                .withDue(Due.on(PlanDate.of(5, 15)));
        assertThat(PartDays.of(OF_2025, target))
                .isEqualTo(new PartDays(
                        Optional.of(LocalDate.of(2025, 3, 1)),
                        Optional.of(LocalDate.of(2025, 5, 31)),
                        Optional.of(LocalDate.of(2025, 5, 15))));
        assertThat(PartDays.of(OF_2025, target.withDue(Optional.empty())).due()).isEmpty();
    }

    @Example
    void a_deadline_beyond_the_last_year_is_its_last_day() {
        Plan last = OF_2025.withYear(Dates.LAST_YEAR).withHorizon(CalendarUnit.YEAR);
        assertThat(PartDays.of(last, due(Due.on(PlanDate.of(2, 28)))).due()).contains(LocalDate.of(9999, 2, 28));
        assertThat(PartDays.of(last, due(Due.within(1, 9999, CalendarUnit.YEAR)))
                        .due())
                .contains(Dates.LAST);
    }
}
