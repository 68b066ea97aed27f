package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** What became of a shortcoming. */
public sealed interface Remedy {

    /** {@return the shortcoming} */
    RecordId deficiency();

    /**
     * A session made up for it.
     *
     * @param deficiency the shortcoming
     * @param session the session that did
     * @param text what was done
     */
    record MadeUp(RecordId deficiency, PartId session, String text) implements Remedy {
        /** Refuses null. */
        public MadeUp {
            requirePresent("deficiency", deficiency, "session", session, "text", text);
        }
    }

    /**
     * It was decided to leave it.
     *
     * @param deficiency the shortcoming
     * @param reason why
     */
    record Waived(RecordId deficiency, String reason) implements Remedy {
        /** Refuses null. */
        public Waived {
            requirePresent("deficiency", deficiency, "reason", reason);
        }
    }
}
