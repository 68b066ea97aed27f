package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.progress.counting.Corrections;
import org.workplan.progress.counting.UnmatchedMeasurements;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/**
 * Measurements as they were known at an instant: corrections applied, withdrawals heeded, everything in one order whatever the order in which they
 * came. What takes no part is kept with its reason.
 */
public final class MeasurementLog {

    private static final Comparator<Measurement> ORDER = Comparator.comparing(
                    (Measurement measurement) -> measurement.observed().end())
            .thenComparing(measurement -> measurement.recordedAt().orElse(Instant.MIN))
            .thenComparing(Measurement::id)
            .thenComparing(Measurement::toString);

    private static final Comparator<Measurement> BY_RECORDING = Comparator.comparing(
                    (Measurement measurement) -> measurement.recordedAt().orElse(Instant.MIN))
            .thenComparing(Measurement::id);

    private final ImmutableListMultimap<PartId, Measurement> byIndicator;
    private final ImmutableList<Rejection> rejected;

    private MeasurementLog(ImmutableListMultimap<PartId, Measurement> byIndicator, ImmutableList<Rejection> rejected) {
        this.byIndicator = byIndicator;
        this.rejected = rejected;
    }

    /**
     * {@return what is known of everything recorded so far}
     *
     * @param measurements everything that was ever recorded, in any order
     * @param asOf the day of the question; what was observed later takes no part
     * @param approvals the states of approval that count
     */
    public static MeasurementLog of(
            Iterable<Measurement> measurements, LocalDate asOf, ImmutableSet<Measurement.Approval> approvals) {
        return of(measurements, asOf, Optional.empty(), approvals);
    }

    /**
     * {@return what was known at an instant}
     *
     * @param measurements everything that was ever recorded, in any order
     * @param asOf the day of the question; what was observed later takes no part
     * @param knownAt the instant of knowledge: what was recorded later takes no part
     * @param approvals the states of approval that count
     */
    public static MeasurementLog of(
            Iterable<Measurement> measurements,
            LocalDate asOf,
            Instant knownAt,
            ImmutableSet<Measurement.Approval> approvals) {
        requirePresent("knownAt", knownAt);
        return of(measurements, asOf, Optional.of(knownAt), approvals);
    }

    static MeasurementLog of(
            Iterable<Measurement> measurements,
            LocalDate asOf,
            Optional<Instant> knownAt,
            ImmutableSet<Measurement.Approval> approvals) {
        requirePresent("measurements", measurements, "asOf", asOf);
        requirePresent("approvals", approvals);
        List<Rejection> rejected = new ArrayList<>();
        List<Measurement> known = new ArrayList<>();
        Set<RecordId> ids = new HashSet<>();
        for (Measurement measurement : ImmutableList.sortedCopyOf(ORDER, measurements)) {
            boolean late = knownAt.isPresent()
                    && measurement.recordedAt().filter(knownAt.get()::isBefore).isPresent();
            boolean unapproved = measurement
                    .approval()
                    .filter(state -> !approvals.contains(state))
                    .isPresent();
            if (late || unapproved) {
                rejected.add(new Rejection(
                        measurement, late ? Rejection.Reason.NOT_KNOWN_YET : Rejection.Reason.NOT_APPROVED));
            } else if (!ids.add(measurement.id())) {
                rejected.add(new Rejection(measurement, Rejection.Reason.DUPLICATE));
            } else {
                known.add(measurement);
            }
        }
        Set<RecordId> superseded = superseded(known);
        ImmutableListMultimap.Builder<PartId, Measurement> current = ImmutableListMultimap.builder();
        for (Measurement measurement : known) {
            Optional<Rejection.Reason> reason = reason(measurement, superseded, asOf);
            if (reason.isPresent()) {
                rejected.add(new Rejection(measurement, reason.get()));
            } else {
                current.put(measurement.indicator(), measurement);
            }
        }
        return new MeasurementLog(current.build(), ImmutableList.copyOf(rejected));
    }

    private static ImmutableSet<RecordId> superseded(List<Measurement> known) {
        return Corrections.of(
                        known.stream()
                                .filter(one -> one.corrects().isPresent())
                                .sorted(BY_RECORDING)
                                .toList(),
                        Measurement::id,
                        Measurement::corrects,
                        MeasurementLog::withdraws)
                .superseded();
    }

