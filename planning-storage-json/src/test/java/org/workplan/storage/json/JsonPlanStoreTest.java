package org.workplan.storage.json;

import org.workplan.testkit.PlanStoreContract;
import org.workplan.testkit.StoreEnvironment;

class JsonPlanStoreTest extends PlanStoreContract {
    @Override
    protected StoreEnvironment newPlace() {
        return StoreEnvironment.inNewDirectory(JsonPlanStore::open);
    }
}
