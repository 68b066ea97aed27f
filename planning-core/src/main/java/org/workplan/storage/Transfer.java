package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.workplan.value.PlanId;

/**
 * Copies plans from one store to another: every revision with who made it, why and when, tombstones, measurements and evaluations. What the target has
 * already is passed over, so that a copy which was interrupted goes on where it stopped when it is run again, and one that has nothing new to copy writes
 * nothing. Run it again later and it brings what is new.
 *
 * <p>A plan that cannot be read, of which there is less than was told of once, or that has another history in the target, is a {@link Failure} and the rest
 * goes on. A store that cannot be used at all ends
 * the copy with the exception that says so; run it again. The stores may be used by others meanwhile.
 *
 * <pre>{@code
 * TransferReport report = new Transfer(directory, database).all(progress -> {});
 * }</pre>
 */
public final class Transfer {

    private static final int NOTICES_AT_ONCE = 1_000;

    private final PlanStore source;
    private final PlanStore target;

    /**
     * Prepares to copy. Nothing is read or written yet.
     *
     * @param source where plans come from; it is only read
     * @param target where they go
     */
    public Transfer(PlanStore source, PlanStore target) {
        requirePresent("source", source, "target", target);
        this.source = source;
        this.target = target;
    }

    /**
     * Copies every plan that the source keeps or kept.
     *
     * @param listener is told how far the copy is, between writes; what it throws ends the copy
     * @return what was done
     */
    public Report all(Consumer<Progress> listener) {
        requirePresent("listener", listener);
        return copied(sizes(), ImmutableList.of(), listener);
    }

    /**
     * Copies some plans.
     *
     * @param plans which; one that the source does not know is a failure
     * @param listener is told how far the copy is, between writes; what it throws ends the copy
     * @return what was done
     */
    public Report of(ImmutableList<PlanId> plans, Consumer<Progress> listener) {
        requirePresent("plans", plans, "listener", listener);
        Map<PlanId, Sizes> known = sizes();
        Map<PlanId, Sizes> chosen = new LinkedHashMap<>();
        ImmutableList.Builder<Failure> unknown = ImmutableList.builder();
        for (PlanId plan : plans) {
            Sizes sizes = known.get(plan);
            if (sizes == null) {
                unknown.add(new Failure(
                        "plan " + plan, "source", "There is no such plan in the source. Look at what it lists."));
            } else {
                chosen.put(plan, sizes);
            }
        }
        return copied(chosen, unknown.build(), listener);
    }

    private Report copied(Map<PlanId, Sizes> plans, ImmutableList<Failure> unknown, Consumer<Progress> listener) {
        Tally tally = new Tally(plans, listener);
        ImmutableList.Builder<Report.Copied> copied = ImmutableList.builder();
        List<Failure> failures = new ArrayList<>(unknown);
        plans.forEach((plan, sizes) -> {
            PlanTransfer transfer = new PlanTransfer(source, target, plan, tally, sizes.reached);
            failures.addAll(transfer.run());
            copied.add(transfer.copied());
            tally.planDone(plan);
        });
        return new Report(copied.build(), ImmutableList.copyOf(failures));
    }

    /** How much there is of each plan that the source ever told of, in the order in which it first did. */
    private Map<PlanId, Sizes> sizes() {
        Map<PlanId, Sizes> sizes = new LinkedHashMap<>();
        long position = 0;
        for (ImmutableList<ChangeFeed.Notice> notices = source.changes().after(position, NOTICES_AT_ONCE);
                !notices.isEmpty();
                notices = source.changes().after(position, NOTICES_AT_ONCE)) {
            notices.forEach(notice ->
                    sizes.computeIfAbsent(notice.plan(), any -> new Sizes()).take(notice));
            position += notices.size();
        }
        return sizes;
    }

    /** How much there is of a plan, as its last notices say. */
    private static final class Sizes {
        private final Map<ChangeFeed.Notice.Subject, Long> reached = new LinkedHashMap<>();

        void take(ChangeFeed.Notice notice) {
            reached.put(notice.subject(), notice.number());
        }

        long records() {
            return reached.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Counts what is done and tells it. */
    static final class Tally {
        private final Map<PlanId, Sizes> plans;
        private final Consumer<Progress> listener;
        private final long total;
        private long plansDone;
        private long recordsOfDonePlans;
        private long recordsOfPlan;

        private Tally(Map<PlanId, Sizes> plans, Consumer<Progress> listener) {
            this.plans = plans;
            this.listener = listener;
            this.total = plans.values().stream().mapToLong(Sizes::records).sum();
        }

        void recordsDone(PlanId plan, long records) {
            recordsOfPlan += records;
            tell(plan);
        }

        private void planDone(PlanId plan) {
            Sizes sizes = plans.get(plan);
            recordsOfDonePlans += sizes == null ? 0 : sizes.records();
            recordsOfPlan = 0;
            plansDone++;
            tell(plan);
        }

        private void tell(PlanId plan) {
            long done = recordsOfDonePlans + recordsOfPlan;
            listener.accept(new Progress(plan, plansDone, plans.size(), done, Math.max(total, done)));
        }
    }

    /**
     * How far a {@link Transfer} is. Records are revisions, measurements and evaluations; those that were there already count as done.
     *
     * @param plan the plan that is copied
     * @param plansDone how many plans are done with
     * @param plansTotal how many there are
     * @param recordsDone how many records are done with
     * @param recordsTotal how many there were when the copy began, or more if the source grew meanwhile
     */
    public record Progress(PlanId plan, long plansDone, long plansTotal, long recordsDone, long recordsTotal) {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         * @throws IllegalArgumentException if a number is negative
         */
        public Progress {
            requirePresent("plan", plan);
            requireAtLeast("plansDone", plansDone, 0);
            requireAtLeast("plansTotal", plansTotal, 0);
            requireAtLeast("recordsDone", recordsDone, 0);
            requireAtLeast("recordsTotal", recordsTotal, 0);
        }
    }

    /**
     * What a {@link Transfer} did.
     *
     * @param plans what was written of each plan, in the order in which they were copied; one that failed is there with what was written before that
     * @param failures the plans that could not be copied whole, with the place and the remedy; empty if all could
     */
    public record Report(ImmutableList<Copied> plans, ImmutableList<Failure> failures) {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         */
        public Report {
            requirePresent("plans", plans);
            requirePresent("failures", failures);
        }

        /**
         * What was written of one plan. All are zero for a plan that was there already.
         *
         * @param plan the plan
         * @param revisions how many revisions, a tombstone included
         * @param measurements how many measurements
         * @param evaluations how many evaluations
         */
        public record Copied(PlanId plan, long revisions, long measurements, long evaluations) {

            /**
             * Checks the values.
             *
             * @throws NullPointerException if a value is null
             * @throws IllegalArgumentException if a number is negative
             */
            public Copied {
                requirePresent("plan", plan);
                requireAtLeast("revisions", revisions, 0);
                requireAtLeast("measurements", measurements, 0);
                requireAtLeast("evaluations", evaluations, 0);
            }
        }
    }
}
