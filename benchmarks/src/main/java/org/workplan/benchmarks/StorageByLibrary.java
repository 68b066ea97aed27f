package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.jdbc.JdbcPlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** The store of this library: every field of every part, every revision with its author and reason, and a notice of each change. */
final class StorageByLibrary implements StorageContender {
    static final String AUTHOR = "Li";
    static final String REASON = "a reason";
    static final Instant AT = Instant.EPOCH;

    private final PlanStore store;

    StorageByLibrary(DataSource source) {
        this.store = JdbcPlanStore.open(source, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);
    }

    private static Change change() {
        return new Change(RecordId.of(UUID.randomUUID().toString()), AUTHOR, REASON, AT);
    }

    private final class OpenedPlan implements Opened {
        private Stored stored;

        private OpenedPlan(Stored stored) {
            this.stored = stored;
        }

        @Override
        public Plan plan() {
            return stored.plan();
        }

        @Override
        public void edit(Plan next, Task edited) {
            stored = store.plans().save(stored, next, change());
        }
    }

    @Override
    public void save(Plan plan) {
        store.plans().create(plan, change());
    }

    @Override
    public Opened load(PlanId plan) {
        return new OpenedPlan(store.plans().find(plan).orElseThrow());
    }

    @Override
    public void append(PlanId plan, ImmutableList<Measurement> measurements) {
        store.measurements().append(plan, measurements);
    }

    @Override
    public ImmutableList<Measurement> read(PlanId plan) {
        return store.measurements().all(plan);
    }

    @Override
    public void close() {
        store.close();
    }
}
