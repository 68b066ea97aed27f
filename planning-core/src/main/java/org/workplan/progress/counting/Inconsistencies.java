package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.progress.judging.TargetPeriod;
import org.workplan.target.Criterion;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** Finds measurements that do not agree with each other: each contradiction once, with exactly the records that make it. */
public final class Inconsistencies {

    private final Plan plan;
    private final MeasurementLog log;
    private final LocalDate asOf;
    private final Set<Assessment.Inconsistency> found = new LinkedHashSet<>();

    private Inconsistencies(Plan plan, MeasurementLog log, LocalDate asOf) {
        this.plan = plan;
        this.log = log;
        this.asOf = asOf;
    }

    /** The inconsistencies of a log, by the indicators of the plan. */
    public static ImmutableList<Assessment.Inconsistency> of(Plan plan, MeasurementLog log, LocalDate asOf) {
        Inconsistencies some = new Inconsistencies(plan, log, asOf);
        for (Indicator indicator : plan.indicators()) {
            some.find(indicator);
        }
        return ImmutableList.copyOf(some.found);
    }

    private void find(Indicator indicator) {
        List<Measurement> records = log.of(indicator.id()).stream()
                .filter(record -> TagFilters.passes(plan, indicator.filter(), record))
                .toList();
        if (records.isEmpty()) {
            return;
        }
        excluded(indicator, records);
        boolean number = indicator.valueKind() == Indicator.ValueKind.COUNT
                || indicator.valueKind() == Indicator.ValueKind.DECIMAL;
        if (indicator.basis() == Indicator.Basis.SNAPSHOT || indicator.overTime() == Indicator.Aggregation.LAST) {
            states(indicator, records);
        } else if (number
                && (indicator.basis() == Indicator.Basis.RUNNING_TOTAL || CountsOverTime.isSum(indicator.overTime()))) {
            sums(indicator, records);
        }
    }

    /** Numbers on days, or of subjects, that were said not to apply. */
    private void excluded(Indicator indicator, List<Measurement> records) {
        Applicability applicability = Applicability.of(records);
        records.stream().filter(applicability::excludes).forEach(record -> {
            List<Measurement> reasons = applicability.reasonsFor(record);
            List<Measurement> all = new ArrayList<>(reasons);
            all.add(record);
            add(
                    Assessment.Inconsistency.Kind.VALUE_WHERE_NOT_APPLICABLE,
                    indicator,
                    inOrder(records, all),
                    Explanation.of("progress.value-where-not-applicable")
                            .part("indicator", indicator)
                            .text("id", record.id().value())
                            .with("period", new Operand.Period(record.observed())));
        });
    }

    private void states(Indicator indicator, List<Measurement> records) {
        Map<List<?>, List<Measurement>> days = new LinkedHashMap<>();
        records.stream()
                .filter(record -> !(record.value() instanceof Observation.Absent))
                .forEach(record -> days.computeIfAbsent(
                                List.of(record.subject(), record.observed().end()), day -> new ArrayList<>())
                        .add(record));
        for (List<Measurement> same : days.values()) {
            if (indicator.valueKind() == Indicator.ValueKind.COUNT
                    || indicator.valueKind() == Indicator.ValueKind.DECIMAL) {
                ImmutableList<StateReading> readings = StateReading.of(same, indicator);
                if (StateExplanations.disagreement(readings).isPresent()) {
                    states(indicator, StateExplanations.records(readings), records);
                }
            } else {
                List<Measurement> latest = StateReading.latest(same);
                boolean differ =
                        latest.stream().map(Measurement::value).distinct().count() > 1;
                boolean alike =
                        latest.stream().map(Measurement::tags).distinct().count() == 1;
                if (differ && alike) {
                    states(indicator, latest, records);
                }
            }
        }
    }

    private void states(Indicator indicator, List<Measurement> disagreeing, List<Measurement> records) {
        ImmutableList<Measurement> all = inOrder(records, disagreeing);
        add(
                Assessment.Inconsistency.Kind.STATES_OF_ONE_DAY,
                indicator,
                all,
                Explanation.of("progress.states-of-one-day")
                        .part("indicator", indicator)
                        .with("ids", BoundExplanations.ids(all))
                        .day("on", all.get(0).observed().end()));
    }

