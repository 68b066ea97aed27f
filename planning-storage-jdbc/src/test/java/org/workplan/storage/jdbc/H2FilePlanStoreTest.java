package org.workplan.storage.jdbc;

import org.workplan.testkit.PlanStoreContract;

/** The contract with the URL that docs/stores.md recommends, and a pool of ten. */
class H2FilePlanStoreTest extends PlanStoreContract {
    @Override
    protected PlanStoreContract.Environment newPlace() {
        return PlanStoreContract.Environment.inNewDirectory(
                directory -> PooledStore.open("jdbc:h2:async:" + directory.resolve("db")));
    }
}
