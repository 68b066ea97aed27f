package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.Actor;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.target.Due;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;

/** Makes plans of many tasks, of which about one in twenty has a fault of some kind. */
final class Portfolio {
    private static final int CHILDREN = 10;
    private static final int TASKS_OF_A_SECTION = 100;

    private Portfolio() {}

    static Plan of(int tasks) {
        int sections = tasks / TASKS_OF_A_SECTION;
        ImmutableList.Builder<Section> around = ImmutableList.builder();
        for (int section = 0; section < sections; section++) {
            around.add(Section.builder()
                    .id(PartId.of("section-" + section))
                    .title("Section " + section)
                    .build());
        }
        ImmutableList.Builder<Task> all = ImmutableList.builder();
        for (int task = 0; task < tasks; task++) {
            all.add(task(task, sections));
        }
        return Plan.builder()
                .id(PlanId.of("portfolio"))
                .kind(Plan.Kind.TARGET_PLAN)
                .title("Portfolio")
                .year(2025)
                .sections(around.build())
                .groups(ImmutableList.of(Group.builder()
                        .id(PartId.of("residents"))
                        .title("Residents")
                        .groupKind(Group.Kind.POPULATION)
                        .build()))
                .tasks(all.build())
                .build();
    }

    static Task task(int number, int sections) {
        int first = number - number % CHILDREN;
        Task.Builder task = Task.builder()
                .id(PartId.of("task-" + number))
                .title(number % 97 == 0 ? "Task " + (number - 1) : "Task " + number)
                .section(PartId.of("section-" + number % sections))
                .amount(Quantity.of(number % 40 == 0 ? 0 : 1 + number % 9, "visits"))
                .due(Due.on(PlanDate.of(1 + number % 12, 1 + number % 28)));
        if (number != first) {
            task.parent(Optional.of(PartId.of("task-" + first)));
        }
        if (number % 20 != 0) {
            task.addOwners(Actor.of("owner " + number % 50, PartPath.of(PartKind.GROUP, PartId.of("residents"))));
        }
        if (number % 30 != 0) {
            task.addAudience(PartId.of("residents"));
        }
        if (number > first + 1 && number % 33 == 0) {
            task.addDependsOn(PartId.of("task-" + (number - 1)));
        }
        return task.build();
    }
}
