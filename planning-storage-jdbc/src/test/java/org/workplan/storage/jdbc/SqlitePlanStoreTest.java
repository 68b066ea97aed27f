package org.workplan.storage.jdbc;

import java.nio.file.Path;
import org.workplan.storage.PlanStore;
import org.workplan.testkit.PlanStoreContract;
import org.workplan.testkit.StoreEnvironment;

class SqlitePlanStoreTest extends PlanStoreContract {
    @Override
    protected StoreEnvironment newPlace() {
        return StoreEnvironment.inNewDirectory(SqlitePlanStoreTest::opened);
    }

    private static PlanStore opened(Path directory) {
        return Samples.opened(Samples.sqlite(directory, Samples.sqlite()));
    }
}
