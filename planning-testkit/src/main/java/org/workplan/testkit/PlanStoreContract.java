package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Change;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/**
 * What every store of this library promises, and any other one can be held to: extend this class in a test, say where a store can be opened, and run it
 * with jqwik. It covers plans, logs, filters, the feed, restarts, and eight writers at the same time.
 *
 * <pre>{@code
 * class MyStoreTest extends PlanStoreContract {
 *     protected StoreEnvironment newPlace() {
 *         return StoreEnvironment.inNewDirectory(MyStore::open);
 *     }
 * }
 * }</pre>
 */
public abstract class PlanStoreContract extends LimitsContract {
    private static final int EDITS = 6;

    /** Called by subclasses. */
    protected PlanStoreContract() {}

    @Example
    final void of_eight_writers_with_the_same_base_one_saves_and_seven_are_refused() throws Exception {
        Stored base = created(simplePlan());
        List<Object> outcomes = Writers.atOnce(writer -> {
            try {
                return store().plans().save(base, base.plan().withTitle("by " + writer), change("by " + writer));
            } catch (StorageException.RevisionConflict conflict) {
                return conflict;
            }
        });
        List<Stored> saved = outcomes.stream()
                .filter(Stored.class::isInstance)
                .map(Stored.class::cast)
                .toList();
        assertThat(saved).hasSize(1);
        assertThat(outcomes)
                .filteredOn(StorageException.RevisionConflict.class::isInstance)
                .hasSize(Writers.COUNT - 1)
                .allMatch(conflict -> ((StorageException.RevisionConflict) conflict).actual() == 2);
        assertThat(store().plans().find(base.plan().id())).contains(saved.get(0));
        assertThat(store().plans().history(base.plan().id())).hasSize(2);
    }

