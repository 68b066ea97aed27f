package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.value.PlanId;

/**
 * Keeps plans with all their revisions. Every change names the revision that it was made from; a stale one is refused and nothing is written. A change
 * that was acknowledged is not lost. Implementations are safe to share between threads.
 *
 * <p>The id of a {@link Change} names one change of one plan. A call that repeats a change of that plan, as after an unknown outcome, changes nothing and
 * answers what the first call answered. A call is a repeat if the {@link Change} is equal in id, author, reason and time, if it is of the same kind
 * (creation, save or deletion), and if it results in the same plan. Any other use of an id that the plan's history knows is refused with
 * {@link StorageException.DuplicateId}, and nothing is written. Two plans may have changes of the same id. Stores call {@link #requireRepeat}.
 */
public interface PlanRepository {

    /**
     * Keeps a new plan.
     *
     * @param plan the plan
     * @param change who, why, when
     * @return the plan at its first revision; what was stored before if the same change was made already
     * @throws StorageException.DuplicateId if there is, or was, a plan of that id, or another change of the plan has the id of this one
     */
    Stored create(Plan plan, Change change);

    /**
     * Keeps a new revision of a plan. Writes no more than what differs from the base.
     *
     * @param base what was loaded
     * @param next the edited plan, of the same id
     * @param change who, why, when
     * @return the plan at its new revision; what was stored before if the same change was made already
     * @throws StorageException.DuplicateId if another change of the plan has the id of this one
     * @throws StorageException.RevisionConflict if the stored revision is not that of the base
     * @throws StorageException.NotFound if there is no such plan, or it was deleted
     * @throws IllegalArgumentException if the edited plan has another id than the base
     */
    Stored save(Stored base, Plan next, Change change);

    /**
     * Keeps a new revision of a plan together with what others saved since it was loaded, where the edits do not touch. The three plans, the base, the
     * edited one and the stored one, are merged by the ids of their parts, as {@link org.workplan.plan.revision.PlanMerge} does.
     *
     * <p>A call repeats a change if the {@link Change} is equal and if merging the base and the edited plan with the revision before the stored one gives
     * the stored plan, whoever else saved before or after it.
     *
     * @param base what was loaded
     * @param next the edited plan, of the same id
     * @param change who, why, when
     * @return the plan at its new revision, with the edits of the others in it; what was stored before if the same change was made already
     * @throws StorageException.DuplicateId if another change of the plan has the id of this one
     * @throws StorageException.MergeConflict if the edits touch, with each place; nothing is written then
     * @throws StorageException.RevisionConflict if others were faster again and again; try again
     * @throws StorageException.NotFound if there is no such plan, or it was deleted
     * @throws IllegalArgumentException if the edited plan has another id than the base
     */
    default Stored saveMerged(Stored base, Plan next, Change change) {
        requirePresent("base", base, "next", next, "change", change);
        return new MergedSave(this, base, next, change).run();
    }

    /**
     * Ends a plan. Its revisions stay readable; its id is not given again.
     *
     * @param base what was loaded
     * @param change who, why, when
     * @return the tombstone; the one that was stored before if the same change was made already
     * @throws StorageException.DuplicateId if another change of the plan has the id of this one
     * @throws StorageException.RevisionConflict if the stored revision is not that of the base
     * @throws StorageException.NotFound if there is no such plan, or it was deleted
     */
    Revision delete(Stored base, Change change);

    /**
     * Checks that a call with the id of a change that was made repeats that change. Called by stores before they answer with what they stored.
     *
     * @param stored what the change made: the plan and the revision; of a tombstone, the plan before it
     * @param plan the plan that the call would store; for a deletion any plan
     * @param repeated the revision that the call would make, with any number above 1 unless it creates the plan
     * @throws StorageException.DuplicateId if the call is another change
     */
    static void requireRepeat(Stored stored, Plan plan, Revision repeated) {
        requirePresent("stored", stored, "plan", plan, "repeated", repeated);
        Revision made = stored.revision();
        boolean isSame = made.change().equals(repeated.change())
                && made.deleted() == repeated.deleted()
                && (made.number() == 1) == (repeated.number() == 1)
                && (made.deleted() || stored.plan().equals(plan));
        if (!isSame) {
            throw new StorageException.DuplicateId(
                    "change " + made.change().id() + " of plan " + stored.plan().id());
        }
    }

    /**
     * Loads the current revision.
     *
     * @param plan the plan
     * @return the plan; empty if there is none, or it was deleted
     */
    Optional<Stored> find(PlanId plan);

