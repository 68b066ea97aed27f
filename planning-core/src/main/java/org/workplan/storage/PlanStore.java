package org.workplan.storage;

import com.google.common.collect.ImmutableList;
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

    /**
     * Makes several changes together: all of them take effect, or none. Nobody ever sees some of them without the others, and their notices follow each
     * other in the feed, one for each write that changed something. Repeating the call after an unknown outcome, with the same ids, makes the changes once.
     *
     * <p>This is also the fast way to bring much in: a few hundred writes, or a few thousand entries, at a time.
     *
     * @param writes the changes, in the order in which they are made
     * @return what each gave; empty for no writes
     * @throws StorageException.WriteRefused if one of them is refused, as the method of the port would refuse it after those before; nothing was changed
     */
    ImmutableList<Written> writeAll(ImmutableList<Write> writes);

    /** Lets go of what the store holds on to. What was acknowledged stays. */
    @Override
    void close();
}