    @Example
    final void eight_writers_who_repeat_refused_edits_lose_none() throws Exception {
        PlanId plan = created(simplePlan().withRemarks()).plan().id();
        Writers.atOnce(writer -> {
            for (int edit = 0; edit < EDITS; edit++) {
                saveUntilAccepted(plan, writer + "/" + edit);
            }
            return writer;
        });
        Stored last = found(store(), plan);
        assertThat(last.revision().number()).isEqualTo(1 + Writers.COUNT * EDITS);
        assertThat(last.plan().remarks()).hasSize(Writers.COUNT * EDITS).doesNotHaveDuplicates();
        assertThat(store().plans().history(plan).stream().map(PlanRepository.Revision::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1 + Writers.COUNT * EDITS)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    private void saveUntilAccepted(PlanId plan, String remark) {
        boolean accepted = false;
        while (!accepted) {
            Stored base = found(store(), plan);
            Plan next = base.plan().with(builder -> builder.addRemarks(remark));
            try {
                store().plans().save(base, next, change(remark));
                accepted = true;
            } catch (StorageException.RevisionConflict conflict) {
                assertThat(conflict.actual()).isGreaterThan(base.revision().number());
            }
        }
    }

    @Example
    final void eight_writers_each_on_a_plan_do_not_disturb_each_other() throws Exception {
        List<Plan> plans = IntStream.range(0, Writers.COUNT)
                .mapToObj(writer -> simplePlan())
                .toList();
        List<Object> written = Writers.atOnce(writer -> {
            Stored stored = created(plans.get(writer));
            for (int edit = 0; edit < EDITS; edit++) {
                stored = store().plans().save(stored, stored.plan().withTitle("edit " + edit), change("edit"));
            }
            return stored;
        });
        for (Object each : written) {
            Stored stored = (Stored) each;
            assertThat(store().plans().find(stored.plan().id())).contains(stored);
            assertThat(stored.revision().number()).isEqualTo(1 + EDITS);
        }
    }

    @Example
    final void the_same_change_made_by_eight_at_once_is_made_once() throws Exception {
        Plan plan = simplePlan();
        Change create = change("first");
        Stored base = store().plans().create(plan, create);
        Change save = change("edited");
        List<Object> saved = Writers.atOnce(writer -> store().plans().save(base, plan.withTitle("edited"), save));
        assertThat(saved).allMatch(saved.get(0)::equals);
        assertThat(store().plans().history(plan.id())).hasSize(2);
    }

    @Example
    final void of_eight_who_create_the_same_plan_one_succeeds() throws Exception {
        Plan plan = simplePlan();
        List<Object> outcomes = Writers.atOnce(writer -> {
            try {
                return store().plans().create(plan.withTitle("by " + writer), change("by " + writer));
            } catch (StorageException.DuplicateId duplicate) {
                return duplicate;
            }
        });
        assertThat(outcomes).filteredOn(Stored.class::isInstance).hasSize(1);
        assertThat(store().plans().history(plan.id())).hasSize(1);
    }

    @Example
    final void eight_who_append_to_one_log_lose_nothing_and_keep_their_own_order() throws Exception {
        PlanId plan = uniqueId(PlanId.of("shared-log"));
        Measurement sample = MeasurementArbitraries.measurements().sample();
        Writers.atOnce(writer -> {
            for (int edit = 0; edit < EDITS; edit++) {
                Measurement own = sample.withId(RecordId.of(writer + "-" + edit));
                Measurement shared = sample.withId(RecordId.of("shared-" + edit));
                store().measurements().append(plan, ImmutableList.of(own, shared));
            }
            return writer;
        });
        List<String> ids = store().measurements().all(plan).stream()
                .map(measurement -> measurement.id().value())
                .toList();
        assertThat(ids).hasSize(Writers.COUNT * EDITS + EDITS).doesNotHaveDuplicates();
        for (int writer = 0; writer < Writers.COUNT; writer++) {
            String prefix = writer + "-";
            assertThat(ids.stream().filter(id -> id.startsWith(prefix)))
                    .isSorted()
                    .hasSize(EDITS);
        }
    }

    @Example
    final void a_reader_beside_a_writer_sees_whole_revisions_only() throws Exception {
        PlanId plan = created(withTitles(simplePlan(), 0)).plan().id();
        Writers.atOnce(writer -> {
            for (int edit = 1; edit <= EDITS; edit++) {
                Stored read = found(store(), plan);
                assertThat(titles(read.plan())).hasSize(1);
                if (writer == 0) {
                    store().plans().save(read, withTitles(read.plan(), edit), change("all at once"));
                }
            }
            return writer;
        });
        assertThat(titles(found(store(), plan).plan())).containsExactly("title " + EDITS);
    }

    private static Plan withTitles(Plan plan, int edit) {
        String title = "title " + edit;
        return PlanEdits.applied(
                plan.withTitle(title),
                IntStream.range(0, 5)
                        .<PlanEdits.Edit>mapToObj(number -> new PlanEdits.Edit.Put(Person.builder()
                                .id(PartId.of("person-" + number))
                                .title(title)
                                .build()))
                        .toList());
    }

    private static ImmutableSet<String> titles(Plan plan) {
        return ImmutableSet.<String>builder()
                .add(plan.title())
                .addAll(plan.people().stream().map(Person::title).collect(Collectors.toList()))
                .build();
    }

    /** A place where a store keeps its data: a directory, a database. It is empty at first, and outlives the stores that are opened in it. */
    public interface Environment {

        /**
         * Opens the store. What was acknowledged before must be there again.
         *
         * @return the open store
         */
        PlanStore open();

        /**
         * Closes a store and opens it again, as after a restart. A store that keeps nothing beyond its own time goes on instead.
         *
         * @param store the store
         * @return the open store
         */
        default PlanStore reopen(PlanStore store) {
            store.close();
            return open();
        }

        /** Throws the data away after the test. */
        default void discard() {}

        /**
         * Makes a new directory to keep a store in. It is deleted with the place.
         *
         * @param opener opens the store in the directory
         * @return the place
         */
        static Environment inNewDirectory(Function<Path, PlanStore> opener) {
            return DirectoryPlace.create(opener);
        }
    }
}
