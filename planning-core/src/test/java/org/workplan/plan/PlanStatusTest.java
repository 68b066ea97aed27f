package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    }
}
