package org.workplan.storage.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.testkit.PlanStoreContract;

/** The contract on a MariaDB server of its own, in the profile {@code mariadb} since its binaries are large. */
@AddLifecycleHook(MariaDb.Skip.class)
class MariaDbPlanStoreTest extends PlanStoreContract {
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final MariaDb SERVER = new MariaDb();
    private static final StartedOnce<MariaDbPoolDataSource> POOL = new StartedOnce<>(() ->
            new MariaDbPoolDataSource(SERVER.newDatabase("plans") + "&maxPoolSize=10&connectTimeout=" + MariaDb.WAIT));

    @AfterContainer
    static void stopServer() throws Exception {
        SERVER.stop();
    }

    /** Tables of their own for each property, told apart by their prefix. */
    @Override
    protected PlanStoreContract.Environment newPlace() {
        MariaDbPoolDataSource pool = POOL.get();
        JdbcPlanStore.Options options =
                new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.CREATE, "place" + PLACES.incrementAndGet() + "_");
        return () -> opened(pool, options);
    }

    private static PlanStore opened(MariaDbPoolDataSource pool, JdbcPlanStore.Options options) {
        return JdbcPlanStore.open(pool, JsonCodec.standard(), options);
    }
}