    /**
     * Loads an earlier revision.
     *
     * @param plan the plan
     * @param revision the revision's number
     * @return the plan as it was; empty if it had no such revision, or that is the tombstone
     */
    Optional<Stored> find(PlanId plan, long revision);

    /**
     * Loads what was current at an instant.
     *
     * @param plan the plan
     * @param asOf the instant
     * @return the plan as it was; empty if it did not exist then
     */
    default Optional<Stored> find(PlanId plan, Instant asOf) {
        requirePresent("plan", plan, "asOf", asOf);
        return history(plan).reverse().stream()
                .filter(revision -> !revision.change().at().isAfter(asOf))
                .findFirst()
                .flatMap(revision -> find(plan, revision.number()));
    }

    /**
     * {@return the revisions of a plan; empty if there never was such a plan}
     *
     * @param plan the plan
     */
    ImmutableList<Revision> history(PlanId plan);

    /**
     * Lists plans that are not deleted. A list is whole or is refused: what cannot be read is never left out without a word.
     *
     * @param filter which
     * @return summaries of those that the filter accepts, by id
     * @throws StorageException.CorruptData if a plan is not legible, with its place; {@link #tryList} goes on with the others then
     */
    default ImmutableList<PlanStore.Summary> list(Filter<PlanStore.Summary> filter) {
        requirePresent("filter", filter);
        LoadResult<ImmutableList<PlanStore.Summary>> listed = tryList(filter);
        if (!listed.failures().isEmpty()) {
            Failure first = listed.failures().get(0);
            throw new StorageException.CorruptData(first.place(), first.message());
        }
        return listed.value().orElseThrow();
    }

    /**
     * Lists plans that are not deleted, as far as they are legible. Where one is damaged, it is told and the others are listed; {@link Transfer} copies
     * them to another store.
     *
     * @param filter which
     * @return summaries of those that the filter accepts, by id, be it none; and a failure with the place for each plan of which it cannot be said whether
     *     the filter accepts it
     */
    LoadResult<ImmutableList<PlanStore.Summary>> tryList(Filter<PlanStore.Summary> filter);

    /**
     * Searches the current revisions of all plans. Close the stream. What is found in one plan is found in one revision of it; plans are read one after
     * the other, and a change that is made meanwhile may or may not be seen.
     *
     * @param filter which parts
     * @return the parts that the filter accepts: by the id of the plan, then in the order of {@link Plan#topLevelParts}
     * @throws StorageException.CorruptData if a plan is not legible, with its place, here or while the stream is read; {@link FoundPart#in} searches the
     *     plans that are {@linkplain #tryList listed}, one by one
     */
    default Stream<FoundPart> parts(Filter<FoundPart> filter) {
        requirePresent("filter", filter);
        return list(Filter.all()).stream()
                .flatMap(plan -> find(plan.id()).stream())
                .flatMap(stored -> FoundPart.in(stored).filter(filter::accepts));
    }

    /**
     * A part of the current revision of a plan, as a search over all plans finds it. Parts that stand inside another, the steps of a session and the
     * contingencies of a risk, are found with it.
     *
     * @param plan the plan and its revision
     * @param part the part
     * @param days its days, where they are known exactly
     */
    record FoundPart(PlanStore.Summary plan, Part part, PartDays days) {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         */
        public FoundPart {
            requirePresent("plan", plan);
            requirePresent("part", part);
            requirePresent("days", days);
        }

        /**
         * {@return a part as it would be found}
         *
         * @param plan the summary of its plan
         * @param context the plan, or its header alone: its year and period tell the days
         * @param part the part
         */
        public static FoundPart of(PlanStore.Summary plan, Plan context, Part part) {
            requirePresent("context", context, "part", part);
            return new FoundPart(plan, part, PartDays.of(context, part));
        }

        /**
         * {@return all parts of a plan as they would be found}
         *
         * @param stored the plan
         */
        public static Stream<FoundPart> in(Stored stored) {
            requirePresent("stored", stored);
            PlanStore.Summary summary = PlanStore.Summary.of(stored);
            return stored.plan().topLevelParts().stream().map(part -> of(summary, stored.plan(), part));
        }
    }

    /**
     * One revision of a plan.
     *
     * @param number 1 for the first, then counting up without gaps
     * @param change who made it, why and when
     * @param deleted true for the tombstone that ends a plan
     */
    record Revision(long number, Change change, boolean deleted) {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         * @throws IllegalArgumentException if the number is below 1, or below 2 for a tombstone
         */
        public Revision {
            requirePresent("change", change);
            requireAtLeast("number", number, deleted ? 2 : 1);
        }
    }
}
