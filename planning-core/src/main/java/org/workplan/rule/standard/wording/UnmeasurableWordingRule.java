package org.workplan.rule.standard.wording;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Goal;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Parameters;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Scope;
import org.workplan.rule.ScopedRule;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Amounts;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.VagueWords;
import org.workplan.target.Cadence;
import org.workplan.value.Amount;
import org.workplan.value.PartId;

/** Finds goals and tasks that promise only in words such as "more" and "better", and names the words. */
public record UnmeasurableWordingRule(ImmutableList<String> moreWords) implements ScopedRule<Plan> {

    private static final String WORDS = "words";
    private static final Scope<Plan> SCOPE = Scope.all(PartKind.GOAL, PartKind.TASK, PartKind.TARGET);

    @Override
    public RuleId id() {
        return RuleId.of("unmeasurable-wording");
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public Scope<Plan> scope() {
        return SCOPE;
    }

    @Override
    public ImmutableMap<String, String> parameters() {
        return ImmutableMap.of(WORDS, String.join(",", moreWords));
    }

    @Override
    public Rule withParameter(String name, String value) {
        if (!name.equals(WORDS)) {
            throw Parameters.unknown(this, name);
        }
        return new UnmeasurableWordingRule(ImmutableList.copyOf(
                Splitter.on(',').trimResults().omitEmptyStrings().split(value)));
    }

    @Override
    public void check(Plan plan, RuleContext context, Findings findings) {
        Set<PartId> measured = new LinkedHashSet<>();
        Set<PartId> counted = new LinkedHashSet<>();
        plan.targets().forEach(target -> {
            measured.addAll(target.goals());
            target.task().ifPresent(counted::add);
        });
        List<Part> goals = new ArrayList<>();
        plan.goals().stream()
                .filter(goal -> !measured.contains(goal.id()) && !hasNumber(goal))
                .forEach(goals::add);
        List<Part> tasks = new ArrayList<>();
        plan.tasks().stream()
                .filter(task -> !counted.contains(task.id())
                        && !hasNumber(task)
                        && !words(plan, task).isEmpty())
                .forEach(tasks::add);
        findings.looked(plan.goals().size() + plan.tasks().size());
        report(plan, "goals", goals, plan.goals().size(), findings);
        report(plan, "tasks", tasks, plan.tasks().size(), findings);
    }

    private void report(Plan plan, String what, List<Part> vague, int of, Findings findings) {
        if (vague.isEmpty()) {
            return;
        }
        Set<String> words = new LinkedHashSet<>();
        List<Explanation> each = new ArrayList<>();
        for (Part part : Evidence.inOrder(vague)) {
            ImmutableSet<String> own = words(plan, part);
            words.addAll(own);
            if (!own.isEmpty()) {
                each.add(Explanation.of("rule.unmeasurable-wording.part")
                        .part("part", part)
                        .with(WORDS, Evidence.texts(own.stream()))
                        .note());
            }
        }
        String key = "rule.unmeasurable-wording." + what + (words.isEmpty() ? "-plain" : "");
        findings.addForPlan(
                what,
                Evidence.zero(
                        Explanation.of(key)
                                .number("count", vague.size())
                                .number("of", of)
                                .parts("parts", Evidence.inOrder(vague))
                                .with(WORDS, Evidence.texts(words.stream()))
                                .because(each),
                        vague.size()));
    }

    private ImmutableSet<String> words(Plan plan, Part part) {
        VagueWords list = VagueWords.UNMEASURABLE.plus(plan.language(), moreWords);
        StringBuilder text = new StringBuilder(part.title());
        if (part instanceof Task task) {
            task.wording().ifPresent(words -> text.append(". ").append(words));
            task.details().forEach(words -> text.append(". ").append(words));
            task.amount()
                    .filter(quantity -> quantity.amount() instanceof Amount.Vague)
                    .ifPresent(quantity -> text.append(". ").append(((Amount.Vague) quantity.amount()).words()));
        } else if (part instanceof Goal goal) {
            goal.details().forEach(words -> text.append(". ").append(words));
        }
        return ImmutableSet.copyOf(list.in(text.toString(), plan.language()));
    }

    private static boolean hasNumber(Part part) {
        boolean cadence = part instanceof Task task
                && task.cadence()
                        .filter(rhythm -> rhythm instanceof Cadence.Times)
                        .isPresent();
        boolean list =
                part instanceof Task task && task.lists().stream().anyMatch(named -> !named.open() && named.size() > 0);
        return cadence || list || Amounts.of(part).stream().anyMatch(Amount::isNumeric);
    }
}
