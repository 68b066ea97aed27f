package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Descriptions;
import org.workplan.value.PlanId;
import org.workplan.wording.Wording;

class PlanStatusTest {

    @Test
    void a_plan_is_drafted_approved_carried_out_and_closed() {
        assertThat(Plan.Status.PRELIMINARY.next())
                .contains(Plan.Status.APPROVED)
                .doesNotContain(Plan.Status.IN_FORCE);
        assertThat(Plan.Status.APPROVED.next()).contains(Plan.Status.IN_FORCE, Plan.Status.PRELIMINARY);
        assertThat(Plan.Status.IN_FORCE.next()).containsExactly(Plan.Status.CLOSED);
    }

    @Test
    void a_closed_plan_stays_closed() {
        assertThat(Plan.Status.CLOSED.next()).isEmpty();
        assertThat(Plan.Status.isStep(plan(Plan.Status.CLOSED), plan(Plan.Status.PRELIMINARY)))
                .isFalse();
        assertThat(Plan.Status.isStep(plan(Plan.Status.CLOSED), plan(null))).isFalse();
        assertThat(Plan.Status.isStep(plan(Plan.Status.CLOSED), plan(Plan.Status.CLOSED)))
                .isTrue();
    }

    private static Plan plan(Plan.@Nullable Status status) {
        return Plan.builder()
                .id(PlanId.of("p"))
                .kind(Plan.Kind.PROGRAMME)
                .title("p")
                .status(Optional.ofNullable(status))
                .build();
    }

    @Test
    void a_revision_steps_only_to_what_may_come_next() {
        for (Plan.Status before : Plan.Status.values()) {
            for (Plan.Status after : Plan.Status.values()) {
                assertThat(Plan.Status.isStep(plan(before), plan(after)))
                        .as("%s to %s", before, after)
                        .isEqualTo(before == after || before.next().contains(after));
            }
        }
    }

    @Test
    void a_plan_that_says_nothing_of_its_status_is_a_draft() {
        assertThat(Plan.Status.isStep(plan(null), plan(Plan.Status.IN_FORCE))).isTrue();
        assertThat(Plan.Status.isStep(plan(Plan.Status.APPROVED), plan(null))).isTrue();
        assertThat(Plan.Status.isStep(plan(Plan.Status.IN_FORCE), plan(null))).isFalse();
    }

    @Test
    void a_step_that_is_not_allowed_is_told_with_what_is() {
        Wording english = Wording.of(Locale.ENGLISH);
        assertThat(Descriptions.forbiddenStep(plan(Plan.Status.PRELIMINARY), plan(Plan.Status.IN_FORCE)))
                .map(english::sentence)
                .contains("Plan p is preliminary and cannot become in force. It may become: approved, closed.");
        assertThat(Descriptions.forbiddenStep(plan(Plan.Status.CLOSED), plan(Plan.Status.PRELIMINARY)))
                .map(Wording.of(Locale.SIMPLIFIED_CHINESE)::sentence)
                .hasValueSatisfying(text -> assertThat(text).contains("不能再改为").contains("另立新计划"));
        assertThat(Descriptions.forbiddenStep(plan(Plan.Status.PRELIMINARY), plan(Plan.Status.APPROVED)))
                .isEmpty();
    }
}
