package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import org.h2.jdbcx.JdbcConnectionPool;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Tally;
import org.workplan.storage.Write;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;

/** A store in H2 that takes its pool with it when it is closed, so that another process can open the database. */
record PooledStore(PlanStore store, JdbcConnectionPool pool) implements PlanStore {
    static PooledStore open(String url) {
        String patient = url + ";LOCK_TIMEOUT=" + Platform.PATIENCE.toMillis();
        JdbcConnectionPool pool = JdbcConnectionPool.create(patient, "sa", "");
        pool.setLoginTimeout((int) Platform.PATIENCE.toSeconds());
        return new PooledStore(JdbcPlanStore.open(pool, JsonCodec.standard(), JdbcPlanStore.Options.CREATE), pool);
    }

    @Override
    public PlanRepository plans() {
        return store.plans();
    }

    @Override
    public EntryLog<Measurement> measurements() {
        return store.measurements();
    }

    @Override
    public ImmutableList<Tally> tallies(PlanId plan, Tally.Request request) {
        return store.tallies(plan, request);
    }

    @Override
    public EntryLog<Evaluation> evaluations() {
        return store.evaluations();
    }

    @Override
    public ChangeFeed changes() {
        return store.changes();
    }

    @Override
    public ImmutableList<Write.Result> writeAll(ImmutableList<Write> writes) {
        return store.writeAll(writes);
    }

    @Override
    public void close() {
        store.close();
        pool.dispose();
    }
}
