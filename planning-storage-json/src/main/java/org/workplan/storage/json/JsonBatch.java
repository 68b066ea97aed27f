package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.Write;

/** Changes that are made together: each is decided as if those before it were made, then all are written. */
final class JsonBatch implements Write.Cases<Write.Result> {

    private final JsonFeed feed;
    private final List<Waiting> waiting = new ArrayList<>();
    private final PlanChanges plans;
    private final JsonLog<Measurement>.Appends measurements;
    private final JsonLog<Evaluation>.Appends evaluations;

    JsonBatch(JsonFeed feed, JsonPlans plans, JsonLog<Measurement> measurements, JsonLog<Evaluation> evaluations) {
        this.feed = feed;
        this.plans = plans.waitingIn(waiting);
        this.measurements = measurements.new Appends(waiting);
        this.evaluations = evaluations.new Appends(waiting);
    }

    ImmutableList<Write.Result> make(ImmutableList<Write> writes) {
        ImmutableList<Write.Result> made = Write.inOrder(writes, this);
        feed.write(waiting);
        return made;
    }

    @Override
    public Write.Result create(Write.Create write) {
        return new Write.Result.Kept(plans.create(write.plan(), write.change()));
    }

    @Override
    public Write.Result save(Write.Save write) {
        return new Write.Result.Kept(plans.save(write.base(), write.next(), write.change()));
    }

    @Override
    public Write.Result delete(Write.Delete write) {
        return new Write.Result.Ended(plans.delete(write.base(), write.change()));
    }

    @Override
    public Write.Result append(Write.AppendMeasurements write) {
        return new Write.Result.Added(measurements.append(write.planId(), write.entries()));
    }

    @Override
    public Write.Result append(Write.AppendEvaluations write) {
        return new Write.Result.Added(evaluations.append(write.planId(), write.entries()));
    }
}
