package org.workplan.storage;

import org.workplan.plan.Plan;
import org.workplan.plan.PlanMerge;

/** Saves an edit; where others saved meanwhile, merges the edit into what they saved and tries again. */
final class MergedSave {

    private static final int ATTEMPTS = 50;

    private MergedSave() {}

    static Stored of(PlanRepository plans, Stored base, Plan next, Change change) {
        Stored read = base;
        Plan merged = next;
        for (int attempt = 1; ; attempt++) {
            try {
                return plans.save(read, merged, change);
            } catch (StorageException.RevisionConflict conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                read = plans.find(next.id()).orElseThrow(() -> new StorageException.NotFound("plan " + next.id()));
                merged = merged(base, next, read);
            }
        }
    }

    private static Plan merged(Stored base, Plan next, Stored current) {
        PlanMerge merge = PlanMerge.of(base.plan(), next, current.plan());
        return merge.plan()
                .orElseThrow(() -> new StorageException.MergeConflict(
                        next.id(), base.revision().number(), current.revision().number(), merge.conflicts()));
    }
}
