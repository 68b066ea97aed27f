package org.workplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.workplan.plan.PartPath;
import org.workplan.value.PlanId;

class StorageExceptionTest {

    private static StorageException.RevisionConflict conflict(PartPath... changed) {
        return new StorageException.RevisionConflict(PlanId.of("zhangcun"), 1, 2, ImmutableList.copyOf(changed));
    }

    @Test
    void a_stale_save_is_told_with_the_parts_that_changed() {
        assertThat(conflict(PartPath.parse("session/sports-meet")))
                .hasMessageContaining("changed in between: [session/sports-meet]. Load it again");
    }

    @Test
    void a_stale_save_after_a_change_of_no_part_says_what_changed() {
        assertThat(conflict())
                .hasMessageContaining("changed in between: nothing but what the plan says of itself. Load it again");
    }
}
