package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** How often a store waits for the disk: what a change costs on a machine. */
class ForcedWritesTest {
    private static final Path ROOT = Path.of("/store");
    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("plan"))
            .kind(Plan.Kind.PROGRAMME)
            .title("plan")
            .build();

    private int forced;

    private final PlanStore store = JsonPlanStore.open(ROOT, counted(new SimulatedDisk(ROOT)));

    private Disk counted(Disk disk) {
        return (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(),
                new Class<?>[] {Disk.class},
                (self, method, values) -> called(disk, method, values));
    }

    private Object called(Disk disk, Method method, Object[] values) throws Throwable {
        forced += method.getName().startsWith("sync") ? 1 : 0;
        try {
            return method.invoke(disk, values);
        } catch (InvocationTargetException exception) {
            throw exception.getCause();
        }
    }

    private int forcedBy(Runnable work) {
        int before = forced;
        work.run();
        return forced - before;
    }

    private static Change change(String id) {
        return new Change(RecordId.of(id), "Li", id, Instant.EPOCH);
    }

    private static Write append(String id) {
        return new Write.AppendMeasurements(
                PLAN.id(),
                ImmutableList.of(Measurement.builder()
                        .id(RecordId.of(id))
                        .indicator(PartId.of("visits"))
                        .observed(DatePeriod.of(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30)))
                        .value(Observation.item(id))
                        .build()));
    }

    @Test
    void a_save_waits_four_times_and_an_append_twice_also_as_the_only_write_of_a_list() {
        Stored first = store.plans().create(PLAN, change("first"));
        store.writeAll(ImmutableList.of(append("first")));
        assertThat(forcedBy(() -> store.plans().save(first, PLAN.withTitle("second"), change("second"))))
                .isEqualTo(4);
        Write.Save third =
                new Write.Save(store.plans().find(PLAN.id()).orElseThrow(), PLAN.withTitle("third"), change("third"));
        assertThat(forcedBy(() -> store.writeAll(ImmutableList.of(third)))).isEqualTo(4);
        assertThat(forcedBy(() -> store.writeAll(ImmutableList.of(append("second")))))
                .isEqualTo(2);
    }

    @Test
    void changes_together_wait_for_documents_a_journal_and_each_log_once() {
        Stored first = store.plans().create(PLAN, change("first"));
        store.writeAll(ImmutableList.of(append("first")));
        Write.Save save = new Write.Save(first, PLAN.withTitle("second"), change("second"));
        assertThat(forcedBy(() -> store.writeAll(ImmutableList.of(append("a"), save, append("b"), append("c")))))
                .isEqualTo(2 + 3 + 3);
    }
}
