package org.workplan.storage.json;

import java.util.List;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.storage.Change;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** Decides what a change of a plan does, or why it is refused, wherever the revisions are found and put. */
abstract class PlanChanges {

    abstract List<PlanRepository.Revision> revisions(PlanId plan);

    abstract Plan plan(PlanId plan, long revision);

    abstract Stored write(Plan plan, PlanRepository.Revision revision);

    final Stored create(Plan plan, Change change) {
        List<PlanRepository.Revision> revisions = revisions(plan.id());
        PlanRepository.Revision first = new PlanRepository.Revision(1, change, false);
        Optional<Stored> repeated = made(plan, revisions, first);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (!revisions.isEmpty()) {
            throw new StorageException.DuplicateId("plan " + plan.id());
        }
        return write(plan, first);
    }

    final Stored save(Stored base, Plan next, Change change) {
        base.requireSame(next);
        return add(base, next, change, false);
    }

    final PlanRepository.Revision delete(Stored base, Change change) {
        return add(base, base.plan(), change, true).revision();
    }

    private Stored add(Stored base, Plan next, Change change, boolean deleted) {
        List<PlanRepository.Revision> revisions = revisions(next.id());
        PlanRepository.Revision revision =
                new PlanRepository.Revision(base.revision().number() + 1, change, deleted);
        Optional<Stored> repeated = made(next, revisions, revision);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (revisions.isEmpty() || revisions.get(revisions.size() - 1).deleted()) {
            throw new StorageException.NotFound("plan " + next.id());
        }
        long expected = base.revision().number();
        long actual = revisions.get(revisions.size() - 1).number();
        if (expected != actual) {
            throw new StorageException.RevisionConflict(
                    next.id(),
                    expected,
                    actual,
                    PlanDiff.between(base.plan(), plan(next.id(), actual)).paths());
        }
        return write(next, revision);
    }

    /** What a change made that is made again now; empty if it was not made yet. */
    private Optional<Stored> made(Plan plan, List<PlanRepository.Revision> revisions, PlanRepository.Revision again) {
        Optional<Stored> made = revisions.stream()
                .filter(revision -> revision.change().id().equals(again.change().id()))
                .findFirst()
                .map(revision -> new Stored(
                        plan(plan.id(), revision.deleted() ? revision.number() - 1 : revision.number()), revision));
        made.ifPresent(stored -> PlanRepository.requireRepeat(stored, plan, again));
        return made;
    }
}
