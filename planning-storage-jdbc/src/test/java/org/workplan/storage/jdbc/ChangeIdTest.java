package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;

/** The id of a change stands for that change alone: repeating it makes it once, and another change of that id is refused. */
class ChangeIdTest {
    private final PlanStore store = Samples.opened(Samples.memory(""));
    private final Plan plan = Samples.plan("p");
    private final Change first = Samples.change("one");
    private final Change second = Samples.change("two");

    private void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(StorageException.DuplicateId.class)
                .hasMessageContaining("change ")
                .hasMessageContaining("of plan p");
    }

    @Test
    void a_repeated_change_is_made_once() {
        Stored created = store.plans().create(plan, first);
        assertThat(store.plans().create(plan, first)).isEqualTo(created);
        Stored saved = store.plans().save(created, plan.withTitle("edited"), second);
        assertThat(store.plans().save(created, plan.withTitle("edited"), second))
                .isEqualTo(saved);
        var ended = store.plans().delete(saved, Samples.change("three"));
        assertThat(store.plans().delete(saved, Samples.change("three"))).isEqualTo(ended);
        assertThat(store.plans().history(plan.id())).hasSize(3);
    }

    @Test
    void another_change_with_the_id_of_one_that_was_made_is_refused_and_writes_nothing() {
        Stored created = store.plans().create(plan, first);
        Stored saved = store.plans().save(created, plan.withTitle("edited"), second);
        assertRefused(() -> store.plans().create(plan.withTitle("other"), first));
        assertRefused(() -> store.plans().save(created, plan.withTitle("other"), second));
        assertRefused(() -> store.plans().save(saved, plan.withTitle("other"), second));
        assertRefused(() -> store.plans().save(saved, plan.withTitle("other"), first));
        assertRefused(() -> store.plans().delete(saved, second));
        for (Change other : List.of(
                new Change(second.id(), "Wang", second.reason(), second.at()),
                new Change(second.id(), second.author(), "another reason", second.at()),
                new Change(second.id(), second.author(), second.reason(), Instant.EPOCH.plusNanos(1)))) {
            assertRefused(() -> store.plans().save(created, plan.withTitle("edited"), other));
        }
        assertThatThrownBy(
                        () -> store.writeAll(ImmutableList.of(new Write.Save(saved, plan.withTitle("other"), second))))
                .isInstanceOfSatisfying(
                        StorageException.WriteRefused.class,
                        refused -> assertThat(refused.reason()).isInstanceOf(StorageException.DuplicateId.class));
        assertThat(store.plans().find(plan.id())).contains(saved);
        assertThat(store.plans().history(plan.id())).hasSize(2);
        assertThat(store.changes().last()).isEqualTo(2);
    }
}
