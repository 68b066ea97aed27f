package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.target.Modality;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

class PlanEditTest {

    private static Step step(String id) {
        return Step.builder().id(PartId.of(id)).title(id).build();
    }

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("p")
            .addTasks(
                    Task.builder().id(PartId.of("a")).title("a").build(),
                    Task.builder().id(PartId.of("b")).title("b").build(),
                    Task.builder().id(PartId.of("c")).title("c").build())
            .addSessions(
                    Session.builder().id(PartId.of("empty")).title("empty").build(),
                    Session.builder()
                            .id(PartId.of("party"))
                            .title("party")
                            .addSteps(step("open"), step("close"))
                            .build())
            .build();

    private static List<String> tasks(Plan plan) {
        return plan.tasks().stream().map(task -> task.id().value()).toList();
    }

    @Test
    void a_part_is_edited_where_it_stands() {
        Plan edited = PLAN.edit(Task.class, "b", task -> task.withWording("More of b"));
        assertThat(edited.tasks().get(1).wording()).contains("More of b");
        assertThat(edited.tasks().get(0)).isSameAs(PLAN.tasks().get(0));
        assertThat(edited.sessions()).isEqualTo(PLAN.sessions());
    }

    @Test
    void a_step_is_edited_inside_its_session() {
        Plan edited = PLAN.edit("step/close", "condition", "if late");
        assertThat(edited.sessions().get(1).steps().get(1).condition()).contains("if late");
        assertThat(edited.sessions().get(0)).isSameAs(PLAN.sessions().get(0));
    }

    @Test
    void an_attribute_is_replaced_by_name() {
        Plan edited = PLAN.edit("task/a", "modality", Modality.MUST)
                .edit("task/a", "details", List.of("one", "two"))
                .edit("task/a", "wording", Optional.empty());
        Task task = edited.tasks().get(0);
        assertThat(task.modality()).contains(Modality.MUST);
        assertThat(task.details()).isEqualTo(ImmutableList.of("one", "two"));
        assertThat(task.wording()).isEmpty();
    }

    @Test
    void a_part_is_removed_and_moved_in_its_list() {
        assertThat(tasks(PLAN.remove("task/b"))).containsExactly("a", "c");
        assertThat(tasks(PLAN.move("task/c", 0))).containsExactly("c", "a", "b");
        assertThat(tasks(PLAN.move("task/a", 2))).containsExactly("b", "c", "a");
        assertThat(PLAN.move("step/close", 0).sessions().get(1).steps())
                .extracting(Step::title)
                .containsExactly("close", "open");
        assertThat(PLAN.remove("step/open").sessions().get(1).steps()).hasSize(1);
    }

    @Test
    void a_path_that_leads_nowhere_is_refused_with_those_that_do_not() {
        assertThatThrownBy(() -> PLAN.remove("task/x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Plan p has no part task/x. The first parts of this kind are [task/a, task/b, task/c].");
        assertThatThrownBy(() -> PLAN.edit("step/x", "title", "x")).hasMessageContaining("[step/open, step/close]");
        assertThatThrownBy(() -> PLAN.move("task/a", 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("from 0 to 2");
    }

    @Test
    void an_attribute_or_value_that_does_not_fit_is_refused_with_what_does() {
        assertThatThrownBy(() -> PLAN.edit("task/a", "colour", "red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "Task has no attribute \"colour\". Its attributes are [id, label, title, section,");
        assertThatThrownBy(() -> PLAN.edit("task/a", "modality", "must"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "\"modality\" of Task holds optional Modality, not String \"must\". Give one of [MUST,");
        assertThatThrownBy(() -> PLAN.edit("task/a", "details", List.of("one", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLAN.edit("task/a", part -> PLAN.sessions().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("task/a");
    }

    @Test
    void every_kind_declares_its_attributes() {
        assertThat(PLAN.kinds()).hasSize(PartKind.values().length);
        Attribute<Task, ?> due = ModelTypes.of(Task.class).attribute("due");
        assertThat(due.cardinality()).isEqualTo(Attribute.Cardinality.OPTIONAL);
        assertThat(due.type().bare()).isSameAs(ValueType.DUE);
        assertThat(due.disclosure()).isEqualTo(Attribute.Disclosure.PUBLIC);
        assertThat(ModelTypes.of(Group.class).attribute("members").disclosure()).isEqualTo(Attribute.Disclosure.PEOPLE);
    }
}
