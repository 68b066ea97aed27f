package org.workplan.testkit.thirdparty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.workplan.storage.PlanStore;
import org.workplan.testkit.PlanStoreContract;

/** All that an adapter of one's own needs for its tests: a place that outlives the store. */
class JournalStoreTest extends PlanStoreContract {
    @Override
    protected PlanStoreContract.Environment newPlace() {
        List<Function<PlanStore, Object>> journal = new ArrayList<>();
        return () -> new JournalStore(journal);
    }
}
