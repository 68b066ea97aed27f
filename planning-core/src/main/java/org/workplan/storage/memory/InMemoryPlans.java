package org.workplan.storage.memory;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.storage.Change;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** Every revision of every plan, shared structure and all. */
final class InMemoryPlans implements PlanRepository {

    private final TreeMap<PlanId, List<Stored>> plans = new TreeMap<>();
    private final InMemoryFeed feed;

    InMemoryPlans(InMemoryFeed feed) {
        this.feed = feed;
    }

    @Override
    public Stored create(Plan plan, Change change) {
        synchronized (feed) {
            feed.requireOpen();
            List<Stored> revisions = plans.getOrDefault(plan.id(), List.of());
            PlanRepository.Revision first = new PlanRepository.Revision(1, change, false);
            Optional<Stored> repeated = made(revisions, plan, first);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            if (!revisions.isEmpty()) {
                throw new StorageException.DuplicateId("plan " + plan.id());
            }
            return added(new Stored(plan, first));
        }
    }

    @Override
    public Stored save(Stored base, Plan next, Change change) {
        synchronized (feed) {
            feed.requireOpen();
            base.requireSame(next);
            return add(base, next, change, false);
        }
    }

    @Override
    public PlanRepository.Revision delete(Stored base, Change change) {
        synchronized (feed) {
            feed.requireOpen();
            return add(base, base.plan(), change, true).revision();
        }
    }

    private Stored add(Stored base, Plan next, Change change, boolean deleted) {
        List<Stored> revisions = plans.getOrDefault(next.id(), List.of());
        PlanRepository.Revision revision =
                new PlanRepository.Revision(base.revision().number() + 1, change, deleted);
        Optional<Stored> repeated = made(revisions, next, revision);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Stored current = current(revisions).orElseThrow(() -> new StorageException.NotFound("plan " + next.id()));
        long expected = base.revision().number();
        long actual = current.revision().number();
        if (expected != actual) {
            throw new StorageException.RevisionConflict(
                    next.id(),
                    expected,
                    actual,
                    PlanDiff.between(base.plan(), current.plan()).paths());
        }
        return added(new Stored(next, revision));
    }

    private Stored added(Stored stored) {
        PlanId plan = stored.plan().id();
        List<Stored> revisions = plans.computeIfAbsent(plan, id -> new ArrayList<>());
        revisions.add(stored);
        feed.add(
                plan,
                ChangeFeed.Notice.Subject.REVISION,
                stored.revision().number(),
                () -> revisions.remove(revisions.size() - 1));
        return stored;
    }

    /** What a change made that is made again now; empty if it was not made yet. */
    private static Optional<Stored> made(List<Stored> revisions, Plan plan, PlanRepository.Revision again) {
        Optional<Stored> made = revisions.stream()
                .filter(stored ->
                        stored.revision().change().id().equals(again.change().id()))
                .findFirst();
        made.ifPresent(stored -> PlanRepository.requireRepeat(stored, plan, again));
        return made;
    }

    private static Optional<Stored> current(List<Stored> revisions) {
        return revisions.isEmpty()
                ? Optional.empty()
                : Optional.of(revisions.get(revisions.size() - 1))
                        .filter(last -> !last.revision().deleted());
    }

    @Override
    public Optional<Stored> find(PlanId plan) {
        synchronized (feed) {
            feed.requireOpen();
            return current(plans.getOrDefault(plan, List.of()));
        }
    }

    @Override
    public Optional<Stored> find(PlanId plan, long revision) {
        synchronized (feed) {
            feed.requireOpen();
            return plans.getOrDefault(plan, List.of()).stream()
                    .filter(stored -> stored.revision().number() == revision
                            && !stored.revision().deleted())
                    .findFirst();
        }
    }

    @Override
    public ImmutableList<PlanRepository.Revision> history(PlanId plan) {
        synchronized (feed) {
            feed.requireOpen();
            return plans.getOrDefault(plan, List.of()).stream()
                    .map(Stored::revision)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    @Override
    public LoadResult<ImmutableList<PlanStore.Summary>> tryList(Filter<PlanStore.Summary> filter) {
        synchronized (feed) {
            feed.requireOpen();
            return new LoadResult<>(
                    Optional.of(plans.values().stream()
                            .flatMap(revisions -> current(revisions).stream())
                            .map(PlanStore.Summary::of)
                            .filter(filter::accepts)
                            .collect(ImmutableList.toImmutableList())),
                    ImmutableList.of());
        }
    }
}
