package org.workplan.storage.json;

import org.workplan.testkit.PlaceOfStore;
import org.workplan.testkit.PlanStoreContract;

class JsonPlanStoreTest extends PlanStoreContract {
    @Override
    protected PlaceOfStore newPlace() {
        return PlaceOfStore.inNewDirectory(JsonPlanStore::open);
    }
}
