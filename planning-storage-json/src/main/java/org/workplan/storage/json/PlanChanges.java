package org.workplan.storage.json;

import java.util.List;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanDiff;
import org.workplan.storage.Change;
import org.workplan.storage.Revision;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** Decides what a change of a plan does, or why it is refused, wherever the revisions are found and put. */
abstract class PlanChanges {

    abstract List<Revision> revisions(PlanId plan);

    abstract Plan plan(PlanId plan, long revision);

    abstract Stored write(Plan plan, Revision revision);

    final Stored create(Plan plan, Change change) {
        List<Revision> revisions = revisions(plan.id());
        Optional<Stored> repeated = made(plan.id(), revisions, change);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (!revisions.isEmpty()) {
            throw new StorageException.DuplicateId("plan " + plan.id());
        }
        return write(plan, new Revision(1, change, false));
    }

    final Stored save(Stored base, Plan next, Change change) {
        base.requireSame(next);
        return add(base, next, change, false);
    }

    final Revision delete(Stored base, Change change) {
        return add(base, base.plan(), change, true).revision();
    }

    private Stored add(Stored base, Plan next, Change change, boolean deleted) {
        List<Revision> revisions = revisions(next.id());
        Optional<Stored> repeated = made(next.id(), revisions, change);
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
        return write(next, new Revision(actual + 1, change, deleted));
    }

    private Optional<Stored> made(PlanId plan, List<Revision> revisions, Change change) {
        return revisions.stream()
                .filter(revision -> revision.change().id().equals(change.id()))
                .findFirst()
                .map(revision -> new Stored(
                        plan(plan, revision.deleted() ? revision.number() - 1 : revision.number()), revision));
    }
}
