package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.value.PlanId;

/**
 * Where plans and what happens to them are kept together: the port that every adapter implements. Safe to share between threads.
 *
 * <p>What a store takes, it gives back as it was. A store may have limits, beyond which it refuses with an {@link IllegalArgumentException} before
 * anything is written; every one keeps texts of a million characters and lets values lie in each other 32 deep.
 */
public interface PlanStore extends AutoCloseable {

    /** {@return the plans} */
    PlanRepository plans();

    /** {@return the measurements} */
    EntryLog<Measurement> measurements();

    /**
     * Adds the measurements of a plan up. Answers as {@link Tally#of} does for all of them, which is also how it answers unless a store has a better way.
     *
     * @param plan the plan
     * @param request which measurements count, and in which groups
     * @return a tally for each group that has a measurement, in {@link Tally#ORDER}
     */
    default ImmutableList<Tally> tallies(PlanId plan, Tally.Request request) {
        requirePresent("plan", plan, "request", request);
        try (Stream<Measurement> all = measurements().stream(plan)) {
            return Tally.of(all, request);
        }
    }

    /** {@return the evaluations} */
    EntryLog<Evaluation> evaluations();

    /** {@return what changed} */
    ChangeFeed changes();

    /**
     * Makes several changes together: all of them take effect, or none. Nobody ever sees some of them without the others, and their notices follow each
     * other in the feed, one for each write that changed something. Repeating the call after an unknown outcome, with the same ids, makes the changes once.
     *
     * <p>This is also the fast way to bring much in: a few hundred writes, or a few thousand entries, at a time.
     *
     * @param writes the changes, in the order in which they are made
     * @return what each gave; empty for no writes
     * @throws StorageException.WriteRefused if one of them is refused, as the method of the port would refuse it after those before; nothing was changed
     */
    ImmutableList<Write.Result> writeAll(ImmutableList<Write> writes);

    /**
     * Lets go of what the store holds on to. It is not used afterwards: every call that would read or write is refused with an
     * {@link IllegalStateException}. Closing it again does nothing. What was acknowledged stays, where a store keeps it beyond its own time.
     */
    @Override
    void close();

    /**
     * What a list of plans shows of one.
     *
     * @param id the plan
     * @param title its title
     * @param kind its kind
     * @param organisation whose plan it is; empty when it names nobody
     * @param year its year; empty when it has none
     * @param status how binding it is; empty when it does not say
     * @param revision its current revision
     */
    record Summary(
            PlanId id,
            String title,
            Plan.Kind kind,
            Optional<String> organisation,
            Optional<Integer> year,
            Optional<Plan.Status> status,
            long revision) {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         * @throws IllegalArgumentException if the revision is below 1
         */
        public Summary {
            requirePresent("id", id);
            requirePresent("title", title);
            requirePresent("kind", kind);
            requirePresent("organisation", organisation);
            requirePresent("year", year);
            requirePresent("status", status);
            requireAtLeast("revision", revision, 1);
        }

        /**
         * {@return the summary of a stored plan}
         *
         * @param stored the plan
         */
        public static Summary of(Stored stored) {
            requirePresent("stored", stored);
            return of(stored.plan(), stored.revision().number());
        }

        /**
         * {@return the summary of a plan}
         *
         * @param plan the plan
         * @param revision its revision
         */
        public static Summary of(Plan plan, long revision) {
            requirePresent("plan", plan);
            return new Summary(
                    plan.id(), plan.title(), plan.kind(), plan.organisation(), plan.year(), plan.status(), revision);
        }
    }
}
