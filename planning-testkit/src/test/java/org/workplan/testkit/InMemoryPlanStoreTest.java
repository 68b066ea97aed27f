package org.workplan.testkit;

import org.workplan.storage.PlanStore;
import org.workplan.storage.memory.InMemoryPlanStore;

class InMemoryPlanStoreTest extends PlanStoreContract {
    @Override
    protected PlaceOfStore newPlace() {
        PlanStore store = new InMemoryPlanStore();
        return () -> store;
    }
}
