package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/**
 * A shortcoming found in a session. It stays open until a later session makes up for it, or somebody waives it with a reason.
 *
 * @param id its id, unique in the plan
 * @param text what fell short
 */
public record Deficiency(RecordId id, String text) {
    /** Refuses null. */
    public Deficiency {
        requirePresent("id", id, "text", text);
    }

    /**
     * What became of a deficiency. None is ever dropped: it is made up for, waived with a reason, or still there.
     *
     * @param deficiency the deficiency
     * @param session the session after which it was named; empty if it was named in sum
     * @param state what became of it
     * @param due the next session in time order, in which it should be made up for; empty after the last
     * @param chance the first session after the one in which it was named that is not over on the day of the question, so that it can still be made up for;
     *     without a day of the question the due one; empty if it is settled or no such session is left
     * @param late how many sessions after the due one it was made up for; 0 unless {@link State#MADE_UP_LATE}
     * @param remedy what was done or decided; empty if nothing was
     */
    public record Status(
            Deficiency deficiency,
            Optional<PartId> session,
            State state,
            Optional<PartId> due,
            Optional<PartId> chance,
            long late,
            Optional<Remedy> remedy) {

        /** Refuses null. */
        public Status {
            requirePresent("deficiency", deficiency, "session", session, "state", state);
            requirePresent("due", due, "chance", chance, "remedy", remedy);
        }

        /** What became of a deficiency. */
        public enum State {
            /** Made up for by the next session. */
            MADE_UP,
            /** Made up for, later than in the next session. */
            MADE_UP_LATE,
            /** It was decided to leave it, with a reason. */
            WAIVED,
            /** Nothing was done yet; its session is still to come, or its time is unknown. */
            OPEN,
            /** Nothing was done, and the session in which it was due is over. */
            OVERDUE,
            /** It was named after the last session or in sum, so it goes to the summary. */
            TO_SUMMARY
        }

        /**
         * Checks if nothing is left to do.
         *
         * @return true if it was made up for or waived
         */
        public boolean isSettled() {
            return state == State.MADE_UP || state == State.MADE_UP_LATE || state == State.WAIVED;
        }
    }

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
}
