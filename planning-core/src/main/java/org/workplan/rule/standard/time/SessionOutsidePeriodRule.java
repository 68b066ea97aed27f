package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Repair;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.PlanDates;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;

/** Finds sessions that do not lie in the period of their plan. */
public final class SessionOutsidePeriodRule {

    public static final Rule RULE = Rule.of(
            "session-outside-period",
            Severity.ERROR,
            Scope.all(PartKind.SESSION, PartKind.STEP),
            SessionOutsidePeriodRule::check);

    private SessionOutsidePeriodRule() {}

    private static void check(Plan plan, Findings findings) {
        Optional<PlanPeriod> period = PlanDates.period(plan);
        if (period.isEmpty()) {
            return;
        }
        findings.looked(plan.sessions().size());
        ImmutableList<Repair> repairs = repairs(plan, period.get());
        for (Session session : plan.sessions()) {
            if (session.date().isPresent()) {
                check(session, plan.dated(session.date().get()), period.get(), repairs, findings);
            } else {
                findings.add(
                        session,
                        Evidence.undetermined(Explanation.of("rule.session-outside-period.no-date")
                                .part("session", session)));
            }
        }
    }

    private static void check(
            Session session, PlanDate date, PlanPeriod period, List<Repair> repairs, Findings findings) {
        boolean late = PlanDates.isAfter(date, period.end());
        if (!late && !PlanDates.isAfter(period.start(), date)) {
            return;
        }
        Optional<Long> days = late ? period.end().daysUntil(date) : date.daysUntil(period.start());
        if (days.isEmpty()) {
            findings.add(
                    session,
                    Evidence.undetermined(Explanation.of("rule.session-outside-period.year")
                            .part("session", session)
                            .day("date", date)));
        } else {
            Explanation.Builder why = Explanation.of(
                            late ? "rule.session-outside-period.after" : "rule.session-outside-period.before")
                    .part("session", session)
                    .day("date", date)
                    .day("start", period.start())
                    .day("end", period.end())
                    .number("days", days.get());
            findings.add(session, Evidence.zero(why, days.get()), repairs.toArray(new Repair[0]));
        }
    }

    /** The smallest period that holds every session; and the move that mends a wrong "tomorrow" too, if it brings all of them inside. */
    private static ImmutableList<Repair> repairs(Plan plan, PlanPeriod period) {
        List<PlanDate> outside = plan.sessions().stream()
                .flatMap(session -> dated(plan, session).stream())
                .filter(date -> PlanDates.isAfter(date, period.end()) || PlanDates.isAfter(period.start(), date))
                .toList();
        PlanDate start = period.start();
        PlanDate end = period.end();
        for (PlanDate date : outside) {
            start = PlanDates.isAfter(start, date) ? date : start;
            end = PlanDates.isAfter(date, end) ? date : end;
        }
        long growth = start.daysUntil(period.start()).orElse(0L)
                + period.end().daysUntil(end).orElse(0L);
        ImmutableList.Builder<Repair> repairs = ImmutableList.builder();
        for (RelativeDates.Tomorrow tomorrow : RelativeDates.tomorrows(plan)) {
            if (tomorrow.off().filter(days -> days != 0).isPresent()) {
                Repair move = tomorrow.repair(plan);
                if (isClean(move.applyTo(plan), period)) {
                    repairs.add(move);
                }
            }
        }
        return repairs.add(new Repair.ChangePeriod(start, end, growth)).build();
    }

    private static boolean isClean(Plan plan, PlanPeriod period) {
        return plan.sessions().stream()
                .flatMap(session -> dated(plan, session).stream())
                .noneMatch(date -> PlanDates.isAfter(date, period.end()) || PlanDates.isAfter(period.start(), date));
    }

    private static Optional<PlanDate> dated(Plan plan, Session session) {
        return session.date().map(plan::dated);
    }
}
