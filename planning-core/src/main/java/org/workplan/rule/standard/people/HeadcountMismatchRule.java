package org.workplan.rule.standard.people;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Numbers;
import org.workplan.staffing.Headcount;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/** Compares the participants that a plan declares with those it invites and with its staff. */
public final class HeadcountMismatchRule {

    public static final Rule RULE =
            Rule.of("headcount-mismatch", Severity.WARNING, Scope.all(PartKind.GROUP), HeadcountMismatchRule::check);

    private HeadcountMismatchRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Group> declared = sized(plan, Group.Kind.PARTICIPANTS);
        List<Group> invited = sized(plan, Group.Kind.INVITED);
        List<Group> staff = sized(plan, Group.Kind.STAFF);
        findings.looked(declared.size() + invited.size() + plan.groups().size());
        if (!declared.isEmpty() && !invited.isEmpty()) {
            compare(plan, declared.get(0), people(plan, invited), people(plan, staff), findings);
        }
        for (Group group : plan.groups()) {
            perUnit(plan, group, findings);
        }
    }

    private static List<Group> sized(Plan plan, Group.Kind kind) {
        return Evidence.inOrder(plan.groups()).stream()
                .filter(group -> group.groupKind() == kind
                        && Numbers.possible(group.size()).isPresent())
                .toList();
    }

    /** Nobody in several groups counts twice. */
    private static Interval people(Plan plan, List<Group> groups) {
        return groups.isEmpty()
                ? Interval.exactly(0)
                : Headcount.of(plan, groups.stream().map(Group::id).toList()).people();
    }

    private static void compare(Plan plan, Group declared, Interval invited, Interval staff, Findings findings) {
        Interval participants = Numbers.possible(declared.size()).orElseThrow();
        Interval both = invited.plus(staff);
        if (participants.intersection(invited).isPresent()
                || participants.intersection(both).isPresent()) {
            return;
        }
        boolean exact = participants.exact().isPresent() && both.exact().isPresent();
        Explanation.Builder why = Explanation.of(
                        exact ? "rule.headcount-mismatch.declared" : "rule.headcount-mismatch.declared-about")
                .part("group", declared);
        if (exact) {
            Rational number = participants.exact().orElseThrow();
            why.number("declared", number, "")
                    .number("invited", invited.exact().orElseThrow(), "")
                    .number("staff", staff.exact().orElseThrow(), "")
                    .number("both", both.exact().orElseThrow(), "")
                    .number(
                            "unexplained",
                            number.minus(both.exact().orElseThrow()).abs(),
                            "")
                    .number(
                            "withoutStaff",
                            number.minus(invited.exact().orElseThrow()).abs(),
                            "");
        } else {
            why.with("declared", new Operand.Known(participants, ""))
                    .with("invited", new Operand.Known(invited, ""))
                    .with("staff", new Operand.Known(staff, ""))
                    .with("both", new Operand.Known(both, ""));
        }
        Evidence.inOrder(plan.groups()).stream()
                .filter(group -> group.groupKind() == Group.Kind.POPULATION)
                .filter(group -> Numbers.printed(group.size()).isPresent())
                .findFirst()
                .ifPresent(all -> why.because(Explanation.of("rule.headcount-mismatch.population")
                        .part("group", all)
                        .number("size", Numbers.printed(all.size()).orElseThrow(), "")
                        .note()));
        Acceptance explained =
                new Acceptance(Domain.COUNT, ImmutableList.of(Numbers.span(invited), Numbers.span(both)));
        findings.add(declared, why.compare(participants, explained));
    }

    /** People for each family or other unit, against what the larger group says of its units. */
    private static void perUnit(Plan plan, Group group, Findings findings) {
        Optional<Rational> people = Numbers.exact(group.size());
        Optional<Rational> units = Numbers.exact(group.units()).filter(count -> count.signum() > 0);
        Optional<Amount> usual = group.partOf()
                .flatMap(id -> plan.part(Group.class, id))
                .flatMap(Group::unitSize)
                .map(Quantity::amount)
                .filter(Amount::isNumeric);
        if (people.isEmpty() || units.isEmpty() || usual.isEmpty() || !(usual.get() instanceof Amount.Between range)) {
            return;
        }
        Rational each = people.get().dividedBy(units.get());
        Acceptance wanted = Acceptance.between(Rational.of(range.low()), Rational.of(range.high()), Domain.DECIMAL);
        if (!wanted.contains(each)) {
            findings.add(
                    group.path(),
                    "unit",
                    Explanation.of("rule.headcount-mismatch.unit")
                            .part("group", group)
                            .number("each", each, "")
                            .with("usual", new Operand.Wanted(wanted, ""))
                            .compare(Interval.exactly(each), wanted));
        }
    }
}
