package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Fact;
import org.workplan.plan.Goal;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Step;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.value.Rational;

/** Finds closed lists whose items are not named: nobody can say when they are complete. */
public final class ChecklistUnnamedRule {

    public static final Rule RULE =
            Rule.of("checklist-unnamed", Severity.ADVICE, Scope.all(PartKind.values()), ChecklistUnnamedRule::check);

    /** How many a name promises by its first word. */
    private static final ImmutableMap<String, Integer> NUMBERS = ImmutableMap.<String, Integer>builder()
            .put("two|二|两", 2)
            .put("three|三", 3)
            .put("four|四", 4)
            .put("five|五", 5)
            .put("six|六", 6)
            .put("seven|七", 7)
            .put("eight|八", 8)
            .put("nine|九", 9)
            .put("ten", 10)
            .buildOrThrow();

    private ChecklistUnnamedRule() {}

    private static void check(Plan plan, Findings findings) {
        for (Part part : plan.parts().values()) {
            for (Checklist list : lists(part)) {
                findings.looked(1);
                if (list.unnamed() > 0) {
                    findings.add(
                            part.path(),
                            list.title(),
                            Evidence.zero(
                                    Explanation.of("rule.checklist-unnamed.items")
                                            .text("list", list.title())
                                            .number("unnamed", list.unnamed())
                                            .number("size", list.size()),
                                    list.unnamed()));
                }
                fewer(part, list, findings);
            }
        }
    }

    /** A list that is called five of something and has four lacks one. */
    private static void fewer(Part part, Checklist list, Findings findings) {
        String title = list.title().strip().toLowerCase(Locale.ROOT);
        int promised = NUMBERS.entrySet().stream()
                .filter(number -> title.matches("(" + number.getKey() + ")(\\P{IsAlphabetic}.*|\\p{IsHan}.*)?"))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
        if (!list.open() && promised > list.size()) {
            findings.add(
                    part.path(),
                    list.title() + " #",
                    Evidence.atLeast(
                            Explanation.of("rule.checklist-unnamed.fewer")
                                    .text("list", list.title())
                                    .number("size", list.size())
                                    .number("promised", promised),
                            Rational.of(list.size()),
                            Rational.of(promised)));
        }
    }

    private static List<Checklist> lists(Part part) {
        List<Checklist> lists = new ArrayList<>();
        if (part instanceof Task task) {
            lists.addAll(task.lists());
        } else if (part instanceof Goal goal) {
            lists.addAll(goal.lists());
        } else if (part instanceof Fact fact) {
            lists.addAll(fact.lists());
        } else if (part instanceof Step step) {
            lists.addAll(step.lists());
        } else if (part instanceof Target target) {
            lists.addAll(target.lists());
            if (target.criterion() instanceof Criterion.Complete complete) {
                lists.add(complete.checklist());
            }
        }
        return lists;
    }
}
