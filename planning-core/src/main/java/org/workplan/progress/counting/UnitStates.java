package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.target.Quota;
import org.workplan.value.DatePeriod;

/**
 * The states of one unit, day by day, and whether the last one still holds. A state holds until the next one is due: a later report that is withheld, wrong,
 * or missing leaves it unknown, and one that says that it does not apply takes the unit out.
 *
 * @param days the readings of each day, in order
 * @param missing what is not known at the end; empty if the last state holds
 * @param gaps what is not known of any day, the end included
 * @param applies whether the unit takes part at the end
 */
record UnitStates(
        ImmutableList<ImmutableList<StateReading>> days,
        ImmutableList<Assessment.Missing> missing,
        ImmutableSet<Assessment.Missing> gaps,
        boolean applies) {

    /** The units of a selection: one for each subject, by name. */
    static ImmutableList<UnitStates> of(CountingScope frame, Selection selection, Predicate<Measurement> isState) {
        Map<String, List<Measurement>> units = new TreeMap<>();
        for (Measurement one : selection.counted()) {
            if (one.value() instanceof Observation.Absent || isState.test(one)) {
                units.computeIfAbsent(one.subject().map(id -> "/" + id.value()).orElse(""), unit -> new ArrayList<>())
                        .add(one);
            }
        }
        ImmutableList.Builder<UnitStates> states = ImmutableList.builder();
        units.values().forEach(records -> states.add(unit(frame, records, isState)));
        return states.build().stream()
                .filter(unit -> !unit.days.isEmpty() || !unit.missing.isEmpty() || !unit.applies)
                .collect(ImmutableList.toImmutableList());
    }

    /** All records of a selection as those of one unit, whoever they are about. */
    static UnitStates together(CountingScope frame, Selection selection, Predicate<Measurement> isState) {
        return unit(frame, selection.counted(), isState);
    }

    private static UnitStates unit(CountingScope frame, List<Measurement> records, Predicate<Measurement> isState) {
        Map<LocalDate, List<Measurement>> byDay = new LinkedHashMap<>();
        Optional<Measurement> reason = Optional.empty();
        ImmutableSet.Builder<Assessment.Missing> gaps = ImmutableSet.builder();
        for (Measurement one : records) {
            if (isState.test(one)) {
                byDay.computeIfAbsent(one.observed().end(), day -> new ArrayList<>())
                        .add(one);
                reason = Optional.empty();
            } else if (one.value() instanceof Observation.Absent && !isOf(one, Observation.Reason.NOT_DUE)) {
                reason = Optional.of(one);
                if (one.value() instanceof Observation.Absent && !isOf(one, Observation.Reason.NOT_APPLICABLE)) {
                    gaps.add(report(one.observed()));
                }
            }
        }
        Indicator indicator = frame.indicator();
        ImmutableList.Builder<ImmutableList<StateReading>> days = ImmutableList.builder();
        byDay.values().forEach(same -> days.add(StateReading.of(same, indicator)));
        boolean applies = reason.filter(one -> isOf(one, Observation.Reason.NOT_APPLICABLE))
                .isEmpty();
        Optional<LocalDate> last = byDay.keySet().stream().reduce((earlier, later) -> later);
        ImmutableList.Builder<Assessment.Missing> missing = ImmutableList.builder();
        reason.filter(one -> !isOf(one, Observation.Reason.NOT_APPLICABLE))
                .ifPresent(one -> missing.add(report(one.observed())));
        for (DatePeriod window : last.isPresent() ? overdue(frame) : List.<DatePeriod>of()) {
            if (byDay.keySet().stream().noneMatch(window::contains)) {
                gaps.add(report(window));
                if (window.start().isAfter(last.get())) {
                    missing.add(report(window));
                }
            }
        }
        return new UnitStates(days.build(), distinct(missing.build()), gaps.build(), applies);
    }

    private static ImmutableList<Assessment.Missing> distinct(ImmutableList<Assessment.Missing> all) {
        return ImmutableSet.copyOf(all).asList();
    }

    private static boolean isOf(Measurement one, Observation.Reason reason) {
        return one.value() instanceof Observation.Absent absent && absent.reason() == reason;
    }

    private static Assessment.Missing report(DatePeriod days) {
        return new Assessment.Missing(Assessment.Missing.What.REPORT, days.start() + "/" + days.end());
    }

    /** The windows in which a state was due. */
    private static List<DatePeriod> overdue(CountingScope frame) {
        if (!(frame.indicator().completeness() instanceof Indicator.Completeness.PeriodicReports reports)) {
            return List.of();
        }
        Quota quota = Quota.per(reports.every());
        if (Windows.areTooMany(frame.period(), quota)) {
            return List.of();
        }
        return Windows.split(frame.period(), quota).stream()
                .map(Windows.Window::period)
                .filter(window -> frame.asOf().isAfter(window.end()))
                .toList();
    }

    ImmutableList<StateReading> last() {
        return days.get(days.size() - 1);
    }

    /** Whether the unit has a state, and nothing says that it is not the last one. */
    boolean isKnown() {
        return !days.isEmpty() && missing.isEmpty();
    }
}
