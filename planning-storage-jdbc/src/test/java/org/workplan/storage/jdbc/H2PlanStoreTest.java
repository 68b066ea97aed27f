package org.workplan.storage.jdbc;

import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.testkit.PlaceOfStore;
import org.workplan.testkit.PlanStoreContract;

class H2PlanStoreTest extends PlanStoreContract {
    @Override
    protected PlaceOfStore newPlace() {
        return new Place(
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    private record Place(JdbcConnectionPool pool) implements PlaceOfStore {
        @Override
        public PlanStore open() {
            return JdbcPlanStore.open(pool, JsonCodec.standard(), JdbcOptions.CREATE);
        }

        @Override
        public void discard() {
            pool.dispose();
        }
    }
}
