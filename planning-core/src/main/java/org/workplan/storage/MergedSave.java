package org.workplan.storage;

import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanMerge;

/**
 * Saves an edit; where others saved meanwhile, merges the edit into what they saved and tries again.
 *
 * @param plans where to
 * @param base what was loaded
 * @param next the edited plan
 * @param change who, why, when
 */
record MergedSave(PlanRepository plans, Stored base, Plan next, Change change) {

    private static final int ATTEMPTS = 50;

    Stored run() {
        Stored read = base;
        Plan merged = next;
        for (int attempt = 1; ; attempt++) {
            try {
                return plans.save(read, merged, change);
            } catch (StorageException.DuplicateId another) {
                return repeated().orElseThrow(() -> another);
            } catch (StorageException.RevisionConflict conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                read = plans.find(next.id()).orElseThrow(() -> new StorageException.NotFound("plan " + next.id()));
                merged = merged(read);
            }
        }
    }

    private Plan merged(Stored current) {
        PlanMerge merge = PlanMerge.of(base.plan(), next, current.plan());
        return merge.plan()
                .orElseThrow(() -> new StorageException.MergeConflict(
                        next.id(), base.revision().number(), current.revision().number(), merge.conflicts()));
    }

    /** What this change stored when it was made before, with the edits that others had saved until then; empty if another change has its id. */
    private Optional<Stored> repeated() {
        return plans.history(next.id()).stream()
                .filter(revision -> revision.change().equals(change) && !revision.deleted())
                .map(PlanRepository.Revision::number)
                .findFirst()
                .flatMap(number -> plans.find(next.id(), number)
                        .filter(stored -> plans.find(next.id(), number - 1)
                                .flatMap(before -> PlanMerge.of(base.plan(), next, before.plan())
                                        .plan())
                                .filter(stored.plan()::equals)
                                .isPresent()));
    }
}
