package org.workplan.plan.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Range;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Task;
import org.workplan.plan.revision.PlanMerge.Conflict;
import org.workplan.plan.revision.PlanMerge.Reason;
import org.workplan.target.Due;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

class PlanMergeTest {

    private static final PartId ANN = PartId.of("ann");

    private static Task task(String id, String title) {
        return Task.builder().id(PartId.of(id)).title(title).build();
    }

    private static final Plan BASE = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("p")
            .addPeople(Person.builder().id(ANN).title("Ann").build())
            .addTasks(task("a", "a"), task("b", "b"), task("c", "c"))
            .build();

    private static Plan tasks(Task... tasks) {
        return BASE.with(builder -> builder.tasks(ImmutableList.copyOf(tasks)));
    }

    private static ImmutableList<Conflict> conflicts(Plan ours, Plan theirs) {
        PlanMerge merge = PlanMerge.of(BASE, ours, theirs);
        assertThat(merge.plan()).isEmpty();
        return merge.conflicts();
    }

    private static Conflict conflict(Reason reason, String path) {
        return new Conflict(reason, Optional.of(PartPath.parse(path)));
    }

    private static Conflict conflict(Reason reason, String path, String attribute) {
        return new Conflict(reason, Optional.of(PartPath.parse(path)), Optional.of(attribute));
    }

    @Test
    void edits_that_are_possible_alone_and_not_together_are_a_conflict() {
        AttributeMerge merge = new AttributeMerge();
        assertThat(merge.merged(Range.TYPE, Optional.empty(), new Range(2, 4), new Range(2, 3), new Range(4, 4)))
                .isEmpty();
        assertThat(merge.conflicts()).containsExactly(new Conflict(Reason.TOGETHER_IMPOSSIBLE, Optional.empty()));
        assertThat(new AttributeMerge()
                        .merged(Range.TYPE, Optional.empty(), new Range(2, 4), new Range(3, 4), new Range(2, 3)))
                .contains(new Range(3, 3));
    }

    @Test
    void edits_of_different_parts_come_together_in_order() {
        Plan ours = tasks(task("a", "ours"), task("new", "new"), task("b", "b"), task("c", "c"));
        Plan theirs = tasks(task("a", "a"), task("b", "b"), task("later", "later"), task("c", "theirs"));
        assertThat(PlanMerge.of(BASE, ours, theirs).plan().orElseThrow().tasks())
                .extracting(Task::title)
                .containsExactly("ours", "new", "b", "later", "theirs");
    }

    @Test
    void edits_of_the_same_part_are_a_conflict_and_equal_edits_are_none() {
        Plan ours = tasks(task("a", "ours"), task("b", "b"), task("c", "c"));
        Plan theirs = tasks(task("a", "theirs"), task("b", "b"), task("c", "c"));
        assertThat(conflicts(ours, theirs)).containsExactly(conflict(Reason.BOTH_CHANGED, "task/a", "title"));
        assertThat(PlanMerge.of(BASE, ours, ours).plan()).contains(ours);
    }

    @Test
    void a_part_that_one_changed_and_the_other_removed_is_a_conflict() {
        Plan ours = tasks(task("a", "ours"), task("b", "b"), task("c", "c"));
        Plan theirs = tasks(task("b", "b"), task("c", "c"));
        assertThat(conflicts(ours, theirs)).containsExactly(conflict(Reason.CHANGED_AND_REMOVED, "task/a"));
    }

    @Test
    void two_orders_are_a_conflict() {
        Plan ours = tasks(task("b", "b"), task("a", "a"), task("c", "c"));
        Plan theirs = tasks(task("a", "a"), task("c", "c"), task("b", "b"));
        assertThat(conflicts(ours, theirs))
                .containsExactly(new Conflict(Reason.BOTH_REORDERED, Optional.empty(), Optional.of("tasks")));
    }

    @Test
    void a_reference_to_what_the_other_removed_is_a_conflict() {
        Plan ours = BASE.with(builder -> builder.addRoles(
                Role.builder().id(PartId.of("r")).title("r").addPeople(ANN).build()));
        Plan theirs = BASE.with(builder -> builder.people(ImmutableList.of()));
        assertThat(conflicts(ours, theirs)).containsExactly(conflict(Reason.REFERENCE_LOST, "role/r"));
    }

    @Test
    void one_id_for_two_steps_is_a_conflict() {
        Step step = Step.builder().id(PartId.of("s")).title("s").build();
        Session one = Session.builder()
                .id(PartId.of("one"))
                .title("one")
                .addSteps(step)
                .build();
        Session two = Session.builder()
                .id(PartId.of("two"))
                .title("two")
                .addSteps(step)
                .build();
        assertThat(conflicts(
                        BASE.with(builder -> builder.addSessions(one)), BASE.with(builder -> builder.addSessions(two))))
                .containsExactly(conflict(Reason.SAME_ID, "step/s"));
    }

    private static Plan visit(String theme, String... steps) {
        Session.Builder visit = Session.builder();
        visit.id(PartId.of("visit")).title("visit").theme(theme);
        for (String step : steps) {
            String[] named = step.split("=", 2);
            visit.addSteps(
                    Step.builder().id(PartId.of(named[0])).title(named[1]).build());
        }
        return BASE.with(builder -> builder.addSessions(visit.build()));
    }