    private static boolean withdraws(Measurement measurement) {
        return measurement.value() instanceof Observation.Absent absent
                && absent.reason() == Observation.Reason.WITHDRAWN;
    }

    private static Optional<Rejection.Reason> reason(
            Measurement measurement, Set<RecordId> superseded, LocalDate asOf) {
        if (superseded.contains(measurement.id())) {
            return Optional.of(Rejection.Reason.SUPERSEDED);
        }
        if (withdraws(measurement)) {
            return Optional.of(Rejection.Reason.WITHDRAWN);
        }
        return measurement.observed().end().isAfter(asOf)
                ? Optional.of(Rejection.Reason.IN_THE_FUTURE)
                : Optional.empty();
    }

    /** The same log without what fits nothing in the plan. */
    MeasurementLog fitting(UnmatchedMeasurements misfits) {
        ImmutableListMultimap.Builder<PartId, Measurement> fitting = ImmutableListMultimap.builder();
        ImmutableList.Builder<Rejection> all =
                ImmutableList.<Rejection>builder().addAll(rejected);
        for (Measurement measurement : byIndicator.values()) {
            Optional<Rejection.Reason> reason = misfits.reason(measurement);
            if (reason.isPresent()) {
                all.add(new Rejection(measurement, reason.get()));
            } else {
                fitting.put(measurement.indicator(), measurement);
            }
        }
        return new MeasurementLog(fitting.build(), all.build());
    }

    /**
     * {@return the measurements of an indicator; empty if there are none}
     *
     * @param indicator the indicator
     */
    public ImmutableList<Measurement> of(PartId indicator) {
        requirePresent("indicator", indicator);
        return byIndicator.get(indicator);
    }

    /** {@return what counts} */
    public ImmutableCollection<Measurement> current() {
        return byIndicator.values();
    }

    /** {@return what takes no part, whatever the target} */
    public ImmutableList<Rejection> rejected() {
        return rejected;
    }

    /**
     * A measurement that took no part in an assessment, and why.
     *
     * @param measurement the measurement
     * @param reason why
     */
    public record Rejection(Measurement measurement, Reason reason) {

        /** Refuses null. */
        public Rejection {
            requirePresent("measurement", measurement, "reason", reason);
        }

        /** Why a measurement takes no part. */
        public enum Reason {
            /** Another one corrects it. */
            SUPERSEDED,
            /** It was taken back. */
            WITHDRAWN,
            /** It was recorded after the instant of knowledge. */
            NOT_KNOWN_YET,
            /** Its state of approval does not count. */
            NOT_APPROVED,
            /** It was observed after the day of the assessment. */
            IN_THE_FUTURE,
            /** It was observed outside the target's period. */
            OUTSIDE_PERIOD,
            /** A filter does not let it pass. */
            FILTERED,
            /** It lies in days, or is about a subject, that do not count. */
            NOT_APPLICABLE,
            /** Its evidence serves another target, or was counted for the same subject already. */
            EVIDENCE_USED,
            /** Another one has the same id. */
            DUPLICATE,
            /** The plan has no such indicator. */
            UNKNOWN_INDICATOR,
            /** The group that the indicator is about lists its members, and this is none of them. */
            UNKNOWN_SUBJECT,
            /** The indicator's ladder has no such level. */
            UNKNOWN_LEVEL,
            /** The list that the indicator is about is closed, and this is none of its items. */
            UNKNOWN_ITEM,
            /** The value is of another kind than the indicator: a level for a count, a broken number for a count of whole ones. */
            WRONG_KIND;

            /**
             * Checks if the plan does not know what the measurement speaks of, so that the measurement or the plan needs mending.
             *
             * @return true if it does not
             */
            public boolean isMisfit() {
                return switch (this) {
                    case UNKNOWN_INDICATOR, UNKNOWN_SUBJECT, UNKNOWN_LEVEL, UNKNOWN_ITEM, WRONG_KIND -> true;
                    default -> false;
                };
            }
        }
    }
}
