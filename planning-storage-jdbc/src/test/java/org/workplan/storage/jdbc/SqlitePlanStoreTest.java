package org.workplan.storage.jdbc;

import java.nio.file.Path;
import org.workplan.storage.PlanStore;
import org.workplan.testkit.PlanStoreContract;

class SqlitePlanStoreTest extends PlanStoreContract {
    @Override
    protected PlanStoreContract.Environment newPlace() {
        return PlanStoreContract.Environment.inNewDirectory(SqlitePlanStoreTest::opened);
    }

    private static PlanStore opened(Path directory) {
        return Samples.opened(Samples.sqlite(directory, Samples.sqlite()));
    }
}
