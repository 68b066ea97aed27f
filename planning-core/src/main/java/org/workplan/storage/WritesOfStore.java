package org.workplan.storage;

/** Makes each write by itself, through the ports of a store. */
record WritesOfStore(PlanStore store) implements Write.Cases<Write.Result> {
    @Override
    public Write.Result create(Write.Create write) {
        return new Write.Result.Kept(store.plans().create(write.plan(), write.change()));
    }

    @Override
    public Write.Result save(Write.Save write) {
        return new Write.Result.Kept(store.plans().save(write.base(), write.next(), write.change()));
    }

    @Override
    public Write.Result delete(Write.Delete write) {
        return new Write.Result.Ended(store.plans().delete(write.base(), write.change()));
    }

    @Override
    public Write.Result append(Write.AppendMeasurements write) {
        return new Write.Result.Added(store.measurements().append(write.planId(), write.entries()));
    }

    @Override
    public Write.Result append(Write.AppendEvaluations write) {
        return new Write.Result.Added(store.evaluations().append(write.planId(), write.entries()));
    }
}
