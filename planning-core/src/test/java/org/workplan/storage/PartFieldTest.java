package org.workplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Task;
import org.workplan.target.Modality;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

class PartFieldTest {

    private static final PartId FAMILIES = PartId.of("families");

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("p")
            .addTasks(
                    Task.builder()
                            .id(PartId.of("a"))
                            .title("a")
                            .modality(Modality.MUST)
                            .addAudience(FAMILIES)
                            .build(),
                    Task.builder().id(PartId.of("b")).title("b").build())
            .addSessions(Session.builder()
                    .id(PartId.of("c"))
                    .title("c")
                    .addAudience(FAMILIES)
                    .build())
            .build();

    private static List<String> found(Filter<PlanRepository.FoundPart> filter) {
        Change change = new Change(RecordId.of("c"), "Ann", "test", Instant.EPOCH);
        return PlanRepository.FoundPart.in(new Stored(PLAN, new PlanRepository.Revision(1, change, false)))
                .filter(filter::accepts)
                .map(found -> found.part().title())
                .toList();
    }

    @Test
    void any_attribute_can_be_filtered_by() {
        assertThat(found(PartField.of(PartKind.TASK, "audience", PartId.class).is(FAMILIES)))
                .containsExactly("a");
        assertThat(found(PartField.of(PartKind.TASK, "modality", Modality.class).isAtLeast(Modality.MUST)))
                .containsExactly("a");
        assertThat(found(PartField.of(PartKind.SESSION, "title", String.class).is("c")))
                .containsExactly("c");
    }

    @Test
    void an_attribute_of_other_values_is_refused() {
        assertThatThrownBy(() -> PartField.of(PartKind.TASK, "audience", String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PartId, not String");
    }
}
