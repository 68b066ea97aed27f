package org.workplan.storage;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.workplan.value.PlanId;

/** Copies one plan: first its revisions, then its measurements, then its evaluations. */
final class PlanTransfer {

    private static final int REVISIONS_AT_ONCE = 10;

    private final PlanStore source;
    private final PlanStore target;
    private final PlanId plan;
    private final Transfer.Tally tally;
    private final Map<ChangeFeed.Notice.Subject, Long> told;
    private long revisions;
    private long measurements;
    private long evaluations;

    /** Prepares to copy a plan; its source told once how much there is of it. */
    PlanTransfer(
            PlanStore source,
            PlanStore target,
            PlanId plan,
            Transfer.Tally tally,
            Map<ChangeFeed.Notice.Subject, Long> told) {
        this.told = told;
        this.source = source;
        this.target = target;
        this.plan = plan;
        this.tally = tally;
    }

    Transfer.Report.Copied copied() {
        return new Transfer.Report.Copied(plan, revisions, measurements, evaluations);
    }

    /** Where a plan cannot be copied on, and why. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        Stop(Failure failure) {
            super(failure.message());
            this.failure = failure;
        }
    }

    /** What is done to a store, with the place in the plan that a failure names. */
    private interface Work<T> {
        T done();
    }

    /** Copies what can be copied. Logs that would belong to another history are left alone. */
    ImmutableList<Failure> run() {
        ImmutableList.Builder<Failure> failures = ImmutableList.builder();
        boolean revised = part("history", ChangeFeed.Notice.Subject.REVISION, this::copyRevisions, failures);
        if (revised) {
            part(
                    "measurements",
                    ChangeFeed.Notice.Subject.MEASUREMENTS,
                    log(source.measurements(), target.measurements(), n -> measurements += n),
                    failures);
            part(
                    "evaluations",
                    ChangeFeed.Notice.Subject.EVALUATIONS,
                    log(source.evaluations(), target.evaluations(), n -> evaluations += n),
                    failures);
        }
        return failures.build();
    }

    private <E> Work<Long> log(EntryLog<E> from, EntryLog<E> to, LongConsumer added) {
        LongConsumer done = count -> tally.recordsDone(plan, count);
        return new LogTransfer<>(plan, from, to, added, done)::copy;
    }

    /** Copies the revisions, or a log, and tells if that could be done as far as it is there. */
    private boolean part(
            String place, ChangeFeed.Notice.Subject subject, Work<Long> copy, ImmutableList.Builder<Failure> failures) {
        try {
            long there = at(place, copy);
            long expected = told.getOrDefault(subject, 0L);
            if (there < expected) {
                failures.add(failure(
                        place,
                        String.format(
                                "Entries in the source: %s; announced earlier: %s. The existing ones were copied. Restore the source from a backup, and copy it again.",
                                there, expected)));
            }
            return true;
        } catch (Stop stop) {
            failures.add(stop.failure);
            return false;
        }
    }

    private <T> T at(String place, Work<T> work) {
        try {
            return work.done();
        } catch (StorageException.CorruptData
                | StorageException.WriteRefused
                | StorageException.RevisionConflict
                | StorageException.DuplicateId
                | StorageException.NotFound
                | IllegalArgumentException exception) {
            throw stop(place, String.valueOf(exception.getMessage()));
        }
    }

    private Stop stop(String place, String message) {
        return new Stop(failure(place, message));
    }

    private Failure failure(String place, String message) {
        return new Failure("plan " + plan, place, message);
    }

    private long copyRevisions() {
        ImmutableList<PlanRepository.Revision> ours =
                at("history", () -> source.plans().history(plan));
        ImmutableList<PlanRepository.Revision> theirs =
                at("history in the target", () -> target.plans().history(plan));
        int common = 0;
        while (common < Math.min(ours.size(), theirs.size())) {
            requireSame(ours.get(common), theirs.get(common));
            common++;
        }
        tally.recordsDone(plan, common);
        if (common < ours.size()) {
            copyRevisions(ours.subList(common, ours.size()));
        }
        return ours.size();
    }

    private void requireSame(PlanRepository.Revision ours, PlanRepository.Revision theirs) {
        if (!ours.equals(theirs)) {
            throw stop(
                    place(ours.number()),
                    String.format(
                            "The histories part there: in the source it is \"%s\" by %s at %s, in the target \"%s\" by %s at %s. "
                                    + "Copy the plan to a store that does not know it, or give it another id there.",
                            ours.change().reason(),
                            ours.change().author(),
                            ours.change().at(),
                            theirs.change().reason(),
                            theirs.change().author(),
                            theirs.change().at()));
        }
    }

    private static String place(long revision) {
        return "revision " + revision;
    }

    /** Copies the revisions that the target lacks. Where one cannot be read, those before it are kept. */
    private void copyRevisions(ImmutableList<PlanRepository.Revision> missing) {
        Optional<Stored> base = lastCommon(missing.get(0).number() - 1);
        List<Write> waiting = new ArrayList<>();
        for (PlanRepository.Revision revision : missing) {
            try {
                Write write = write(base, revision);
                base = stored(write);
                waiting.add(write);
            } catch (Stop stop) {
                writeAll(waiting);
                throw stop;
            }
            if (waiting.size() == REVISIONS_AT_ONCE) {
                writeAll(waiting);
            }
        }
        writeAll(waiting);
    }

    private Optional<Stored> lastCommon(long number) {
        if (number == 0) {
            return Optional.empty();
        }
        Optional<Stored> theirs =
                at(place(number) + " in the target", () -> target.plans().find(plan, number));
        if (!theirs.equals(at(place(number), () -> source.plans().find(plan, number)))) {
            throw stop(
                    place(number),
                    "The change is the same in both stores, and the plan is not. Copy the plan to a store that does not know it.");
        }
        return theirs;
    }

    private Write write(Optional<Stored> base, PlanRepository.Revision revision) {
        if (revision.deleted()) {
            return new Write.Delete(base.orElseThrow(), revision.change());
        }
        Stored stored = at(place(revision.number()), () -> source.plans().find(plan, revision.number()))
                .orElseThrow(() -> stop(place(revision.number()), "It cannot be found. Check the source."));
        return base.isEmpty()
                ? new Write.Create(stored.plan(), revision.change())
                : new Write.Save(base.get(), stored.plan(), revision.change());
    }

    /** What the target holds once a write is made; nothing follows a tombstone. */
    private static Optional<Stored> stored(Write write) {
        if (write instanceof Write.Create create) {
            return Optional.of(create.stored());
        }
        return write instanceof Write.Save save ? Optional.of(save.stored()) : Optional.empty();
    }

    private void writeAll(List<Write> waiting) {
        if (!waiting.isEmpty()) {
            at("target", () -> target.writeAll(ImmutableList.copyOf(waiting)));
            revisions += waiting.size();
            tally.recordsDone(plan, waiting.size());
            waiting.clear();
        }
    }
}
