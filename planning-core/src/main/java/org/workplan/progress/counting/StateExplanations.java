package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;

/** Says which records give a state, and where they disagree. */
final class StateExplanations {

    private StateExplanations() {}

    /** The state of a day: that of its only reading, or somewhere between several. */
    static Explanation of(ImmutableList<StateReading> readings) {
        if (readings.size() == 1) {
            return of(readings.get(0));
        }
        List<Explanation> all = readings.stream().map(StateExplanations::of).toList();
        boolean whole = readings.stream().allMatch(StateReading::isWhole);
        return CountingExplanations.made(
                whole ? "progress.states-disagree" : "progress.largest-part",
                whole ? Operation.Reduction.HULL : Operation.Reduction.MAX,
                all);
    }

    private static Explanation of(StateReading reading) {
        List<Explanation> parts = reading.records().stream()
                .map(one -> CountingExplanations.number(one, Selection.number(one)))
                .toList();
        Explanation sum = parts.size() == 1
                ? parts.get(0)
                : CountingExplanations.made("progress.parts-together", Operation.Reduction.SUM, parts);
        return reading.isWhole()
                ? sum
                : CountingExplanations.made(
                        "progress.part-of-state",
                        Operation.Reduction.SUM,
                        List.of(sum, Explanation.of("progress.may-rise").given(CountArithmetic.ANY)));
    }

    /** The records between whose states there is no order; empty if they agree. */
    static Optional<Assessment.Missing> disagreement(ImmutableList<StateReading> readings) {
        Interval value = of(readings).value().orElseThrow();
        return readings.size() < 2
                        || value.exact().isPresent()
                        || !readings.get(0).isWhole()
                ? Optional.empty()
                : Optional.of(new Assessment.Missing(
                        Assessment.Missing.What.CONTRADICTION,
                        String.join(
                                ", ",
                                records(readings).stream()
                                        .map(one -> one.id().value())
                                        .toList())));
    }

    static ImmutableList<Measurement> records(ImmutableList<StateReading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.records().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Names the records by which a unit was last seen. */
    static Explanation.Builder seen(Explanation.Builder why, UnitStates unit) {
        if (!unit.days().isEmpty()) {
            records(unit.last()).forEach(one -> why.because(CountingExplanations.seen(one)));
        }
        return why;
    }
}