    private void sums(Indicator indicator, List<Measurement> records) {
        if (!Statements.mayMeet(indicator, records)) {
            return;
        }
        for (DatePeriod whole : wholes(indicator, records)) {
            SubjectCounts counts = SubjectCounts.of(
                    new SeriesScope(indicator, whole, asOf, Statements.fall(indicator, records), Selection::numberOf),
                    records);
            counts.series()
                    .values()
                    .forEach(reporters -> reporters.forEach(reporter -> {
                        reporter.count().contradictions().forEach(one -> contradiction(indicator, one, records));
                        reporter.count()
                                .disagreements()
                                .forEach(same -> contradiction(
                                        indicator, new Contradiction(ImmutableList.of(BoundSource.of(same))), records));
                    }));
        }
    }

    /** The days that the targets of an indicator count; without a target the days of the plan, or else of the records. */
    private ImmutableSet<DatePeriod> wholes(Indicator indicator, List<Measurement> records) {
        ImmutableSet.Builder<DatePeriod> wholes = ImmutableSet.builder();
        for (Target target : plan.targets()) {
            if (isAbout(target, indicator.id())) {
                TargetPeriod.of(plan, target).map(period -> period.on(asOf)).ifPresent(wholes::add);
            }
        }
        ImmutableSet<DatePeriod> found = wholes.build();
        return found.isEmpty() ? ImmutableSet.of(plan.calendarPeriod().orElseGet(() -> extent(records))) : found;
    }

    private static DatePeriod extent(List<Measurement> records) {
        LocalDate first = records.stream()
                .map(record -> record.observed().start())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return DatePeriod.of(first, records.get(records.size() - 1).observed().end());
    }

    private static boolean isAbout(Target target, PartId indicator) {
        return target.indicator().equals(Optional.of(indicator)) || isAbout(target.criterion(), indicator);
    }

    private static boolean isAbout(Criterion criterion, PartId indicator) {
        return (criterion instanceof Criterion.On on && on.indicator().equals(indicator))
                || (criterion instanceof Criterion.When when && when.indicator().equals(indicator))
                || criterion.children().stream().anyMatch(child -> isAbout(child, indicator));
    }

    private void contradiction(Indicator indicator, Contradiction one, List<Measurement> records) {
        ImmutableList<Measurement> all = inOrder(records, one.records());
        add(kind(indicator, one), indicator, all, ContradictionExplanations.of(indicator, one, all));
    }

    private static Assessment.Inconsistency.Kind kind(Indicator indicator, Contradiction one) {
        boolean tagged =
                one.records().stream().anyMatch(record -> !record.tags().isEmpty());
        boolean together =
                one.records().stream().map(Measurement::observed).distinct().count() == 1;
        if (tagged && together) {
            return Assessment.Inconsistency.Kind.PARTS_DO_NOT_ADD_UP;
        }
        return indicator.basis() == Indicator.Basis.RUNNING_TOTAL
                        && one.maxima().isEmpty()
                ? Assessment.Inconsistency.Kind.DECREASING_TOTAL
                : Assessment.Inconsistency.Kind.CONTRADICTION;
    }

    private static ImmutableList<Measurement> inOrder(List<Measurement> records, List<Measurement> some) {
        Set<Measurement> wanted = ImmutableSet.copyOf(some);
        return records.stream().filter(wanted::contains).collect(ImmutableList.toImmutableList());
    }

    private void add(
            Assessment.Inconsistency.Kind kind,
            Indicator indicator,
            List<Measurement> records,
            Explanation.Builder explanation) {
        ImmutableList<RecordId> ids = records.stream().map(Measurement::id).collect(ImmutableList.toImmutableList());
        found.add(new Assessment.Inconsistency(kind, indicator.id(), ids, explanation.note()));
    }
}
