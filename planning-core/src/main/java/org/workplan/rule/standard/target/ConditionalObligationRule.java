package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.records.ConditionalTask;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.target.Due;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/** Reports whom a task concerns that is asked only of those who pass a number, as the conditional tasks of the plan say. */
public final class ConditionalObligationRule {

    public static final Rule RULE = Rule.of(
            "conditional-obligation",
            Severity.ADVICE,
            Scope.all(PartKind.TASK, PartKind.GROUP, PartKind.INDICATOR),
            ConditionalObligationRule::check);

    private ConditionalObligationRule() {}

    private static void check(Plan plan, Findings findings) {
        for (ConditionalTask task : findings.context().conditionalTasks()) {
            findings.looked(1);
            check(plan, task, findings);
        }
    }

    private static void check(Plan plan, ConditionalTask one, Findings findings) {
        ImmutableList<Operand> concerned = units(plan, one, Verdict.MET);
        ImmutableList<Operand> unknown = units(plan, one, Verdict.UNDETERMINED);
        boolean none = one.units().isEmpty();
        if (none || !unknown.isEmpty() || !concerned.isEmpty()) {
            String key = none ? "no-units" : unknown.isEmpty() ? "units" : "unknown";
            Explanation.Builder why = Explanation.of("rule.conditional-obligation." + key)
                    .part("task", one.task())
                    .text("measure", one.condition().name())
                    .number("count", concerned.size())
                    .number("of", one.units().size())
                    .with("parts", new Operand.Many(concerned))
                    .with("unknown", new Operand.Many(unknown));
            deadline(one.task()).ifPresent(why::because);
            findings.add(one.task(), Evidence.undetermined(why));
        }
    }

    /** The names of the units with a verdict: groups as the plan prints them, then the others. */
    private static ImmutableList<Operand> units(Plan plan, ConditionalTask one, Verdict verdict) {
        ImmutableList.Builder<Operand> names = ImmutableList.builder();
        List<PartId> ids = one.units().stream()
                .filter(unit -> unit.verdict() == verdict)
                .map(ConditionalTask.Unit::id)
                .toList();
        Evidence.inOrder(ids.stream()
                        .flatMap(id -> plan.part(Group.class, id).stream())
                        .toList())
                .forEach(group -> names.add(new Operand.PartRef(group.path(), group.title())));
        ids.stream()
                .filter(id -> plan.part(Group.class, id).isEmpty())
                .forEach(id -> names.add(new Operand.Text(id.value())));
        return names.build();
    }

    private static Optional<Explanation> deadline(Task task) {
        return task.due()
                .filter(Due.Words.class::isInstance)
                .map(due -> Explanation.of("rule.conditional-obligation.no-deadline")
                        .text("words", ((Due.Words) due).words())
                        .note());
    }
}
