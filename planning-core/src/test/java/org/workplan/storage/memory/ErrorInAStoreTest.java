package org.workplan.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** An error in the middle of changes that are made together takes those before it back, and the store can be used on. */
class ErrorInAStoreTest {

    private final InMemoryFeed feed = new InMemoryFeed();
    private final InMemoryPlans plans = new InMemoryPlans(feed);

    private static Plan plan(String id) {
        return Plan.builder()
                .id(PlanId.of(id))
                .kind(Plan.Kind.TARGET_PLAN)
                .title(id)
                .build();
    }

    private static Change change(String id) {
        return new Change(RecordId.of(id), "Tester Li", "why", Instant.EPOCH);
    }

    static List<Error> errors() {
        return List.of(new StackOverflowError(), new OutOfMemoryError("simulated"), new AssertionError("impossible"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void changes_before_an_error_are_taken_back(Error error) {
        Stored first = plans.create(plan("one"), change("a"));
        Supplier<Stored> broken = () -> {
            plans.save(first, plan("one"), change("b"));
            plans.create(plan("two"), change("c"));
            throw error;
        };
        assertThatThrownBy(() -> feed.together(broken)).isSameAs(error);
        assertThat(plans.find(PlanId.of("one"))).contains(first);
        assertThat(plans.find(PlanId.of("two"))).isEmpty();
        assertThat(feed.after(0, 10)).hasSize(1);
    }

    @Test
    void a_store_works_on_after_an_error() {
        assertThatThrownBy(() -> feed.together(() -> {
                    plans.create(plan("one"), change("a"));
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        Stored again = feed.together(() -> plans.create(plan("one"), change("a")));
        assertThat(plans.find(PlanId.of("one"))).contains(again);
        assertThat(plans.history(PlanId.of("one"))).isEqualTo(ImmutableList.of(again.revision()));
        assertThat(feed.last()).isEqualTo(1);
    }
}
