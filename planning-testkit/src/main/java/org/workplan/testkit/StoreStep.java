package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/**
 * One thing done to a store. Its outcome is what the store answered: the value, or the kind of refusal.
 *
 * @param which the plan that it is done to, of the few that a test uses
 * @param at when
 * @param action what is done
 */
record StoreStep(int which, Instant at, Action action) {

    /** What two stores are told alike: the ids in use, and which revisions a client has read. */
    static final class Memory {
        private final ImmutableList<PlanId> ids;
        private final Map<PlanId, ImmutableList<Stored>> read = new HashMap<>();
        private int made;

        Memory(ImmutableList<PlanId> ids) {
            this.ids = ids;
        }

        /** Lets the client read again what the model holds now, and count the step as made. */
        void remember(PlanStore model) {
            made++;
            for (PlanId id : ids) {
                model.plans().find(id).ifPresent(current -> read.merge(id, ImmutableList.of(current), Memory::joined));
            }
        }

        private static ImmutableList<Stored> joined(ImmutableList<Stored> before, ImmutableList<Stored> now) {
            return before.containsAll(now)
                    ? before
                    : ImmutableList.<Stored>builder().addAll(before).addAll(now).build();
        }
    }

    /** What can be done to a plan of a store. */
    sealed interface Action {}

    record Create(Plan plan) implements Action {}

    record Save(ImmutableList<PlanEdits.Edit> edits, int staleBy) implements Action {}

    record Delete(int staleBy) implements Action {}

    /** Uses the id of the change before this one again for another edit. */
    record Reuse(ImmutableList<PlanEdits.Edit> edits) implements Action {}

    record Append(ImmutableList<Measurement> measurements) implements Action {}

    /** Makes changes together; a save or a deletion builds on what those before it give. */
    record Together(ImmutableList<Action> actions) implements Action {}

    /** That a write was refused, and as what. */
    record Refusal(int position, Class<?> reason) {}

    Object on(PlanStore store, Memory memory) {
        PlanId id = memory.ids.get(which % memory.ids.size());
        try {
            return act(store, memory, id);
        } catch (StorageException.WriteRefused refused) {
            return new Refusal(refused.position(), refused.reason().getClass());
        } catch (StorageException refused) {
            return refused.getClass();
        }
    }

    private Object act(PlanStore store, Memory memory, PlanId id) {
        Change change = change(memory.made);
        if (action instanceof Create create) {
            return store.plans().create(create.plan().withId(id), change);
        }
        if (action instanceof Append append) {
            return store.measurements().append(id, append.measurements());
        }
        if (action instanceof Together together) {
            return store.writeAll(writes(together.actions(), memory));
        }
        ImmutableList<Stored> read = memory.read.getOrDefault(id, ImmutableList.of());
        if (read.isEmpty()) {
            return store.plans().find(id);
        }
        if (action instanceof Save save) {
            Stored base = base(read, save.staleBy());
            return store.plans().save(base, PlanEdits.applied(base.plan(), save.edits()), change);
        }
        if (action instanceof Delete delete) {
            return store.plans().delete(base(read, delete.staleBy()), change);
        }
        Stored base = base(read, 0);
        return store.plans()
                .save(base, PlanEdits.applied(base.plan(), ((Reuse) action).edits()), change(memory.made - 1));
    }

    private ImmutableList<Write> writes(ImmutableList<Action> actions, Memory memory) {
        ImmutableList.Builder<Write> writes = ImmutableList.builder();
        Map<PlanId, ImmutableList<Stored>> read = new HashMap<>(memory.read);
        for (int index = 0; index < actions.size(); index++) {
            PlanId id = memory.ids.get((which + index) % memory.ids.size());
            Change change =
                    new Change(RecordId.of("step-" + memory.made + "-" + index), "Model", "step " + memory.made, at);
            ImmutableList<Stored> known = read.getOrDefault(id, ImmutableList.of());
            if (actions.get(index) instanceof Create create) {
                Write.Create write = new Write.Create(create.plan().withId(id), change);
                writes.add(write);
                read.putIfAbsent(id, ImmutableList.of(write.stored()));
            } else if (actions.get(index) instanceof Append append) {
                writes.add(new Write.AppendMeasurements(id, append.measurements()));
            } else if (actions.get(index) instanceof Delete delete && !known.isEmpty()) {
                writes.add(new Write.Delete(base(known, delete.staleBy()), change));
            } else if (actions.get(index) instanceof Save save && !known.isEmpty()) {
                Stored base = base(known, save.staleBy());
                Write.Save write = new Write.Save(base, PlanEdits.applied(base.plan(), save.edits()), change);
                writes.add(write);
                read.put(id, Memory.joined(known, ImmutableList.of(write.stored())));
            }
        }
        return writes.build();
    }

    private static Stored base(ImmutableList<Stored> read, int staleBy) {
        return read.get(Math.max(0, read.size() - 1 - staleBy));
    }

    private Change change(int number) {
        return new Change(RecordId.of("step-" + number), "Model", "step " + number, at);
    }

    static Arbitrary<StoreStep> steps() {
        Arbitrary<Integer> stale = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 3)));
        Arbitrary<Action> creates = PlanArbitraries.plans(1).map(Create::new);
        Arbitrary<Action> saves =
                Combinators.combine(PlanEdits.sequences(), stale).as(Save::new);
        Arbitrary<Action> deletes = stale.map(Delete::new);
        Arbitrary<Action> appends = MeasurementArbitraries.logs().map(Append::new);
        Arbitrary<Action> together = Arbitraries.frequencyOf(
                        Tuple.of(4, creates), Tuple.of(6, saves), Tuple.of(1, deletes), Tuple.of(4, appends))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(ImmutableList::copyOf)
                .map(Together::new);
        Arbitrary<Action> actions = Arbitraries.frequencyOf(
                Tuple.of(3, creates),
                Tuple.of(6, saves),
                Tuple.of(1, deletes),
                Tuple.of(1, PlanEdits.sequences().map(Reuse::new)),
                Tuple.of(2, appends),
                Tuple.of(4, together));
        return Combinators.combine(Arbitraries.integers().between(0, 1), ValueArbitraries.instants(), actions)
                .as(StoreStep::new)
                .withoutEdgeCases();
    }
}
