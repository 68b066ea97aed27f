package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.counting.CountingExplanations;
import org.workplan.progress.counting.CountingScope;
import org.workplan.progress.counting.Derivation;
import org.workplan.progress.counting.MeasuredValue;
import org.workplan.progress.counting.Selection;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Judges lists: of items that must all be done, and of levels that must all be reached. */
final class ListJudge {

    private final CriterionJudge judge;

    ListJudge(CriterionJudge judge) {
        this.judge = judge;
    }

    Judgement judge(Criterion.AllLevels levels, CountingScope frame) {
        Set<String> shown = new LinkedHashSet<>();
        for (Measurement one : judge.counter().select(frame).counted()) {
            if (one.value() instanceof Observation.Level level
                    && levels.levels().contains(level.level())) {
                shown.add(level.level());
            }
        }
        return counted(
                shown,
                new Checklist("", levels.levels().asList(), levels.levels().size(), false),
                0,
                frame);
    }

    Judgement judge(Checklist list, CountingScope frame) {
        Set<String> done = judge.counter().items(frame);
        Set<String> counted = new LinkedHashSet<>(list.items());
        counted.retainAll(done);
        done.stream()
                .filter(item -> !list.items().contains(item))
                .limit(list.unnamed())
                .forEach(counted::add);
        Judgement judged = counted(counted, list, list.unnamed(), frame);
        return list.open() && judged.verdict() == Verdict.MET
                ? Judgements.doubted(
                        judged, Assessment.Missing.of(Assessment.Missing.What.LIST_END), new Operation.All())
                : judged;
    }

    /** Counts the items of a list that were done; those that nobody spoke of may be done too until the time is over and the log was used. */
    private Judgement counted(Set<String> done, Checklist list, int unnamed, CountingScope frame) {
        Optional<MeasuredValue> excused = judge.counter().excused(frame);
        if (excused.isPresent()) {
            return Judgements.excused(excused.get(), frame.isClosed());
        }
        Selection selection = judge.counter().select(frame);
        boolean seen = selection.hasRecord() || frame.logAlive();
        boolean sure = frame.isClosed() && seen && unnamed == 0 && !selection.hasHole(frame.indicator());
        List<Explanation> parts = new ArrayList<>();
        done.forEach(item ->
                parts.add(Explanation.of("progress.item").text("item", item).given(Interval.exactly(1))));
        Interval soFar = new Derivation(Operation.Reduction.SUM, ImmutableList.copyOf(parts)).value();
        if (!sure) {
            Interval rest = Interval.between(Rational.ZERO, Rational.of(list.size() - done.size()));
            parts.add(CountingExplanations.gap(
                    seen ? "progress.items-open" : "progress.nothing-recorded", frame.period(), rest));
        }
        Derivation made = new Derivation(Operation.Reduction.SUM, parts);
        ImmutableList.Builder<Assessment.Missing> missing = ImmutableList.builder();
        if (!seen) {
            missing.add(Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT));
        }
        if (unnamed > 0) {
            missing.add(Assessment.Missing.of(Assessment.Missing.What.ITEMS));
        }
        MeasuredValue known = new MeasuredValue(
                made.value(),
                seen ? soFar : made.value(),
                selection.hasRecord() ? selection.counted().size() : 0,
                true,
                list.size() > 0,
                missing.build(),
                CountingExplanations.value(frame, selection, made));
        Acceptance whole = Acceptance.atLeast(Rational.of(list.size()), Domain.COUNT);
        ImmutableList<Operand> lacking = lacking(list, done);
        return !seen || lacking.isEmpty()
                ? judge.compare(known, whole, frame)
                : judge.compare(
                        Judgement.Measure.fromNothing(known, whole),
                        frame,
                        Explanation.of("progress.list-lacking")
                                .number("done", done.size())
                                .number("count", list.size())
                                .with("lacking", new Operand.Many(lacking)),
                        ImmutableList.of());
    }

    private static ImmutableList<Operand> lacking(Checklist list, Set<String> done) {
        return list.items().stream()
                .filter(item -> !done.contains(item))
                .map(Operand.Text::new)
                .collect(ImmutableList.toImmutableList());
    }
}
