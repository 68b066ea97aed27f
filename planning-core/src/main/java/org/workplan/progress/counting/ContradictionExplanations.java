package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.value.Rational;

/** Says which records contradict each other, with their numbers. */
final class ContradictionExplanations {

    private ContradictionExplanations() {}

    static Explanation.Builder of(Indicator indicator, Contradiction one, ImmutableList<Measurement> records) {
        Optional<TotalAndParts> parts = TotalAndParts.of(one);
        if (parts.isPresent()) {
            return parts(indicator, parts.get());
        }
        Explanation.Builder why = Explanation.of(
                        one.maxima().isEmpty() ? "progress.contradiction" : "progress.contradiction-with-maxima")
                .part("indicator", indicator)
                .with("ids", BoundExplanations.ids(records));
        if (!one.maxima().isEmpty()) {
            why.with(
                    "periods",
                    new Operand.Many(
                            one.maxima().stream().map(Operand.Period::new).collect(ImmutableList.toImmutableList())));
        }
        records.forEach(record -> why.because(CountingExplanations.seen(record)));
        return why;
    }

    private static Explanation.Builder parts(Indicator indicator, TotalAndParts some) {
        Rational sum = some.parts().stream().map(Selection::number).reduce(Rational.ZERO, Rational::plus);
        boolean overlapping = indicator.overlappingTags().contains(some.tag());
        return Explanation.of(overlapping ? "progress.part-above-total" : "progress.parts-do-not-add-up")
                .part("indicator", indicator)
                .text("tag", some.tag())
                .number("parts", sum, indicator.unit())
                .number("total", Selection.number(some.total()), indicator.unit())
                .with("period", new Operand.Period(some.total().observed()));
    }
}
