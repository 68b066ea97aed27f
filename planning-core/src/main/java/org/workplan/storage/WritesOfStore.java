package org.workplan.storage;

/** Makes each write by itself, through the ports of a store. */
record WritesOfStore(PlanStore store) implements Write.Cases<Written> {
    @Override
    public Written create(Write.Create write) {
        return new Written.Kept(store.plans().create(write.plan(), write.change()));
    }

    @Override
    public Written save(Write.Save write) {
        return new Written.Kept(store.plans().save(write.base(), write.next(), write.change()));
    }

    @Override
    public Written delete(Write.Delete write) {
        return new Written.Ended(store.plans().delete(write.base(), write.change()));
    }

    @Override
    public Written append(Write.AppendMeasurements write) {
        return new Written.Added(store.measurements().append(write.planId(), write.entries()));
    }

    @Override
    public Written append(Write.AppendEvaluations write) {
        return new Written.Added(store.evaluations().append(write.planId(), write.entries()));
    }
}
