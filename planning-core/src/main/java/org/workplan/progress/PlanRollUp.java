package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Refuses null. */
    public PlanRollUp {
        requirePresent("whole", whole, "parts", parts);
    }

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
            ImmutableSet.copyOf(target.goals())
                    .forEach(goal -> parts.merge(PartPath.of(PartKind.GOAL, goal), one, RollUp::merge));
        }
        return new PlanRollUp(whole, ImmutableMap.copyOf(parts));
    }

    /** Adds to a task, the tasks above it, its section and the sections above that; a circle of parents ends where it closes. */
    private static void upward(Plan plan, Optional<PartId> from, RollUp one, Map<PartPath, RollUp> parts) {
        Set<PartPath> passed = new HashSet<>();
        Optional<Task> task = from.flatMap(id -> plan.part(Task.class, id));
        Optional<PartId> section = Optional.empty();
        while (task.isPresent() && passed.add(task.get().path())) {
            parts.merge(task.get().path(), one, RollUp::merge);
            section = section.isPresent() ? section : task.get().section();
            task = task.get().parent().flatMap(id -> plan.part(Task.class, id));
        }
        Optional<Section> around = section.flatMap(id -> plan.part(Section.class, id));
        while (around.isPresent() && passed.add(around.get().path())) {
            parts.merge(around.get().path(), one, RollUp::merge);
            around = around.get().parent().flatMap(id -> plan.part(Section.class, id));
        }
    }

    /**
     * {@return one part; empty for other parts}
     *
     * @param path the path of a task, section or goal
     */
    public Optional<RollUp> of(PartPath path) {
        requirePresent("path", path);
        return Optional.ofNullable(parts.get(path));
    }
}
