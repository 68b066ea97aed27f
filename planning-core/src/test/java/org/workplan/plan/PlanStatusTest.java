package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Changes;
import org.workplan.value.PlanId;
import org.workplan.wording.Wording;

class PlanStatusTest {

    @Test
    void a_plan_is_drafted_approved_carried_out_and_closed() {
        assertThat(PlanStatus.PRELIMINARY.next()).contains(PlanStatus.APPROVED).doesNotContain(PlanStatus.IN_FORCE);
        assertThat(PlanStatus.APPROVED.next()).contains(PlanStatus.IN_FORCE, PlanStatus.PRELIMINARY);
        assertThat(PlanStatus.IN_FORCE.next()).containsExactly(PlanStatus.CLOSED);
    }

    @Test
    void a_closed_plan_stays_closed() {
        assertThat(PlanStatus.CLOSED.next()).isEmpty();
        assertThat(PlanStatus.isStep(plan(PlanStatus.CLOSED), plan(PlanStatus.PRELIMINARY)))
                .isFalse();
        assertThat(PlanStatus.isStep(plan(PlanStatus.CLOSED), plan(null))).isFalse();
        assertThat(PlanStatus.isStep(plan(PlanStatus.CLOSED), plan(PlanStatus.CLOSED)))
                .isTrue();
    }

    private static Plan plan(@Nullable PlanStatus status) {
        return Plan.builder()
                .id(PlanId.of("p"))
                .kind(PlanKind.PROGRAMME)
                .title("p")
                .status(Optional.ofNullable(status))
                .build();
    }

    @Test
    void a_revision_steps_only_to_what_may_come_next() {
        for (PlanStatus before : PlanStatus.values()) {
            for (PlanStatus after : PlanStatus.values()) {
                assertThat(PlanStatus.isStep(plan(before), plan(after)))
                        .as("%s to %s", before, after)
                        .isEqualTo(before == after || before.next().contains(after));
            }
        }
    }

    @Test
    void a_plan_that_says_nothing_of_its_status_is_a_draft() {
        assertThat(PlanStatus.isStep(plan(null), plan(PlanStatus.IN_FORCE))).isTrue();
        assertThat(PlanStatus.isStep(plan(PlanStatus.APPROVED), plan(null))).isTrue();
        assertThat(PlanStatus.isStep(plan(PlanStatus.IN_FORCE), plan(null))).isFalse();
    }

    @Test
    void a_step_that_is_not_allowed_is_told_with_what_is() {
        Wording english = Wording.of(Locale.ENGLISH);
        assertThat(Changes.forbiddenStep(plan(PlanStatus.PRELIMINARY), plan(PlanStatus.IN_FORCE)))
                .map(english::sentence)
                .contains("Plan p is preliminary and cannot become in force. It may become: approved, closed.");
        assertThat(Changes.forbiddenStep(plan(PlanStatus.CLOSED), plan(PlanStatus.PRELIMINARY)))
                .map(Wording.of(Locale.SIMPLIFIED_CHINESE)::sentence)
                .hasValueSatisfying(text -> assertThat(text).contains("不能再改为").contains("另立新计划"));
        assertThat(Changes.forbiddenStep(plan(PlanStatus.PRELIMINARY), plan(PlanStatus.APPROVED)))
                .isEmpty();
    }
}