    @Test
    void edits_of_different_steps_of_a_session_come_together() {
        Plan base = visit("t", "a=a", "b=b");
        PlanMerge merge = PlanMerge.of(base, visit("t", "a=ours", "b=b"), visit("theirs", "a=a", "c=c", "b=b"));
        assertThat(merge.plan()).contains(visit("theirs", "a=ours", "c=c", "b=b"));
    }

    @Test
    void edits_of_the_same_step_are_a_conflict_about_the_step() {
        Plan base = visit("t", "a=a", "b=b");
        assertThat(PlanMerge.of(base, visit("t", "a=x", "b=b"), visit("t", "a=y", "b=b"))
                        .conflicts())
                .containsExactly(conflict(Reason.BOTH_CHANGED, "step/a", "title"));
        assertThat(PlanMerge.of(base, visit("x", "a=a"), visit("y", "a=a")).conflicts())
                .containsExactly(conflict(Reason.BOTH_CHANGED, "session/visit", "theme"));
    }

    @Test
    void two_titles_of_the_plan_are_a_conflict() {
        assertThat(conflicts(BASE.withTitle("x"), BASE.withTitle("y")))
                .containsExactly(new Conflict(Reason.BOTH_CHANGED, Optional.empty(), Optional.of("title")));
    }

    @Test
    void edits_of_different_attributes_of_one_part_come_together() {
        Plan ours = tasks(task("a", "ours"), task("b", "b"), task("c", "c"));
        Plan theirs = tasks(task("a", "a").withDue(Due.words("soon")), task("b", "b"), task("c", "c"));
        assertThat(PlanMerge.of(BASE, ours, theirs).plan())
                .contains(tasks(task("a", "ours").withDue(Due.words("soon")), task("b", "b"), task("c", "c")));
    }

    @Test
    void edits_of_different_attributes_of_the_plan_come_together() {
        assertThat(PlanMerge.of(BASE, BASE.withTitle("x"), BASE.withYear(2025)).plan())
                .contains(BASE.withTitle("x").withYear(2025));
    }

    private static Plan details(String... details) {
        return tasks(task("a", "a").withDetails(details));
    }

    private static Optional<ImmutableList<String>> details(Plan base, Plan ours, Plan theirs) {
        return PlanMerge.of(base, ours, theirs)
                .plan()
                .map(plan -> plan.tasks().get(0).details());
    }

    @Test
    void items_that_both_added_or_removed_come_together() {
        Plan base = details("a", "b", "c");
        assertThat(details(base, details("x", "a", "b", "c"), details("a", "b", "c", "y")))
                .contains(ImmutableList.of("x", "a", "b", "c", "y"));
        assertThat(details(base, details("a", "b", "c", "x"), details("a", "b", "c", "y")))
                .contains(ImmutableList.of("a", "b", "c", "y", "x"));
        assertThat(details(base, details("b", "c"), details("a", "b"))).contains(ImmutableList.of("b"));
        assertThat(details(base, details("a", "b"), details("a", "b", "c", "y")))
                .contains(ImmutableList.of("a", "b", "y"));
        assertThat(details(base, details("a", "b", "c", "x"), details("a", "b", "c", "x")))
                .contains(ImmutableList.of("a", "b", "c", "x"));
    }

    @Test
    void an_item_that_one_replaced_and_the_other_changed_is_a_conflict() {
        Plan base = details("a", "b", "c");
        assertThat(details(base, details("a", "B", "c"), details("A", "b", "c")))
                .isEmpty();
        assertThat(details(base, details("a", "B", "c"), details("a", "b", "C")))
                .isEmpty();
        assertThat(PlanMerge.of(base, details("a", "B", "c"), details("a", "c")).conflicts())
                .containsExactly(conflict(Reason.BOTH_CHANGED, "task/a", "details"));
        assertThat(details(base, details("A", "b", "c"), details("a", "b", "C")))
                .contains(ImmutableList.of("A", "b", "C"));
    }

    @Test
    void an_item_that_one_moved_and_the_other_removed_is_a_conflict() {
        assertThat(details(details("a", "b", "c"), details("b", "c", "a"), details("b", "c")))
                .isEmpty();
        assertThat(details(details("a", "b", "c"), details("b", "a", "c"), details("a", "c", "b")))
                .isEmpty();
    }

    @Test
    void a_reference_that_one_begins_to_a_part_that_the_other_removes_is_a_conflict() {
        Plan base = tasks(task("a", "a"), task("b", "b"));
        Plan ours = tasks(task("a", "a").withDependsOn(PartId.of("b")), task("b", "b"));
        Plan theirs = tasks(task("a", "theirs"));
        assertThat(PlanMerge.of(base, ours, theirs).conflicts())
                .containsExactly(conflict(Reason.REFERENCE_LOST, "task/a"));
    }

    @Test
    void unknown_fields_come_together_by_name() {
        Plan ours = BASE.withExtensions(ImmutableMap.of("/x", "1"));
        Plan theirs = BASE.withExtensions(ImmutableMap.of("/y", "2"));
        assertThat(PlanMerge.of(BASE, ours, theirs).plan().orElseThrow().extensions())
                .isEqualTo(ImmutableMap.of("/x", "1", "/y", "2"));
        assertThat(conflicts(ours, BASE.withExtensions(ImmutableMap.of("/x", "2"))))
                .containsExactly(new Conflict(Reason.BOTH_CHANGED, Optional.empty(), Optional.of("extensions")));
    }
}
