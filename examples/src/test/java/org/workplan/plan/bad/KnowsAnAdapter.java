package org.workplan.plan.bad;

import org.workplan.storage.json.JsonCodec;

/** Breaks: nobody but examples depends on an adapter. */
public final class KnowsAnAdapter {

    JsonCodec codec() {
        return JsonCodec.standard();
    }
}
