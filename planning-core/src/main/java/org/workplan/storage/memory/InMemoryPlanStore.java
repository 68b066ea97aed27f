package org.workplan.storage.memory;

import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.EntryLog;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;

/** Keeps everything in memory. What it holds is gone with it. */
public final class InMemoryPlanStore implements PlanStore {

    private final PlanRepository plans = new InMemoryPlans();
    private final EntryLog<Measurement> measurements = new InMemoryLog<>("measurement", Measurement::id);
    private final EntryLog<Evaluation> evaluations = new InMemoryLog<>("evaluation", Evaluation::id);

    /** Creates an empty store. */
    public InMemoryPlanStore() {}

    @Override
    public PlanRepository plans() {
        return plans;
    }

    @Override
    public EntryLog<Measurement> measurements() {
        return measurements;
    }

    @Override
    public EntryLog<Evaluation> evaluations() {
        return evaluations;
    }

    @Override
    public void close() {}
}
