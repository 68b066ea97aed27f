package org.workplan.rule.standard.people;

import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.staffing.Workload;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * Finds people of whom the workload asks for more hours than they have in a day or in a week. Weeks begin on Monday and need a year.
 */
public final class CapacityRule {

    /** How many hours of sessions a person can carry in a day and in a week. */
    private static final Rule.Parameter<Integer> DAY = Rule.Parameter.positive("hoursPerDay", 8);

    private static final Rule.Parameter<Integer> WEEK = Rule.Parameter.positive("hoursPerWeek", 40);

    public static final Rule RULE = Rule.of(
                    "capacity",
                    Severity.WARNING,
                    Scope.all(PartKind.SESSION, PartKind.PERSON, PartKind.ROLE),
                    CapacityRule::check)
            .with(DAY, WEEK);

    private CapacityRule() {}

    private static void check(Plan plan, Findings findings) {
        Workload workload = findings.context().workload();
        findings.looked((int) workload.people().values().stream()
                .filter(hours -> !hours.equals(Interval.exactly(Rational.ZERO)))
                .count());
        workload.days().forEach(load -> over(plan, load, "day", findings.get(DAY), findings));
        workload.weeks().forEach(load -> over(plan, load, "week", findings.get(WEEK), findings));
    }

    private static void over(Plan plan, Workload.Load load, String unit, int most, Findings findings) {
        Acceptance capacity = Acceptance.atMost(Rational.of(most), Domain.DECIMAL);
        if (!capacity.contains(load.hours())) {
            findings.add(
                    load.person(),
                    unit + " " + load.from(),
                    Explanation.of("rule.capacity." + unit)
                            .part("person", plan.part(load.person()).orElseThrow())
                            .day("date", load.from())
                            .number("hours", load.hours(), "")
                            .number("most", most)
                            .compare(Interval.exactly(load.hours()), capacity));
        }
    }
}
