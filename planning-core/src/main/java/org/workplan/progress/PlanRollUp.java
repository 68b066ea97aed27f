package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Goal;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.value.PartId;

/**
 * Targets added up along the plan: to their tasks and the tasks around those, to the sections of these and the sections around those, to goals, and to
 * the plan.
 *
 * @param whole the plan
 * @param parts tasks, sections and goals by path; sections that hold tasks stand here even without a target
 */
public record PlanRollUp(RollUp whole, ImmutableMap<PartPath, RollUp> parts) {

    static PlanRollUp of(Plan plan, ImmutableList<Assessment> targets) {
        Map<PartPath, RollUp> parts = new LinkedHashMap<>();
        for (Task task : plan.tasks()) {
            upward(plan, Optional.of(task.id()), RollUp.NONE, parts);
        }
        for (Goal goal : plan.goals()) {
            parts.put(goal.path(), RollUp.NONE);
        }
        RollUp whole = RollUp.NONE;
        for (Assessment assessment : targets) {
            RollUp one = RollUp.of(assessment);
            whole = whole.merge(one);
            Target target = plan.part(Target.class, assessment.target().id()).orElseThrow();
            upward(plan, target.task(), one, parts);
            target.goals().forEach(goal -> parts.merge(PartPath.of(PartKind.GOAL, goal), one, RollUp::merge));
        }
        return new PlanRollUp(whole, ImmutableMap.copyOf(parts));
    }

    private static void upward(Plan plan, Optional<PartId> from, RollUp one, Map<PartPath, RollUp> parts) {
        Optional<Task> task = from.flatMap(id -> plan.part(Task.class, id));
        Optional<PartId> section = Optional.empty();
        while (task.isPresent() && isNew(task.get().path(), one, parts)) {
            section = section.isPresent() ? section : task.get().section();
            task = task.get().parent().flatMap(id -> plan.part(Task.class, id));
        }
        Optional<Section> around = section.flatMap(id -> plan.part(Section.class, id));
        while (around.isPresent() && isNew(around.get().path(), one, parts)) {
            around = around.get().parent().flatMap(id -> plan.part(Section.class, id));
        }
    }

    private static boolean isNew(PartPath path, RollUp one, Map<PartPath, RollUp> parts) {
        parts.merge(path, one, RollUp::merge);
        return true;
    }

    /**
     * Obtains one part.
     *
     * @param path the path of a task, section or goal
     * @return its roll-up; empty for other parts
     */
    public Optional<RollUp> of(PartPath path) {
        return Optional.ofNullable(parts.get(path));
    }
}
