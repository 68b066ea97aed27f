package org.workplan.storage.json;

import org.workplan.testkit.PlanStoreContract;

class JsonPlanStoreTest extends PlanStoreContract {
    @Override
    protected PlanStoreContract.Environment newPlace() {
        return PlanStoreContract.Environment.inNewDirectory(JsonPlanStore::open);
    }
}
