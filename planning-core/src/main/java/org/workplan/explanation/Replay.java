package org.workplan.explanation;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.workplan.value.Interval;
import org.workplan.value.Verdict;

/** Works verdicts out again from the leaves of an explanation: every value is made anew of the values below it, and none is taken on trust. */
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
        if (operation instanceof Operation.Note
                || operation instanceof Operation.Given
                || operation instanceof Operation.Reduce) {
            return Optional.empty();
        }
        return Optional.of(combined(node, verdicts(node.reasons())));
    }

    private static Verdict combined(Explanation node, ImmutableList<Verdict> below) {
        Operation operation = node.operation();
        if (operation instanceof Operation.All) {
            return Verdict.all(below);
        }
        if (operation instanceof Operation.Any) {
            return Verdict.any(below);
        }
        if (operation instanceof Operation.Same) {
            return ImmutableSet.copyOf(below).size() == 1 ? below.get(0) : Verdict.UNDETERMINED;
        }
        if (operation instanceof Operation.When) {
            requireSize(node, below, 2);
            return below.get(0).implies(below.get(1));
        }
        requireSize(node, below, 1);
        return below.get(0).not();
    }

    private static void requireSize(Explanation node, ImmutableList<Verdict> below, int size) {
        checkState(
                below.size() == size,
                "The explanation %s follows from %s verdicts; it should follow from %s.",
                node.key(),
                below.size(),
                size);
    }

    private static ImmutableList<Verdict> verdicts(List<Explanation> reasons) {
        return reasons.stream().flatMap(reason -> verdict(reason).stream()).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Interval> values(List<Explanation> reasons) {
        return reasons.stream().flatMap(reason -> value(reason).stream()).collect(ImmutableList.toImmutableList());
    }

    private static Optional<Interval> value(Explanation node) {
        if (node.operation() instanceof Operation.Given given) {
            return Optional.of(given.value());
        }
        if (node.operation() instanceof Operation.Reduce reduce) {
            Interval made = reduce.how().of(values(node.reasons()));
            checkState(
                    made.equals(reduce.value()),
                    "The explanation %s states %s but its reasons make %s.",
                    node.key(),
                    reduce.value(),
                    made);
            return Optional.of(made);
        }
        return Optional.empty();
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
