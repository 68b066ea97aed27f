package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.dates.PlanDates;
import org.workplan.rule.Findings;
import org.workplan.rule.Repair;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.schedule.RelativeTime;
import org.workplan.schedule.Timetable;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;

/** Finds sessions that the timetable does not place in the period of their plan. */
public final class SessionOutsidePeriodRule {

    public static final Rule RULE = Rule.of(
            "session-outside-period",
            Severity.ERROR,
            Scope.all(PartKind.SESSION, PartKind.STEP),
            SessionOutsidePeriodRule::check);

    private SessionOutsidePeriodRule() {}

    private static void check(Plan plan, Findings findings) {
        Timetable timetable = findings.context().timetable();
        timetable.period().ifPresent(period -> {
            findings.looked(timetable.placements().size());
            List<Timetable.Placement> misplaced = timetable.placements().stream()
                    .filter(one -> one.position() != Timetable.Position.INSIDE)
                    .toList();
            Repair[] repairs = misplaced.isEmpty()
                    ? new Repair[0]
                    : repairs(plan, findings, period).toArray(new Repair[0]);
            for (Timetable.Placement one : misplaced) {
                Session session = plan.part(Session.class, one.session()).orElseThrow();
                if (one.position().isOutside()) {
                    findings.add(session, outside(session, one, period), repairs);
                } else {
                    findings.add(session, unknown(session, one));
                }
            }
        });
    }

    private static Explanation outside(Session session, Timetable.Placement one, PlanPeriod period) {
        Explanation.Builder why = Explanation.of("rule.session-outside-period."
                        + (one.position() == Timetable.Position.AFTER ? "after" : "before"))
                .part("session", session)
                .day("date", one.date().orElseThrow())
                .day("start", period.start())
                .day("end", period.end())
                .number("days", one.days());
        return Evidence.zero(why, one.days());
    }

    private static Explanation unknown(Session session, Timetable.Placement one) {
        Explanation.Builder why = Explanation.of(
                        "rule.session-outside-period." + (one.date().isPresent() ? "year" : "no-date"))
                .part("session", session);
        one.date().ifPresent(date -> why.day("date", date));
        return Evidence.undetermined(why);
    }

    /** The move that also fixes a wrong "tomorrow", if it brings all sessions inside; and the smallest period that holds every session. */
    private static ImmutableList<Repair> repairs(Plan plan, Findings findings, PlanPeriod period) {
        ImmutableList.Builder<Repair> repairs = ImmutableList.builder();
        for (RelativeTime time : findings.context().relativeTimes()) {
            SessionMoves.to(plan, time)
                    .filter(move -> isInside(Timetable.of(move.applyTo(plan))))
                    .ifPresent(repairs::add);
        }
        return repairs.add(longer(findings.context().timetable(), period)).build();
    }

    private static boolean isInside(Timetable timetable) {
        return timetable.placements().stream().noneMatch(one -> one.position().isOutside());
    }

    private static Repair longer(Timetable timetable, PlanPeriod period) {
        PlanDate start = period.start();
        PlanDate end = period.end();
        for (Timetable.Placement one : timetable.placements()) {
            if (one.position().isOutside()) {
                PlanDate date = one.date().orElseThrow();
                start = PlanDates.isAfter(start, date) ? date : start;
                end = PlanDates.isAfter(date, end) ? date : end;
            }
        }
        long growth = start.daysUntil(period.start()).orElse(0L)
                + period.end().daysUntil(end).orElse(0L);
        return new Repair.ChangePeriod(start, end, growth);
    }
}
