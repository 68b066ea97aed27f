package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.plan.PartPath;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/** Reasons lose nothing on their way through JSON. */
class ExplanationJsonProperties {

    /** How deep reasons lie in each other at most: what is far deeper is refused. */
    private static final int DEEPEST = 12;

    private static final Rational THIRD = Rational.of(1, 3);
    private static final Acceptance MORE_THAN_A_THIRD = Acceptance.moreThan(THIRD, Domain.DECIMAL);
    private static final Interval BETWEEN = Interval.between(THIRD, Rational.of(7));

    private static final ImmutableList<Operand> OPERANDS = ImmutableList.of(
            new Operand.Text("six 个 \"articles\""),
            new Operand.Word("missing.YEAR"),
            new Operand.Value(Rational.of(1267, 365), "articles"),
            new Operand.Known(Interval.atLeast(Rational.of(5)), ""),
            new Operand.Known(Interval.UNKNOWN, "people"),
            new Operand.Wanted(MORE_THAN_A_THIRD, "percent"),
            new Operand.Wanted(Acceptance.nothing(Domain.COUNT), ""),
            new Operand.Day(PlanDate.of(2, 29)),
            new Operand.Day(PlanDate.of(LocalDate.of(2500, 12, 31))),
            new Operand.Period(DatePeriod.ofYear(2025)),
            new Operand.Time(TimeSlot.of(LocalTime.of(9, 20), LocalTime.of(11, 20))),
            new Operand.Moment(Instant.EPOCH),
            new Operand.PartRef(PartPath.parse("task/party-classes"), "Party classes"),
            new Operand.Judged(Verdict.NOT_APPLICABLE),
            new Operand.Many(ImmutableList.of(new Operand.Text("a"), new Operand.Many(ImmutableList.of()))),
            new Operand.Phrase("value.within.YEAR", ImmutableMap.of("number", new Operand.Value(THIRD, ""))),
            new Operand.Phrase("value.complete", ImmutableMap.of()));

    private static final ImmutableList<Operation> OPERATIONS = ImmutableList.of(
            new Operation.Note(),
            new Operation.Given(BETWEEN),
            new Operation.Reduce(Operation.Reduction.SUM, BETWEEN),
            new Operation.Reduce(Operation.Reduction.PERCENT, BETWEEN),
            new Operation.When(),
            new Operation.Same(),
            new Operation.Compare(BETWEEN, MORE_THAN_A_THIRD),
            new Operation.All(),
            new Operation.Any(),
            new Operation.Not(),
            new Operation.Fixed(Verdict.UNDETERMINED));

    @Example
    void every_kind_of_fact_and_operation_is_among_those_tried() {
        assertThat(types(OPERANDS.stream())).isEqualTo(Set.of(Operand.class.getPermittedSubclasses()));
        assertThat(types(OPERATIONS.stream())).isEqualTo(Set.of(Operation.class.getPermittedSubclasses()));
    }

    private static Set<Class<?>> types(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.toSet());
    }

    @Property
    void what_is_read_is_what_was_written(@ForAll("explanations") Explanation explanation) {
        String written = JsonCodec.standard().writeExplanation(explanation);

        Explanation read = JsonCodec.standard().readExplanation(written).orThrow();

        assertThat(read).isEqualTo(explanation);
        assertThat(ImmutableList.copyOf(read.operands().keySet()))
                .isEqualTo(ImmutableList.copyOf(explanation.operands().keySet()));
    }

    @Example
    void words_and_verdict_stand_beside_a_reason_and_are_not_read_back() {
        Explanation why = Explanation.of("rule.any").number("days", 3).compare(BETWEEN, MORE_THAN_A_THIRD);

        String written = JsonCodec.standard().writeExplanation(why, reason -> "3 days late");

        assertThat(written).contains("\"text\": \"3 days late\"", "\"verdict\": \"UNDETERMINED\"");
        assertThat(JsonCodec.standard().readExplanation(written).orThrow()).isEqualTo(why);
    }

    @Provide
    Arbitrary<Explanation> explanations() {
        return explanations(DEEPEST);
    }

    private static Arbitrary<Explanation> explanations(int deepest) {
        Arbitrary<Explanation> leaf = node(Arbitraries.just(ImmutableList.of()));
        return deepest == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf, node(explanations(deepest - 1).list().ofMaxSize(3).map(ImmutableList::copyOf)));
    }

    private static Arbitrary<Explanation> node(Arbitrary<ImmutableList<Explanation>> reasons) {
        Arbitrary<ImmutableMap<String, Operand>> facts = Arbitraries.maps(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8), Arbitraries.of(OPERANDS))
                .ofMaxSize(4)
                .map(ImmutableMap::copyOf);
        return Combinators.combine(
                        Arbitraries.of("rule.any", "progress.compare"), facts, Arbitraries.of(OPERATIONS), reasons)
                .as(Explanation::new);
    }
}
