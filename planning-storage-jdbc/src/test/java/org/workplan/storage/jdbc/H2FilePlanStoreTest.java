package org.workplan.storage.jdbc;

import org.workplan.testkit.PlanStoreContract;
import org.workplan.testkit.StoreEnvironment;

/** The contract with the URL that docs/stores.md recommends, and a pool of ten. */
class H2FilePlanStoreTest extends PlanStoreContract {
    @Override
    protected StoreEnvironment newPlace() {
        return StoreEnvironment.inNewDirectory(
                directory -> PooledStore.open("jdbc:h2:async:" + directory.resolve("db")));
    }
}
