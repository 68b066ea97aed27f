package org.workplan.rule.standard.wording;

import com.google.common.collect.ImmutableList;
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
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Amounts;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.VagueWords;
import org.workplan.target.Cadence;
import org.workplan.value.Amount;
import org.workplan.value.PartId;

/** Finds goals and tasks that promise only in words such as "more" and "better", and names the words. */
public final class UnmeasurableWordingRule {

    /** Words beside those of the library. */
    private static final Rule.Parameter<ImmutableList<String>> WORDS = Rule.Parameter.words("words");

    public static final Rule RULE = Rule.of(
                    "unmeasurable-wording",
                    Severity.ADVICE,
                    Scope.all(PartKind.GOAL, PartKind.TASK, PartKind.TARGET),
                    UnmeasurableWordingRule::check)
            .with(WORDS);

    private UnmeasurableWordingRule() {}

    private static void check(Plan plan, Findings findings) {
        VagueWords list = VagueWords.UNMEASURABLE.plus(plan.language(), findings.get(WORDS));
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
                        && !words(list, plan, task).isEmpty())
                .forEach(tasks::add);
        findings.looked(plan.goals().size() + plan.tasks().size());
        report(list, plan, "goals", goals, plan.goals().size(), findings);
        report(list, plan, "tasks", tasks, plan.tasks().size(), findings);
    }

    private static void report(VagueWords list, Plan plan, String what, List<Part> vague, int of, Findings findings) {
        if (vague.isEmpty()) {
            return;
        }
        Set<String> words = new LinkedHashSet<>();
        List<Explanation> each = new ArrayList<>();
        for (Part part : Evidence.inOrder(vague)) {
            ImmutableSet<String> own = words(list, plan, part);
            words.addAll(own);
            if (!own.isEmpty()) {
                each.add(Explanation.of("rule.unmeasurable-wording.part")
                        .part("part", part)
                        .with("words", Evidence.texts(own.stream()))
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
                                .with("words", Evidence.texts(words.stream()))
                                .because(each),
                        vague.size()));
    }

    private static ImmutableSet<String> words(VagueWords list, Plan plan, Part part) {
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
