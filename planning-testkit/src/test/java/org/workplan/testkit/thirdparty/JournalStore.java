package org.workplan.testkit.thirdparty;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Change;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.PlanId;

/**
 * Somebody else's store: a journal to which every change that was made is added, such as a message queue keeps one. Opening the store makes the changes again,
 * in memory, where it reads.
 */
final class JournalStore implements PlanStore {

    private final PlanStore memory = new InMemoryPlanStore();
    private final List<Function<PlanStore, Object>> journal;

    /** Opens a journal; what it is kept in outlives the store. */
    JournalStore(List<Function<PlanStore, Object>> journal) {
        this.journal = journal;
        journal.forEach(change -> change.apply(memory));
    }

    /** Makes a change; a change that is refused never comes into the journal, and one that is repeated changes nothing when it is made again. */
    private synchronized <T> T made(Function<PlanStore, T> change) {
        T made = change.apply(memory);
        journal.add(change::apply);
        return made;
    }

    @Override
    public PlanRepository plans() {
        return new Plans();
    }

    private final class Plans implements PlanRepository {
        @Override
        public Stored create(Plan plan, Change change) {
            return made(store -> store.plans().create(plan, change));
        }

        @Override
        public Stored save(Stored base, Plan next, Change change) {
            return made(store -> store.plans().save(base, next, change));
        }

        @Override
        public PlanRepository.Revision delete(Stored base, Change change) {
            return made(store -> store.plans().delete(base, change));
        }

        @Override
        public Optional<Stored> find(PlanId plan) {
            return memory.plans().find(plan);
        }

        @Override
        public Optional<Stored> find(PlanId plan, long revision) {
            return memory.plans().find(plan, revision);
        }

        @Override
        public ImmutableList<PlanRepository.Revision> history(PlanId plan) {
            return memory.plans().history(plan);
        }

        @Override
        public LoadResult<ImmutableList<PlanStore.Summary>> tryList(Filter<PlanStore.Summary> filter) {
            return memory.plans().tryList(filter);
        }
    }

    @Override
    public EntryLog<Measurement> measurements() {
        return new Log<>(PlanStore::measurements);
    }

    @Override
    public EntryLog<Evaluation> evaluations() {
        return new Log<>(PlanStore::evaluations);
    }

    private final class Log<E> implements EntryLog<E> {
        private final Function<PlanStore, EntryLog<E>> log;

        Log(Function<PlanStore, EntryLog<E>> log) {
            this.log = log;
        }

        @Override
        public int append(PlanId plan, ImmutableList<E> entries) {
            return made(store -> log.apply(store).append(plan, entries));
        }

        @Override
        public Stream<E> stream(PlanId plan) {
            return log.apply(memory).stream(plan);
        }
    }

    @Override
    public ChangeFeed changes() {
        return memory.changes();
    }

    @Override
    public ImmutableList<Write.Result> writeAll(ImmutableList<Write> writes) {
        return made(store -> store.writeAll(writes));
    }

    @Override
    public void close() {
        memory.close();
    }
}
