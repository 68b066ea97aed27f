package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.Tally;
import org.workplan.storage.Write;
import org.workplan.value.PlanId;

/** A store that is closed is not used any more, by whatever was taken from it before. */
abstract class ClosedStoreContract extends ChangeFeedContract {
    ClosedStoreContract() {}

    @Example
    final void a_closed_store_refuses_every_call_and_can_be_closed_again() {
        PlanStore closed = store();
        Stored first = created(simplePlan());
        List<ThrowingCallable> calls = calls(closed, first);
        closed.close();
        closed.close();
        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("closed"));
    }

    private static List<ThrowingCallable> calls(PlanStore store, Stored first) {
        Plan plan = first.plan();
        PlanId id = plan.id();
        PlanRepository plans = store.plans();
        EntryLog<Measurement> measurements = store.measurements();
        EntryLog<Evaluation> evaluations = store.evaluations();
        ChangeFeed changes = store.changes();
        return List.of(
                () -> plans.create(simplePlan(), change("second")),
                () -> plans.save(first, plan.withTitle("edited"), change("second")),
                () -> plans.delete(first, change("second")),
                () -> plans.find(id),
                () -> plans.find(id, 1),
                () -> plans.find(id, first.revision().change().at()),
                () -> plans.history(id),
                () -> plans.list(Filter.all()),
                () -> plans.tryList(Filter.all()),
                () -> plans.parts(Filter.all()),
                () -> measurements.append(
                        id,
                        ImmutableList.of(MeasurementArbitraries.measurements().sample())),
                () -> measurements.stream(id),
                () -> measurements.stream(id, Filter.all()),
                () -> store.tallies(id, Tally.Request.ALL),
                () -> evaluations.append(
                        id, ImmutableList.of(EvaluationArbitraries.evaluations().sample())),
                () -> evaluations.all(id),
                () -> changes.after(0, 1),
                changes::last,
                () -> store.writeAll(ImmutableList.of(new Write.Create(simplePlan(), change("together")))));
    }
}
