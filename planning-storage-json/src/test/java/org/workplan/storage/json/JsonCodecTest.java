package org.workplan.storage.json;

import org.workplan.storage.PlanCodec;
import org.workplan.testkit.PlanCodecContract;

class JsonCodecTest extends PlanCodecContract {
    @Override
    protected PlanCodec codec() {
        return JsonCodec.standard();
    }
}
