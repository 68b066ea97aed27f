package org.workplan.storage;

import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;

/** Where plans and what happens to them are kept together: the port that every adapter implements. Safe to share between threads. */
public interface PlanStore extends AutoCloseable {

    /**
     * Obtains the plans.
     *
     * @return the repository of plans
     */
    PlanRepository plans();

    /**
     * Obtains the measurements.
     *
     * @return their log
     */
    EntryLog<Measurement> measurements();

    /**
     * Obtains the evaluations.
     *
     * @return their log
     */
    EntryLog<Evaluation> evaluations();

    /**
     * Obtains what changed.
     *
     * @return the feed of every change of a plan or a log
     */
    ChangeFeed changes();

    /** Lets go of what the store holds on to. What was acknowledged stays. */
    @Override
    void close();
}
