package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.value.PlanId;

/** A way of keeping plans and measurements in a relational database. */
interface StorageContender extends AutoCloseable {

    /** A plan as it was read, to be edited. */
    interface Opened {
        Plan plan();

        /** Keeps the plan with one task edited; an edit of a plan that somebody else edited meanwhile must fail. */
        void edit(Plan next, Task edited);
    }

    /** Keeps a new plan. */
    void save(Plan plan);

    Opened load(PlanId plan);

    /** Keeps measurements that are new. */
    void append(PlanId plan, ImmutableList<Measurement> measurements);

    ImmutableList<Measurement> read(PlanId plan);

    @Override
    void close();
}
