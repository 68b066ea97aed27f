package org.workplan.storage.jdbc;

import org.workplan.testkit.PlaceOfStore;
import org.workplan.testkit.PlanStoreContract;

class H2FilePlanStoreTest extends PlanStoreContract {
    @Override
    protected PlaceOfStore newPlace() {
        return PlaceOfStore.inNewDirectory(directory -> PooledStore.open("jdbc:h2:file:" + directory.resolve("db")));
    }
}
