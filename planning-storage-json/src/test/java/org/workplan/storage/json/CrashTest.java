package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

class CrashTest {
    private static final Path ROOT = Path.of("/store");
    private static final PlanId ONE = PlanId.of("plan-one");
    private static final PlanId TWO = PlanId.of("plan-two");
    private static final PlanId THREE = PlanId.of("plan-three");
    private static final PlanId FOUR = PlanId.of("plan-four");
    private static final int DISKS_FOR_EACH_CRASH = 400;

    /** Work whose every step is acknowledged or not made at all. */
    private static final List<BiConsumer<PlanStore, Integer>> STEPS = List.of(
            (store, step) -> store.plans().create(plan(ONE, step), change(step)),
            CrashTest::save,
            (store, step) -> store.measurements().append(ONE, batch(step, 3)),
            (store, step) -> store.plans().create(plan(TWO, step), change(step)),
            (store, step) -> store.measurements().append(ONE, batch(step, 1)),
            CrashTest::save,
            (store, step) -> store.measurements().append(TWO, batch(step, 2)),
            (store, step) -> store.plans().delete(store.plans().find(TWO).orElseThrow(), change(step)),
            CrashTest::save,
            CrashTest::together,
            CrashTest::save,
            CrashTest::together,
            (store, step) -> store.measurements().append(TWO, batch(step, 2)));

    /** Several changes of plans that are there and of a new one, made together. */
    private static void together(PlanStore store, int step) {
        Stored base = store.plans().find(ONE).orElseThrow();
        PlanId fresh = store.plans().history(THREE).isEmpty() ? THREE : FOUR;
        Write.Create create = new Write.Create(plan(fresh, step), change(step));
        store.writeAll(ImmutableList.of(
                new Write.AppendMeasurements(ONE, batch(step, 2)),
                create,
                new Write.Save(base, plan(ONE, step), change(step)),
                new Write.AppendMeasurements(TWO, batch(step, 1)),
                new Write.Delete(create.stored(), new Change(RecordId.of("end"), "Li", "end", Instant.EPOCH)),
                new Write.AppendMeasurements(ONE, batch(100 + step, 1))));
    }

    private static void save(PlanStore store, int step) {
        Stored base = store.plans().find(ONE).orElseThrow();
        store.plans().save(base, plan(ONE, step), change(step));
    }

    private static Plan plan(PlanId id, int step) {
        return Plan.builder()
                .id(id)
                .kind(Plan.Kind.PROGRAMME)
                .title("as of step " + step)
                .addPeople(
                        Person.builder().id(PartId.of("li")).title("Li " + step).build())
                .build();
    }

    private static Change change(int step) {
        return new Change(RecordId.of("step-" + step), "Li", "step " + step, Instant.ofEpochSecond(step));
    }

    private static ImmutableList<Measurement> batch(int step, int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> Measurement.builder()
                        .id(RecordId.of("m-" + step + "-" + number))
                        .indicator(PartId.of("visits"))
                        .observed(DatePeriod.of(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30)))
                        .value(Observation.item("item " + number))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** What a store in memory holds after so many steps; they are compared and not written to. */
    private static final List<PlanStore> MODELS = IntStream.rangeClosed(0, STEPS.size())
            .mapToObj(steps -> {
                PlanStore model = new InMemoryPlanStore();
                IntStream.range(0, steps).forEach(step -> STEPS.get(step).accept(model, step));
                return model;
            })
            .toList();

    private static PlanStore model(int steps) {
        return MODELS.get(steps);
    }

    private static boolean holdsTheSame(PlanStore store, PlanStore model) {
        return List.of(ONE, TWO, THREE, FOUR).stream()
                        .allMatch(id -> store.plans()
                                        .history(id)
                                        .equals(model.plans().history(id))
                                && store.plans().find(id).equals(model.plans().find(id))
                                && store.plans()
                                        .find(id, 1)
                                        .equals(model.plans().find(id, 1))
                                && store.measurements()
                                        .all(id)
                                        .equals(model.measurements().all(id)))
                && store.plans().list(Filter.all()).equals(model.plans().list(Filter.all()))
                && store.changes().after(0, 100).equals(model.changes().after(0, 100));
    }

    @Test
    void a_crash_at_any_operation_loses_nothing_acknowledged_and_leaves_nothing_half_written() {
        SimulatedDisk undisturbed = new SimulatedDisk(ROOT);
        try (PlanStore store = JsonPlanStore.open(ROOT, undisturbed)) {
            IntStream.range(0, STEPS.size()).forEach(step -> STEPS.get(step).accept(store, step));
        }
        Random random = new Random(20250630);
        Set<Object> recovered = new HashSet<>();
        int recoveries = 0;
        for (int crash = 1; crash <= undisturbed.operations(); crash++) {
            SimulatedDisk disk = new SimulatedDisk(ROOT);
            disk.crashAt(crash);
            int acknowledged = runUntilCrash(disk);
            for (SimulatedDisk found : disk.afterCrash(DISKS_FOR_EACH_CRASH, random)) {
                if (recovered.add(List.of(acknowledged, found.content()))) {
                    recover(found, acknowledged, "crash at operation " + crash);
                }
                recoveries++;
            }
        }
        assertThat(undisturbed.operations()).isGreaterThan(120);
        assertThat(recoveries).isGreaterThan(700);
    }

