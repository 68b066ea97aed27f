package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * Makes one interval of the measurements of an indicator: what is counted so far, and what may still come or is not known. For use by one thread, for one
 * target: what is read of an indicator is kept for its other windows and subjects.
 */
public final class ValueCalculator {

    private final Plan plan;
    private final MeasurementLog log;
    private final Predicate<Measurement> elsewhere;
    private final Map<PartId, ImmutableList<Measurement>> usable = new HashMap<>();
    private final Map<PartId, Applicability> applicability = new HashMap<>();
    private final Map<CountsKey, SubjectCounts> counts = new HashMap<>();

    private record CountsKey(PartId indicator, Optional<PartId> subject, DatePeriod whole, Optional<RatioPart> part) {}

    public ValueCalculator(Plan plan, MeasurementLog log, Predicate<Measurement> elsewhere) {
        this.plan = plan;
        this.log = log;
        this.elsewhere = elsewhere;
    }

    public Selection select(CountingScope frame) {
        Indicator indicator = frame.indicator();
        return Selection.of(
                log.of(indicator.id()),
                applicability(indicator),
                frame,
                record -> passes(indicator, record),
                elsewhere);
    }

    private boolean passes(Indicator indicator, Measurement record) {
        return TagFilters.passes(plan, indicator.filter(), record);
    }

    private Applicability applicability(Indicator indicator) {
        return applicability.computeIfAbsent(indicator.id(), id -> Applicability.of(usable(indicator)));
    }

    private ImmutableList<Measurement> usable(Indicator indicator) {
        return usable.computeIfAbsent(
                indicator.id(),
                id -> log.of(id).stream()
                        .filter(record -> passes(indicator, record) && !elsewhere.test(record))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Why nothing is asked of a frame; empty if something is. */
    public Optional<MeasuredValue> excused(CountingScope frame) {
        return applicability(frame.indicator())
                .excuse(frame)
                .map(excuse -> MeasuredValue.excused(frame, select(frame), excuse));
    }

    public MeasuredValue count(CountingScope frame) {
        return excused(frame).orElseGet(() -> counted(frame));
    }

    private MeasuredValue counted(CountingScope frame) {
        Selection selection = select(frame);
        return switch (frame.indicator().valueKind()) {
            case RATIO -> Ratios.count(frame, selection, part -> sum(frame, part));
            case LEVEL ->
                Levels.count(
                        frame,
                        selection,
                        frame.indicator()
                                .ladder()
                                .flatMap(id -> plan.part(Ladder.class, id))
                                .filter(ladder -> !ladder.levels().isEmpty()));
            case COUNT, DECIMAL, CHECK -> number(frame, selection);
        };
    }

    private MeasuredValue number(CountingScope frame, Selection selection) {
        Indicator indicator = frame.indicator();
        if (indicator.basis() == Indicator.Basis.SNAPSHOT) {
            return SnapshotCounting.count(frame, selection);
        }
        Indicator.Aggregation overTime = indicator.overTime();
        boolean adds = indicator.basis() == Indicator.Basis.RUNNING_TOTAL
                || overTime == Indicator.Aggregation.SUM
                || overTime == Indicator.Aggregation.RATIO;
        return adds
                ? counts(frame, Optional.empty(), Selection::numberOf).count(selection)
                : RecordAggregation.count(frame, selection);
    }

    private CountsOverTime.Sum sum(CountingScope frame, RatioPart part) {
        return counts(frame, Optional.of(part), part::of).untilNow();
    }

    private CountsOverTime counts(
            CountingScope frame, Optional<RatioPart> part, Function<Measurement, Optional<Rational>> number) {
        Indicator indicator = frame.indicator();
        CountsKey key = new CountsKey(indicator.id(), frame.subject(), frame.whole(), part);
        SubjectCounts read = counts.computeIfAbsent(key, missing -> {
            List<Measurement> records = frame.subject().isEmpty()
                    ? usable(indicator)
                    : usable(indicator).stream()
                            .filter(record -> frame.subject().equals(record.subject()))
                            .toList();
            boolean falls = Statements.fall(indicator, records);
            return SubjectCounts.of(new SeriesScope(indicator, frame.whole(), frame.asOf(), falls, number), records);
        });
        return new CountsOverTime(frame, read, applicability(indicator));
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
