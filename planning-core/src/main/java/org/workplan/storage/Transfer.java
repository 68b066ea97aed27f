package org.workplan.storage;

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
    public TransferReport all(Consumer<TransferProgress> listener) {
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
    public TransferReport of(ImmutableList<PlanId> plans, Consumer<TransferProgress> listener) {
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

    private TransferReport copied(
            Map<PlanId, Sizes> plans, ImmutableList<Failure> unknown, Consumer<TransferProgress> listener) {
        Tally tally = new Tally(plans, listener);
        ImmutableList.Builder<TransferReport.Copied> copied = ImmutableList.builder();
        List<Failure> failures = new ArrayList<>(unknown);
        plans.forEach((plan, sizes) -> {
            PlanTransfer transfer = new PlanTransfer(source, target, plan, tally, sizes.reached);
            failures.addAll(transfer.run());
            copied.add(transfer.copied());
            tally.planDone(plan);
        });
        return new TransferReport(copied.build(), ImmutableList.copyOf(failures));
    }

    /** How much there is of each plan that the source ever told of, in the order in which it first did. */
    private Map<PlanId, Sizes> sizes() {
        Map<PlanId, Sizes> sizes = new LinkedHashMap<>();
        long position = 0;
        for (ImmutableList<ChangeNotice> notices = source.changes().after(position, NOTICES_AT_ONCE);
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
        private final Map<ChangeNotice.Subject, Long> reached = new LinkedHashMap<>();

        void take(ChangeNotice notice) {
            reached.put(notice.subject(), notice.number());
        }

        long records() {
            return reached.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Counts what is done and tells it. */
    static final class Tally {
        private final Map<PlanId, Sizes> plans;
        private final Consumer<TransferProgress> listener;
        private final long total;
        private long plansDone;
        private long recordsOfDonePlans;
        private long recordsOfPlan;

        private Tally(Map<PlanId, Sizes> plans, Consumer<TransferProgress> listener) {
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
            listener.accept(new TransferProgress(plan, plansDone, plans.size(), done, Math.max(total, done)));
        }
    }
}