    @Test
    void a_crash_while_opening_makes_up_for_a_crash_loses_nothing_either() {
        SimulatedDisk undisturbed = new SimulatedDisk(ROOT);
        try (PlanStore store = JsonPlanStore.open(ROOT, undisturbed)) {
            IntStream.range(0, STEPS.size()).forEach(step -> STEPS.get(step).accept(store, step));
        }
        Random random = new Random(20250701);
        Set<Object> recovered = new HashSet<>();
        int recoveries = 0;
        for (int crash = 1; crash <= undisturbed.operations(); crash++) {
            SimulatedDisk disk = new SimulatedDisk(ROOT);
            disk.crashAt(crash);
            int acknowledged = runUntilCrash(disk);
            for (SimulatedDisk found : disk.afterCrash(8, random)) {
                for (SimulatedDisk again : crashedWhileOpening(found, random)) {
                    if (recovered.add(List.of(acknowledged, again.content()))) {
                        recover(again, acknowledged, "crash at operation " + crash + ", and another one while opening");
                    }
                    recoveries++;
                }
            }
        }
        assertThat(recoveries).isGreaterThan(1_000);
    }

    @Test
    void changes_together_that_are_no_longer_legible_are_told_and_not_passed_over() {
        SimulatedDisk undisturbed = new SimulatedDisk(ROOT);
        try (PlanStore store = JsonPlanStore.open(ROOT, undisturbed)) {
            IntStream.range(0, STEPS.size()).forEach(step -> STEPS.get(step).accept(store, step));
        }
        int damaged = 0;
        for (int crash = 1; crash <= undisturbed.operations(); crash++) {
            SimulatedDisk disk = new SimulatedDisk(ROOT);
            disk.crashAt(crash);
            runUntilCrash(disk);
            SimulatedDisk found = disk.copy();
            if (found.exists(ROOT.resolve(Journal.FILE))) {
                found.damage(ROOT.resolve(Journal.FILE), 20);
                assertThatThrownBy(() -> JsonPlanStore.open(ROOT, found))
                        .isInstanceOf(StorageException.CorruptData.class)
                        .hasMessageContaining(Journal.FILE);
                damaged++;
            }
        }
        assertThat(damaged).isPositive();
    }

    private static List<SimulatedDisk> crashedWhileOpening(SimulatedDisk found, Random random) {
        SimulatedDisk undisturbed = found.copy();
        JsonPlanStore.open(ROOT, undisturbed).close();
        List<SimulatedDisk> disks = new ArrayList<>();
        for (int crash = 1; crash <= undisturbed.operations(); crash++) {
            SimulatedDisk disk = found.copy();
            disk.crashAt(crash);
            assertThatThrownBy(() -> JsonPlanStore.open(ROOT, disk)).isInstanceOf(SimulatedDisk.Crash.class);
            disks.addAll(disk.afterCrash(6, random));
        }
        return disks;
    }

    private static int runUntilCrash(SimulatedDisk disk) {
        int acknowledged = 0;
        try {
            PlanStore store = JsonPlanStore.open(ROOT, disk);
            for (; acknowledged < STEPS.size(); acknowledged++) {
                STEPS.get(acknowledged).accept(store, acknowledged);
            }
        } catch (SimulatedDisk.Crash crash) {
            return acknowledged;
        }
        return acknowledged;
    }

    private static void recover(SimulatedDisk disk, int acknowledged, String when) {
        try (JsonPlanStore store = JsonPlanStore.open(ROOT, disk)) {
            boolean before = holdsTheSame(store, model(acknowledged));
            boolean after = acknowledged < STEPS.size() && holdsTheSame(store, model(acknowledged + 1));
            assertThat(before || after).as(when).isTrue();
            assertThat(store.check()).as(when).isEmpty();
            for (int step = before ? acknowledged : acknowledged + 1; step < STEPS.size(); step++) {
                STEPS.get(step).accept(store, step);
            }
            assertThat(holdsTheSame(store, model(STEPS.size()))).as(when).isTrue();
        }
    }

    @Test
    void a_disk_that_is_full_at_any_operation_leaves_the_old_state_and_the_work_can_be_repeated() {
        for (int fail = 1; fail < 200; fail++) {
            SimulatedDisk disk = new SimulatedDisk(ROOT);
            JsonPlanStore store = JsonPlanStore.open(ROOT, disk);
            disk.failAt(fail);
            int refused = 0;
            for (int step = 0; step < STEPS.size(); step++) {
                Optional<StorageException> refusal = attempted(store, step);
                if (refusal.isPresent()) {
                    refused++;
                    assertThat(refusal.get())
                            .isInstanceOf(StorageException.Unavailable.class)
                            .hasMessageContaining("No space left on device")
                            .hasMessageContaining("Check its");
                    assertThat(store.check()).isEmpty();
                    assertThat(holdsTheSame(store, model(step)) || holdsTheSame(store, model(step + 1)))
                            .as("failure of operation %s in step %s", fail, step)
                            .isTrue();
                    STEPS.get(step).accept(store, step);
                }
                assertThat(holdsTheSame(store, model(step + 1))).isTrue();
            }
            assertThat(refused).isEqualTo(disk.failed() && !disk.failedAtMark() ? 1 : 0);
        }
    }

