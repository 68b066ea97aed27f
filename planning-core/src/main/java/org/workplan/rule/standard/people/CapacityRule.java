package org.workplan.rule.standard.people;

import com.google.common.collect.ImmutableMap;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Parameters;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Scope;
import org.workplan.rule.ScopedRule;
import org.workplan.rule.Severity;
import org.workplan.staffing.Workload;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * Finds people of whom the workload asks for more hours than they have in a day or in a week. Weeks begin on Monday and need a year.
 *
 * @param hoursPerDay how many hours of sessions a person can carry in a day
 * @param hoursPerWeek how many in a week
 */
public record CapacityRule(int hoursPerDay, int hoursPerWeek) implements ScopedRule<Plan> {

    private static final String DAY = "hoursPerDay";
    private static final String WEEK = "hoursPerWeek";
    private static final Scope<Plan> SCOPE = Scope.all(PartKind.SESSION, PartKind.PERSON, PartKind.ROLE);

    @Override
    public RuleId id() {
        return RuleId.of("capacity");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Scope<Plan> scope() {
        return SCOPE;
    }

    @Override
    public ImmutableMap<String, String> parameters() {
        return ImmutableMap.of(DAY, Integer.toString(hoursPerDay), WEEK, Integer.toString(hoursPerWeek));
    }

    @Override
    public Rule withParameter(String name, String value) {
        return switch (name) {
            case DAY -> new CapacityRule(Parameters.positive(this, name, value), hoursPerWeek);
            case WEEK -> new CapacityRule(hoursPerDay, Parameters.positive(this, name, value));
            default -> throw Parameters.unknown(this, name);
        };
    }

    @Override
    public void check(Plan plan, RuleContext context, Findings findings) {
        Workload workload = context.workload();
        findings.looked((int) workload.people().values().stream()
                .filter(hours -> !hours.equals(Interval.exactly(Rational.ZERO)))
                .count());
        workload.days().forEach(load -> over(plan, load, "day", hoursPerDay, findings));
        workload.weeks().forEach(load -> over(plan, load, "week", hoursPerWeek, findings));
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
