package org.workplan.explanation;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Works verdicts out again from the leaves of an explanation. */
final class Replay {

    private Replay() {}

    static Optional<Verdict> verdict(Explanation node) {
        Operation operation = node.operation();
        if (operation instanceof Operation.Compare compare) {
            requireSame(node, compare.known(), values(node.reasons()));
            return Optional.of(compare.wanted().judge(compare.known()));
        }
        if (operation instanceof Operation.Fixed fixed) {
            return Optional.of(fixed.verdict());
        }
        ImmutableList<Verdict> below = verdicts(node.reasons());
        if (operation instanceof Operation.All) {
            return Optional.of(Verdict.all(below));
        }
        if (operation instanceof Operation.Any) {
            return Optional.of(Verdict.any(below));
        }
        if (operation instanceof Operation.Not) {
            checkState(
                    below.size() == 1,
                    "The explanation %s negates %s verdicts; it should negate one.",
                    node.key(),
                    below.size());
            return Optional.of(below.get(0).not());
        }
        return Optional.empty();
    }

    private static ImmutableList<Verdict> verdicts(List<Explanation> reasons) {
        return reasons.stream().flatMap(reason -> verdict(reason).stream()).collect(ImmutableList.toImmutableList());
    }

    /** The value that each reason stands for; a sum is added up again. */
    private static ImmutableList<Interval> values(List<Explanation> reasons) {
        ImmutableList.Builder<Interval> values = ImmutableList.builder();
        for (Explanation reason : reasons) {
            if (reason.operation() instanceof Operation.Given given) {
                values.add(given.value());
            } else if (reason.operation() instanceof Operation.Sum sum) {
                Interval added =
                        values(reason.reasons()).stream().reduce(Interval.exactly(Rational.ZERO), Interval::plus);
                checkState(
                        added.equals(sum.value()),
                        "The explanation %s states %s but adds up to %s.",
                        reason.key(),
                        sum.value(),
                        added);
                values.add(added);
            }
        }
        return values.build();
    }

    private static void requireSame(Explanation node, Interval known, ImmutableList<Interval> below) {
        checkState(
                below.size() != 1 || below.get(0).equals(known),
                "The explanation %s compares %s but gives %s.",
                node.key(),
                known,
                below);
    }
}
