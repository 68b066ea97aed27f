package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.RecordKind;
import org.workplan.plan.disclosure.SuppressedCounts;
import org.workplan.progress.MeasurementLog;
import org.workplan.value.PartId;

/**
 * What was recorded while the plan was carried out, put together by what each indicator says that its measurements are records of
 * ({@link Indicator#records()}). What no record tells is absent here, never nothing.
 *
 * @param sessions the sessions that have a record, in time order
 * @param points the ledger of volunteers, by the indicator of points
 * @param cases the clients under their pseudonyms, by the order of their names
 * @param requests suggestions, claims and requests with what became of them, by indicator
 */
public record WorkRecords(
        ImmutableList<SessionOutcome> sessions,
        ImmutableMap<PartId, PointsLedger> points,
        ImmutableList<CaseRecord> cases,
        ImmutableMap<PartId, SubjectStages> requests) {

    /** Refuses null. */
    public WorkRecords {
        requirePresent("sessions", sessions, "points", points, "cases", cases);
        requirePresent("requests", requests);
    }

    /**
     * Puts the records of a plan together.
     *
     * @param plan the plan
     * @param log the measurements known at a time
     * @return the records
     */
    public static WorkRecords of(Plan plan, MeasurementLog log) {
        return new WorkRecords(
                new SessionOutcomes(plan, log).sessions(),
                each(plan, RecordKind.POINTS, indicator -> PointsLedger.of(log, indicator)),
                new CaseRecorder(plan, log).cases(),
                each(plan, RecordKind.REQUEST, indicator -> SubjectStages.of(log, indicator)));
    }

    private static <T> ImmutableMap<PartId, T> each(Plan plan, RecordKind kind, Function<PartId, T> read) {
        return indicators(plan, kind).stream().collect(toImmutableMap(indicator -> indicator, read));
    }

    static ImmutableList<PartId> indicators(Plan plan, RecordKind kind) {
        return plan.indicators().stream()
                .filter(indicator -> indicator.records().filter(kind::equals).isPresent())
                .map(Indicator::id)
                .collect(toImmutableList());
    }

    /** {@return the indicators under which stages of clients are recorded} */
    public ImmutableSet<PartId> stageIndicators() {
        return cases.stream().flatMap(one -> one.stages().keySet().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Counts clients by the stage that they are in, so that a table never names or betrays a single one.
     *
     * @param indicator the indicator of stages
     * @param threshold from how many clients on a count is told
     * @return the counts; small ones are left out
     */
    public SuppressedCounts stages(PartId indicator, long threshold) {
        requirePresent("indicator", indicator);
        Map<String, Long> counts = cases.stream()
                .flatMap(one -> Optional.ofNullable(one.stages().get(indicator)).stream())
                .collect(Collectors.groupingBy(SubjectStages.Stage::name, TreeMap::new, Collectors.counting()));
        return SuppressedCounts.of(ImmutableMap.copyOf(counts), threshold);
    }
}