    @Test
    void an_error_at_any_operation_leaves_a_consistent_store_in_which_the_work_can_be_repeated() {
        boolean failed = true;
        int errors = 0;
        for (int fail = 1; failed; fail++) {
            SimulatedDisk disk = new SimulatedDisk(ROOT);
            JsonPlanStore store = JsonPlanStore.open(ROOT, disk);
            disk.errorAt(fail);
            for (int step = 0; step < STEPS.size(); step++) {
                try {
                    STEPS.get(step).accept(store, step);
                } catch (OutOfMemoryError error) {
                    errors++;
                    if (holdsTheSame(store, model(step))) {
                        STEPS.get(step).accept(store, step);
                    }
                    assertThat(holdsTheSame(store, model(step + 1)))
                            .as("error at operation %s in step %s", fail, step)
                            .isTrue();
                }
            }
            failed = disk.failed();
            assertThat(store.check()).isEmpty();
            store.close();
            assertThat(holdsTheSame(JsonPlanStore.open(ROOT, disk.copy()), model(STEPS.size())))
                    .as("opened again after an error at operation %s", fail)
                    .isTrue();
        }
        assertThat(errors).isGreaterThan(50);
    }

    private static Optional<StorageException> attempted(PlanStore store, int step) {
        try {
            STEPS.get(step).accept(store, step);
            return Optional.empty();
        } catch (StorageException refused) {
            return Optional.of(refused);
        }
    }

    @Test
    void damage_in_a_log_is_told_with_its_line_and_never_passed_over() {
        SimulatedDisk disk = new SimulatedDisk(ROOT);
        try (JsonPlanStore store = JsonPlanStore.open(ROOT, disk)) {
            IntStream.range(0, STEPS.size()).forEach(step -> STEPS.get(step).accept(store, step));
        }
        Path log = ROOT.resolve(FileNames.of(ONE)).resolve("revisions.log");
        disk.damage(log, 30);
        try (JsonPlanStore store = JsonPlanStore.open(ROOT, disk)) {
            assertThatThrownBy(() -> store.plans().find(ONE))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining("plan-plan-one/revisions.log, line 1")
                    .hasMessageContaining("Restore");
            assertThatThrownBy(() -> save(store, 99)).isInstanceOf(StorageException.CorruptData.class);
            assertThat(store.check())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.place()).isEqualTo("line 1"));
        }
    }

    @Test
    void damage_in_the_last_line_is_not_taken_for_a_crash() throws Exception {
        SimulatedDisk disk = new SimulatedDisk(ROOT);
        try (JsonPlanStore store = JsonPlanStore.open(ROOT, disk)) {
            store.plans().create(plan(ONE, 0), change(0));
            store.measurements().append(ONE, batch(1, 2));
        }
        Path log = ROOT.resolve(FileNames.of(ONE)).resolve("measurements.log");
        disk.damage(log, disk.read(log).length - 5);
        try (JsonPlanStore store = JsonPlanStore.open(ROOT, disk)) {
            assertThatThrownBy(() -> store.measurements().all(ONE))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining("line 2");
            assertThat(store.plans().find(ONE)).isPresent();
        }
    }

    @Test
    void a_missing_or_damaged_document_is_told_by_its_name() {
        SimulatedDisk disk = new SimulatedDisk(ROOT);
        try (JsonPlanStore store = JsonPlanStore.open(ROOT, disk)) {
            store.plans().create(plan(ONE, 0), change(0));
        }
        disk.damage(ROOT.resolve(FileNames.of(ONE)).resolve("revision-000001.json"), 0);
        try (JsonPlanStore store = JsonPlanStore.open(ROOT, disk)) {
            assertThatThrownBy(() -> store.plans().find(ONE))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining("revision-000001.json");
            assertThat(store.check())
                    .isNotEmpty()
                    .allMatch(failure -> failure.source().equals("plan-plan-one/revision-000001.json"));
        }
    }

    @Test
    void a_second_store_on_the_same_directory_is_kept_out_until_the_first_is_closed() {
        SimulatedDisk disk = new SimulatedDisk(ROOT);
        JsonPlanStore first = JsonPlanStore.open(ROOT, disk);
        assertThatThrownBy(() -> JsonPlanStore.open(ROOT, disk))
                .isInstanceOf(StorageException.Unavailable.class)
                .hasMessageContaining("open in another store");
        first.close();
        JsonPlanStore.open(ROOT, disk).close();
    }
}
