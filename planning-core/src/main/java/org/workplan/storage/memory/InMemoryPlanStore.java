package org.workplan.storage.memory;

import com.google.common.collect.ImmutableList;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Write;
import org.workplan.storage.Written;

/** Keeps everything in memory. What it holds is gone with it. */
public final class InMemoryPlanStore implements PlanStore {

    private final InMemoryFeed feed = new InMemoryFeed();
    private final PlanRepository plans = new InMemoryPlans(feed);
    private final EntryLog<Measurement> measurements =
            new InMemoryLog<>(feed, ChangeFeed.Notice.Subject.MEASUREMENTS, "measurement", Measurement::id);
    private final EntryLog<Evaluation> evaluations =
            new InMemoryLog<>(feed, ChangeFeed.Notice.Subject.EVALUATIONS, "evaluation", Evaluation::id);

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
    public ChangeFeed changes() {
        return feed;
    }

    @Override
    public ImmutableList<Written> writeAll(ImmutableList<Write> writes) {
        return feed.together(() -> Write.inOrder(writes, Write.Cases.of(this)));
    }

    @Override
    public void close() {
        feed.close();
    }
}
