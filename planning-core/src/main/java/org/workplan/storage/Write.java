package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.value.PlanId;

/**
 * A change of a store as a value, to be made together with others by {@link PlanStore#writeAll}. Each does what the method of the port does that it is
 * named after. A write may build on those before it: {@link Create#stored} and {@link Save#stored} say what they will give.
 */
public sealed interface Write {

    /** {@return the plan that is changed, or whose log is} */
    PlanId planId();

    /**
     * Does what fits the kind of this write.
     *
     * @param cases what to do for each kind
     * @param <R> what that gives
     * @return what it gave
     */
    <R> R match(Cases<R> cases);

    /**
     * Makes writes one after the other, for stores that implement {@link PlanStore#writeAll}: the store takes back those before a refused one.
     *
     * @param writes the writes
     * @param store makes one write
     * @return what each gave
     * @throws StorageException.WriteRefused if one was refused, with its position
     */
    static ImmutableList<Written> inOrder(ImmutableList<Write> writes, Cases<Written> store) {
        requirePresent("writes", writes, "store", store);
        ImmutableList.Builder<Written> made = ImmutableList.builder();
        for (int index = 0; index < writes.size(); index++) {
            Write write = writes.get(index);
            try {
                made.add(write.match(store));
            } catch (StorageException.RevisionConflict
                    | StorageException.DuplicateId
                    | StorageException.NotFound refusal) {
                throw new StorageException.WriteRefused(index, writes.size(), write.planId(), refusal);
            }
        }
        return made.build();
    }

    /**
     * What to do for each kind of write.
     *
     * @param <R> what that gives
     */
    interface Cases<R> {
        /**
         * Handles a new plan.
         *
         * @param write the write
         * @return what it gave
         */
        R create(Create write);

        /**
         * Handles a new revision.
         *
         * @param write the write
         * @return what it gave
         */
        R save(Save write);

        /**
         * Handles the end of a plan.
         *
         * @param write the write
         * @return what it gave
         */
        R delete(Delete write);

        /**
         * Handles new measurements.
         *
         * @param write the write
         * @return what it gave
         */
        R append(AppendMeasurements write);

        /**
         * Handles new evaluations.
         *
         * @param write the write
         * @return what it gave
         */
        R append(AppendEvaluations write);

        /**
         * {@return the cases that make each write by itself, through the ports of a store}
         *
         * @param store the store
         */
        static Cases<Written> of(PlanStore store) {
            requirePresent("store", store);
            return new WritesOfStore(store);
        }
    }

    /**
     * A new plan, as by {@link PlanRepository#create}.
     *
     * @param plan the plan
     * @param change who, why, when
     */
    record Create(Plan plan, Change change) implements Write {
        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         */
        public Create {
            requirePresent("plan", plan);
            requirePresent("change", change);
        }

        @Override
        public PlanId planId() {
            return plan.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            requirePresent("cases", cases);
            return cases.create(this);
        }

        /** {@return what is stored once this write is made, as a base for those after it} */
        public Stored stored() {
            return new Stored(plan, new PlanRepository.Revision(1, change, false));
        }
    }

    /**
     * A new revision, as by {@link PlanRepository#save}.
     *
     * @param base what was loaded, or what an earlier write of the same batch gives
     * @param next the edited plan, of the same id
     * @param change who, why, when
     */
    record Save(Stored base, Plan next, Change change) implements Write {
        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         * @throws IllegalArgumentException if the edited plan has another id than the base
         */
        public Save {
            requirePresent("base", base);
            requirePresent("next", next);
            requirePresent("change", change);
            base.requireSame(next);
        }

        @Override
        public PlanId planId() {
            return next.id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            requirePresent("cases", cases);
            return cases.save(this);
        }

        /** {@return what is stored once this write is made, as a base for those after it} */
        public Stored stored() {
            return new Stored(next, new PlanRepository.Revision(base.revision().number() + 1, change, false));
        }
    }

    /**
     * The end of a plan, as by {@link PlanRepository#delete}.
     *
     * @param base what was loaded, or what an earlier write of the same batch gives
     * @param change who, why, when
     */
    record Delete(Stored base, Change change) implements Write {
        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         */
        public Delete {
            requirePresent("base", base);
            requirePresent("change", change);
        }

        @Override
        public PlanId planId() {
            return base.plan().id();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            requirePresent("cases", cases);
            return cases.delete(this);
        }
    }

    /**
     * New measurements, as by {@link EntryLog#append}.
     *
     * @param planId whose
     * @param entries the measurements
     */
    record AppendMeasurements(PlanId planId, ImmutableList<Measurement> entries) implements Write {
        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         */
        public AppendMeasurements {
            requirePresent("planId", planId);
            requirePresent("entries", entries);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            requirePresent("cases", cases);
            return cases.append(this);
        }
    }

    /**
     * New evaluations, as by {@link EntryLog#append}.
     *
     * @param planId whose
     * @param entries the evaluations
     */
    record AppendEvaluations(PlanId planId, ImmutableList<Evaluation> entries) implements Write {
        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         */
        public AppendEvaluations {
            requirePresent("planId", planId);
            requirePresent("entries", entries);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            requirePresent("cases", cases);
            return cases.append(this);
        }
    }
}
