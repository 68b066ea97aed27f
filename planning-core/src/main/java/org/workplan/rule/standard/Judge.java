package org.workplan.rule.standard;

import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operation;
import org.workplan.plan.Part;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** The comparisons that most rules make, as explanations. */
final class Judge {

    private Judge() {}

    /** A number that should be zero. */
    static Explanation zero(ExplanationBuilder why, long number) {
        return why.compare(Interval.exactly(number), Acceptance.exactly(Rational.ZERO, Domain.COUNT));
    }

    /** A number that should be at least another. */
    static Explanation atLeast(ExplanationBuilder why, Rational number, Rational wanted) {
        return why.compare(Interval.exactly(number), Acceptance.atLeast(wanted, Domain.DECIMAL));
    }

    /** Something that the plan does not say, so that nothing can be decided. */
    static Explanation undetermined(ExplanationBuilder why) {
        return why.build(new Operation.Fixed(Verdict.UNDETERMINED));
    }

    /** So many of so many parts lack something. */
    static Explanation lacking(String key, List<? extends Part> lacking, int of) {
        return zero(
                Explanation.of(key)
                        .number("count", lacking.size())
                        .number("of", of)
                        .parts("parts", lacking),
                lacking.size());
    }
}
