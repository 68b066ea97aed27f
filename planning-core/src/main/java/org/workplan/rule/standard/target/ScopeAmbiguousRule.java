package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Amounts;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Indicators;
import org.workplan.rule.standard.common.VagueWords;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Finds numbers of people that do not state whom they count. */
public final class ScopeAmbiguousRule {

    public static final Rule RULE = Rule.of(
            "scope-ambiguous",
            Severity.ADVICE,
            Scope.all(PartKind.TARGET, PartKind.INDICATOR, PartKind.TASK),
            ScopeAmbiguousRule::scopes);

    private ScopeAmbiguousRule() {}

    private static void scopes(Plan plan, Findings findings) {
        ImmutableList<Target> people = plan.targets().stream()
                .filter(target -> countsPeople(plan, target))
                .collect(ImmutableList.toImmutableList());
        findings.looked(people.size());
        people.stream()
                .filter(target -> target.counting().isEmpty()
                        && Indicators.of(plan, target)
                                .filter(known -> known.basis() == Indicator.Basis.INCREMENT)
                                .isPresent())
                .forEach(target -> findings.add(
                        target,
                        Evidence.undetermined(Explanation.of(
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
        return Indicators.of(plan, target)
                .filter(known -> known.basis() == Indicator.Basis.SNAPSHOT)
                .isPresent();
    }

    private static boolean countsPeople(Plan plan, Target target) {
        return Amounts.total(target.criterion()).isPresent()
                && Indicators.of(plan, target)
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
                    Evidence.undetermined(Explanation.of("rule.scope-ambiguous.teams")
                            .part("task", task.get())
                            .number("count", numbered.size())
                            .number("sum", sum(numbered), "")
                            .parts("parts", Evidence.inOrder(numbered))));
        }
    }

    private static Rational sum(Set<Target> teams) {
        return teams.stream().map(team -> printed(team).orElseThrow()).reduce(Rational.ZERO, Rational::plus);
    }

    private static Optional<Rational> printed(Target target) {
        return Amounts.total(target.criterion()).flatMap(Amount::printedNumber).map(Rational::of);
    }
}
