package org.workplan.rule.standard.people;

import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Numbers;
import org.workplan.staffing.Staffing;
import org.workplan.target.Reading;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/** Compares the number of people required with those named in roles, and finds people who are named twice. */
public final class RoleSumRule {

    public static final Rule RULE = Rule.of(
            "role-sum",
            Severity.WARNING,
            Scope.all(PartKind.ROLE, PartKind.GROUP, PartKind.PERSON),
            RoleSumRule::check);

    private RoleSumRule() {}

    private static void check(Plan plan, Findings findings) {
        List<PartId> named =
                plan.roles().stream().flatMap(role -> role.people().stream()).toList();
        if (named.isEmpty()) {
            return;
        }
        findings.looked(plan.roles().size());
        Staffing staffing = findings.context().staffing();
        int distinct = staffing.staff().people().size();
        for (Group group : plan.groups()) {
            if (group.groupKind() == Group.Kind.STAFF) {
                compare(group, group.size(), distinct, findings);
            }
        }
        for (int index = 0; index < plan.roles().size(); index++) {
            Role role = plan.roles().get(index);
            compare(role, role.required(), staffing.roles().get(index).people().size(), findings);
        }
        List<Person> twice = plan.people().stream()
                .filter(person -> named.stream().filter(person.id()::equals).count() > 1)
                .toList();
        if (!twice.isEmpty()) {
            findings.addForPlan("twice", Evidence.lacking("rule.role-sum.twice", twice, distinct));
        }
    }

    private static void compare(Part part, Optional<Quantity> required, long named, Findings findings) {
        Optional<Rational> exact = Numbers.exact(required);
        Optional<Acceptance> wanted = exact.map(number -> Acceptance.exactly(number, Domain.COUNT))
                .or(() -> required.flatMap(
                        quantity -> Reading.LITERAL.read(quantity.amount(), domain(quantity.amount()))));
        if (wanted.isEmpty() || wanted.get().contains(Rational.of(named))) {
            return;
        }
        Explanation.Builder why =
                Explanation.of("rule.role-sum.number").part("group", part).number("named", named);
        exact.ifPresentOrElse(
                number -> why.number("required", number, ""),
                () -> why.with("required", new Operand.Wanted(wanted.get(), "")));
        findings.add(part, why.compare(Interval.exactly(named), wanted.get()));
    }

    /** Staffing reads "about 2.5" unrounded, too. */
    private static Domain domain(Amount amount) {
        return amount.printedNumber()
                        .map(Rational::of)
                        .filter(Rational::isInteger)
                        .isPresent()
                ? Domain.COUNT
                : Domain.DECIMAL;
    }
}
