package org.workplan.storage;

import static java.util.stream.Collectors.joining;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.plan.PartPath;
import org.workplan.plan.revision.PlanMerge;
import org.workplan.value.PlanId;

/** Something that a store could not do. Which kind says what the caller can do about it. */
public abstract sealed class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StorageException(String message) {
        super(message);
    }

    private StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Somebody else saved first. Load the current revision, make the edit again, save again. */
    public static final class RevisionConflict extends StorageException {
        private static final long serialVersionUID = 1L;

        private final long expected;
        private final long actual;
        private final transient ImmutableList<PartPath> changed;

        /**
         * Creates the exception.
         *
         * @param plan the plan
         * @param expected the revision that the caller read
         * @param actual the revision that is stored
         * @param changed the parts that differ between the two
         */
        public RevisionConflict(PlanId plan, long expected, long actual, ImmutableList<PartPath> changed) {
            super(String.format(
                    "Plan %s was read at revision %d and is at revision %d now; changed in between: %s. Load it again and repeat the edit, or have the two merged.",
                    plan,
                    expected,
                    actual,
                    requirePresent("changed", changed).isEmpty()
                            ? "nothing but what the plan says of itself"
                            : changed));
            requirePresent("plan", plan);
            this.expected = expected;
            this.actual = actual;
            this.changed = changed;
        }

        /** {@return the revision that the caller read} */
        public long expected() {
            return expected;
        }

        /** {@return the revision that is stored} */
        public long actual() {
            return actual;
        }

        /** {@return what changed in between} */
        public ImmutableList<PartPath> changed() {
            return changed;
        }
    }

    /** Somebody else saved first, and that edit and the caller's touch. Load the current revision, look at the places that are named, and save again. */
    public static final class MergeConflict extends StorageException {
        private static final long serialVersionUID = 1L;

        private final long expected;
        private final long actual;
        private final transient ImmutableList<PlanMerge.Conflict> conflicts;

        /**
         * Creates the exception.
         *
         * @param plan the plan
         * @param expected the revision that the caller read
         * @param actual the revision that is stored
         * @param conflicts where the two edits touch
         */
        public MergeConflict(PlanId plan, long expected, long actual, ImmutableList<PlanMerge.Conflict> conflicts) {
            super(String.format(
                    "Plan %s was read at revision %d and is at revision %d now; both edits touch %s. Load it again, and decide there.",
                    plan,
                    expected,
                    actual,
                    requirePresent("conflicts", conflicts).stream()
                            .map(conflict -> place(plan, conflict))
                            .distinct()
                            .collect(joining(", "))));
            requirePresent("plan", plan);
            this.expected = expected;
            this.actual = actual;
            this.conflicts = conflicts;
        }

        private static String place(PlanId plan, PlanMerge.Conflict conflict) {
            String part = conflict.part().map(PartPath::toString).orElse("plan/" + plan);
            return conflict.attribute().map(name -> part + " (" + name + ")").orElse(part);
        }

        /** {@return the revision that the caller read} */
        public long expected() {
            return expected;
        }

        /** {@return the revision that is stored} */
        public long actual() {
            return actual;
        }

        /** {@return where the two edits touch} */
        public ImmutableList<PlanMerge.Conflict> conflicts() {
            return conflicts;
        }
    }

    /** There is something else under that id already. Choose another id, or load what is there. */
    public static final class DuplicateId extends StorageException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param what what is there twice, with its id
         */
        public DuplicateId(String what) {
            super("There is another " + what + " already. Choose another id, or load what is there.");
            requirePresent("what", what);
        }
    }

    /** There is nothing under that id, or no more. */
    public static final class NotFound extends StorageException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param what what is not there, with its id
         */
        public NotFound(String what) {
            super("There is no " + what + ". Look at what the store lists.");
            requirePresent("what", what);
        }
    }

    /** Of several writes that were to be made together, one was refused, and none was made. The cause says why: a conflict, a duplicate, or nothing there. */
    public static final class WriteRefused extends StorageException {
        private static final long serialVersionUID = 1L;

        private final int position;
        private final StorageException reason;

        /**
         * Creates the exception.
         *
         * @param position which write, counted from 0
         * @param count how many there were
         * @param plan whose write it was
         * @param reason why it was refused
         */
        public WriteRefused(int position, int count, PlanId plan, StorageException reason) {
            super(
                    String.format(
                            "Write %d of %d, on plan %s, was refused and none was made: %s",
                            position + 1,
                            count,
                            plan,
                            requirePresent("reason", reason).getMessage()),
                    reason);
            requirePresent("plan", plan);
            this.position = position;
            this.reason = reason;
        }

        /** {@return which write was refused} */
        public int position() {
            return position;
        }

        /** {@return why it was refused} */
        public StorageException reason() {
            return reason;
        }
    }

    /** The store cannot be reached or used. */
    public static final class Unavailable extends StorageException {
        private static final long serialVersionUID = 1L;

        private final boolean retryable;

        /**
         * Creates the exception.
         *
         * @param message what is wrong and what to do
         * @param retryable whether trying again may help
         * @param cause the machine's own words
         */
        public Unavailable(String message, boolean retryable, Throwable cause) {
            super(message, cause);
            requirePresent("message", message, "cause", cause);
            this.retryable = retryable;
        }

        /**
         * Checks if trying again may help.
         *
         * @return true for a conflict with other work that is over soon
         */
        public boolean isRetryable() {
            return retryable;
        }
    }

    /** What is stored is not what was written. */
    public static final class CorruptData extends StorageException {
        private static final long serialVersionUID = 1L;

        private final String where;
        private final String message;

        /**
         * Creates the exception.
         *
         * @param where the file and line, or the table and key
         * @param message what is wrong there
         */
        public CorruptData(String where, String message) {
            super(where + ": " + message);
            requirePresent("where", where, "message", message);
            this.where = where;
            this.message = message;
        }

        /**
         * Tells the damage as a failure, where the rest goes on.
         *
         * @param source what is damaged as people know it, such as the plan
         * @return the failure, with the place of the damage
         */
        public Failure failureOf(String source) {
            return new Failure(source, where, message);
        }
    }

    /** The store was written by a newer version of the library. Use that version. */
    public static final class SchemaTooNew extends StorageException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param found the version that was found
         * @param known the newest version that this library knows
         */
        public SchemaTooNew(int found, int known) {
            super(String.format(
                    "This store has format %d; this library knows formats up to %d. Use a newer version of the library.",
                    found, known));
        }
    }

    /** The connection broke while a change was being committed. Repeat the change with the same change id: it is made once. */
    public static final class OutcomeUnknown extends StorageException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param what what went wrong
         * @param cause the machine's own words
         */
        public OutcomeUnknown(String what, Throwable cause) {
            super(
                    "Nobody knows whether the change was made (" + what
                            + "). See to that, and repeat the change with the same change id.",
                    cause);
            requirePresent("what", what, "cause", cause);
        }
    }
}
