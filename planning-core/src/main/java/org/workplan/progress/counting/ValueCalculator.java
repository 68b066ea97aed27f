package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;

/** Makes one interval of the measurements of an indicator: what is counted so far, and what may still come or is not known. */
public final class ValueCalculator {

    private final Plan plan;
    private final MeasurementLog log;
    private final Predicate<Measurement> elsewhere;

    public ValueCalculator(Plan plan, MeasurementLog log, Predicate<Measurement> elsewhere) {
        this.plan = plan;
        this.log = log;
        this.elsewhere = elsewhere;
    }

    public Selection select(CountingScope frame) {
        return Selection.of(plan, log, frame, elsewhere);
    }

    public MeasuredValue count(CountingScope frame) {
        Selection selection = select(frame);
        if (frame.indicator().basis() == Indicator.Basis.INCREMENT) {
            ImmutableList<Measurement> overlapping = Overlaps.of(selection.counted());
            if (!overlapping.isEmpty()) {
                return overlap(frame, selection, overlapping);
            }
        }
        return switch (frame.indicator().valueKind()) {
            case RATIO -> Ratios.count(frame, selection);
            case LEVEL ->
                Levels.count(
                        frame,
                        selection,
                        frame.indicator()
                                .ladder()
                                .flatMap(id -> plan.part(Ladder.class, id))
                                .filter(ladder -> !ladder.levels().isEmpty()));
            case COUNT, DECIMAL, CHECK ->
                frame.indicator().basis() == Indicator.Basis.INCREMENT
                        ? Increments.count(frame, selection)
                        : SnapshotCounting.count(frame, selection);
        };
    }

    private static MeasuredValue overlap(
            CountingScope frame, Selection selection, ImmutableList<Measurement> overlapping) {
        String ids = String.join(
                ", ", overlapping.stream().map(one -> one.id().value()).toList());
        return CountingExplanations.unknown(
                frame, selection, new Assessment.Missing(Assessment.Missing.What.OVERLAP, ids));
    }

    /** The items of a list that were done, each once, in the order of the log. */
    public Set<String> items(CountingScope frame) {
        Set<String> done = new LinkedHashSet<>();
        for (Measurement one : select(frame).counted()) {
            if (one.value() instanceof Observation.Item item) {
                done.add(item.item());
            }
        }
        return done;
    }
}
