package org.workplan.rule.standard;

import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Group;
import org.workplan.plan.GroupKind;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Compares the number of people required with those named in roles, and finds people who are named twice. */
record RoleSumRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("role-sum");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        Plan plan = context.plan();
        List<PartId> named =
                plan.roles().stream().flatMap(role -> role.people().stream()).toList();
        if (named.isEmpty()) {
            return;
        }
        findings.looked(plan.roles().size());
        long distinct = named.stream().distinct().count();
        for (Group group : plan.groups()) {
            Optional<Rational> required = Numbers.exact(group.size());
            if (group.groupKind() == GroupKind.STAFF
                    && required.isPresent()
                    && !required.get().equals(Rational.of(distinct))) {
                findings.add(
                        group,
                        Explanation.of("rule.role-sum.number")
                                .part("group", group)
                                .number("named", distinct)
                                .number("required", required.get(), "")
                                .compare(Interval.exactly(distinct), Acceptance.exactly(required.get(), Domain.COUNT)));
            }
        }
        List<Person> twice = plan.people().stream()
                .filter(person -> named.stream().filter(person.id()::equals).count() > 1)
                .toList();
        if (!twice.isEmpty()) {
            findings.addForPlan("twice", Judge.lacking("rule.role-sum.twice", twice, (int) distinct));
        }
    }
}
