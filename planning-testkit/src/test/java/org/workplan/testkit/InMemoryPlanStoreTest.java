package org.workplan.testkit;

import org.workplan.storage.PlanStore;
import org.workplan.storage.memory.InMemoryPlanStore;

class InMemoryPlanStoreTest extends PlanStoreContract {
    @Override
    protected PlanStoreContract.Environment newPlace() {
        return new PlanStoreContract.Environment() {
            @Override
            public PlanStore open() {
                return new InMemoryPlanStore();
            }

            @Override
            public PlanStore reopen(PlanStore store) {
                return store;
            }
        };
    }
}
