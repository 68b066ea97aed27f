package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.value.DatePeriod;

/**
 * What the calendar says of a target: the days of the sessions of its task that have not been called off.
 *
 * @param days the days in ascending order, one for each session
 */
record Schedule(ImmutableList<LocalDate> days) {

    static Schedule of(Plan plan, Target target, DatePeriod period) {
        return new Schedule(plan.sessions().stream()
                .filter(session ->
                        target.task().filter(session.tasks()::contains).isPresent())
                .filter(session -> session.status() != Session.Status.CANCELLED)
                .flatMap(session -> day(plan, session, period).stream())
                .sorted()
                .collect(ImmutableList.toImmutableList()));
    }

    private static Optional<LocalDate> day(Plan plan, Session session, DatePeriod period) {
        return session.date()
                .map(date ->
                        plan.dayOf(date).orElseGet(() -> date.in(period.start().getYear())));
    }

    /** How many sessions stand in a stretch from a day on; empty when the calendar holds none at all. */
    Optional<Long> rest(DatePeriod stretch, LocalDate from) {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.stream()
                        .filter(stretch::contains)
                        .filter(day -> day.isAfter(from))
                        .count());
    }

    long until(DatePeriod stretch, LocalDate day) {
        return days.stream()
                .filter(stretch::contains)
                .filter(one -> !one.isAfter(day))
                .count();
    }

    long in(DatePeriod stretch) {
        return days.stream().filter(stretch::contains).count();
    }
}
