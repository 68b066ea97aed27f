package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.Shared;
import org.workplan.target.Basis;
import org.workplan.target.Criterion;
import org.workplan.target.Reading;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.Domain;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Rules about targets that say the same, contain each other or do not say whom they count. */
final class TargetRules {

    static final Rule DUPLICATE_TARGET = Rule.of(
            "duplicate-target",
            Severity.WARNING,
            Scope.sharing(Target.class, Target::indicator),
            TargetRules::duplicates);

    static final Rule SUBSUMED_TARGET = Rule.of(
            "subsumed-target", Severity.ADVICE, Scope.all(PartKind.TARGET, PartKind.INDICATOR), TargetRules::subsumed);

    static final Rule SCOPE_AMBIGUOUS = Rule.of(
            "scope-ambiguous",
            Severity.ADVICE,
            Scope.all(PartKind.TARGET, PartKind.INDICATOR, PartKind.TASK),
            TargetRules::scopes);

    private TargetRules() {}

    private static void duplicates(Shared<Target> same, Findings findings) {
        findings.looked(same.size());
        same.pairs().stream()
                .filter(pair -> pair.one().criterion().equals(pair.two().criterion())
                        && pair.one().per().equals(pair.two().per())
                        && pair.one().period().equals(pair.two().period()))
                .forEach(pair -> findings.add(
                        pair.one().path(),
                        pair.two().id().value(),
                        Judge.zero(
                                Explanation.of("rule.duplicate-target.pair")
                                        .part("one", pair.one())
                                        .part("two", pair.two()),
                                1)));
    }

    private static void subsumed(Plan plan, Findings findings) {
        for (Target quota : plan.targets()) {
            if (quota.criterion() instanceof Criterion.Each each) {
                findings.looked(1);
                Optional<Rational> yearly = inYear(each, findings.context().reading());
                plan.targets().stream()
                        .filter(other -> yearly.isPresent() && isSameWork(plan, quota, other))
                        .forEach(other -> implied(plan, quota, other, yearly.orElseThrow(), findings));
            }
        }
    }

    private static Optional<Rational> inYear(Criterion.Each each, Reading reading) {
        CalendarUnit unit = each.per().unit();
        int windows = switch (unit) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
        return Amounts.smallest(each.amount(), reading).map(times -> times.times(Rational.of(windows)));
    }

    private static boolean isSameWork(Plan plan, Target quota, Target other) {
        return !other.equals(quota)
                && other.criterion() instanceof Criterion.Total
                && other.task().isPresent()
                && (other.indicator().equals(quota.indicator())
                        || (other.task().equals(quota.task()) && isPress(plan, quota) && isPress(plan, other)));
    }

    private static boolean isPress(Plan plan, Target target) {
        return indicator(plan, target)
                .filter(known -> !VagueWords.PUBLICATIONS
                        .in(known.unit() + " " + known.title(), plan.language())
                        .isEmpty())
                .isPresent();
    }

    private static void implied(Plan plan, Target quota, Target other, Rational yearly, Findings findings) {
        Amount amount = ((Criterion.Total) other.criterion()).amount();
        Reading reading = findings.context().reading();
        boolean met = reading.read(amount, Domain.COUNT)
                .filter(wanted -> wanted.contains(yearly))
                .isPresent();
        if (!met) {
            return;
        }
        boolean same = other.indicator().equals(quota.indicator());
        ExplanationBuilder why = Explanation.of(same ? "rule.subsumed-target.same" : "rule.subsumed-target.alike")
                .part("target", other)
                .part("quota", quota)
                .number("yearly", yearly, "")
                .text("unit", indicator(plan, other).map(Indicator::unit).orElse(""))
                .text("quotaUnit", indicator(plan, quota).map(Indicator::unit).orElse(""));
        findings.add(other.path(), quota.id().value(), same ? Judge.zero(why, 1) : Judge.undetermined(why));
    }

    static Optional<Indicator> indicator(Plan plan, Target target) {
        return target.indicator().flatMap(id -> plan.part(Indicator.class, id));
    }

    private static void scopes(Plan plan, Findings findings) {
        ImmutableList<Target> people = plan.targets().stream()
                .filter(target -> countsPeople(plan, target))
                .collect(ImmutableList.toImmutableList());
        findings.looked(people.size());
        people.stream()
                .filter(target -> target.counting().isEmpty()
                        && indicator(plan, target)
                                .filter(known -> known.basis() == Basis.INCREMENT)
                                .isPresent())
                .forEach(target -> findings.add(
                        target,
                        Judge.undetermined(Explanation.of(
                                        target.per().isPresent()
                                                ? "rule.scope-ambiguous.people"
                                                : "rule.scope-ambiguous.people-when")
                                .part("target", target))));
        ImmutableListMultimap<PartId, Target> byTask = Multimaps.index(
                people.stream()
                        .filter(target -> target.task().isPresent() && isState(plan, target))
                        .toList(),
                target -> target.task().orElseThrow());
        byTask.asMap().forEach((task, teams) -> places(plan, task, ImmutableList.copyOf(teams), findings));
    }

    private static boolean isState(Plan plan, Target target) {
        return indicator(plan, target)
                .filter(known -> known.basis() == Basis.SNAPSHOT)
                .isPresent();
    }

    private static boolean countsPeople(Plan plan, Target target) {
        return Amounts.total(target.criterion()).isPresent()
                && indicator(plan, target)
                        .filter(known -> !VagueWords.PEOPLE
                                .in(known.unit(), plan.language())
                                .isEmpty())
                        .isPresent();
    }

    private static void places(Plan plan, PartId id, ImmutableList<Target> teams, Findings findings) {
        ImmutableSet<Target> numbered =
                teams.stream().filter(team -> printed(team).isPresent()).collect(ImmutableSet.toImmutableSet());
        Optional<Task> task = plan.part(Task.class, id);
        if (numbered.size() > 1 && task.isPresent()) {
            findings.add(
                    task.get(),
                    Judge.undetermined(Explanation.of("rule.scope-ambiguous.teams")
                            .part("task", task.get())
                            .number("count", numbered.size())
                            .number("sum", sum(numbered), "")
                            .parts("parts", Judge.inOrder(numbered))));
        }
    }

    private static Rational sum(Set<Target> teams) {
        return teams.stream().map(team -> printed(team).orElseThrow()).reduce(Rational.ZERO, Rational::plus);
    }

    private static Optional<Rational> printed(Target target) {
        return Amounts.total(target.criterion()).flatMap(Amount::printedNumber).map(Rational::of);
    }
}
