package org.workplan.storage.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.testkit.PlanStoreContract;

@AddLifecycleHook(Postgres.Skip.class)
class PostgresPlanStoreTest extends PlanStoreContract {
    private static final AtomicInteger PLACES = new AtomicInteger();

    /** Tables of their own for each property, told apart by their prefix. */
    @Override
    protected PlanStoreContract.Environment newPlace() {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(Postgres.url());
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setLoginTimeout((int) Platform.PATIENCE.toSeconds());
        return new Place(
                pool,
                new JdbcPlanStore.Options(
                        JdbcPlanStore.Options.Schema.CREATE, "place" + PLACES.incrementAndGet() + "_"));
    }

    private record Place(JdbcConnectionPool pool, JdbcPlanStore.Options options)
            implements PlanStoreContract.Environment {
        @Override
        public PlanStore open() {
            return JdbcPlanStore.open(pool, JsonCodec.standard(), options);
        }

        @Override
        public void discard() {
            pool.dispose();
        }
    }
}
