package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.Rational;

/**
 * The measurements that a frame lets count, and those that it does not.
 *
 * @param counted the measurements, in order of observation
 * @param partly increments of which only a part of the days counts
 * @param rejected the others of the indicator, with reasons
 */
public record Selection(
        ImmutableList<Measurement> counted,
        ImmutableList<Measurement> partly,
        ImmutableList<MeasurementLog.Rejection> rejected) {

    /**
     * Selects from the records of an indicator.
     *
     * @param records the records, in the order of the log
     * @param applicability which of them do not count
     * @param frame what is counted
     * @param passes whether the filter of the indicator lets a record pass
     * @param elsewhere whether the evidence of a record serves another target
     */
    static Selection of(
            List<Measurement> records,
            Applicability applicability,
            CountingScope frame,
            Predicate<Measurement> passes,
            Predicate<Measurement> elsewhere) {
        List<Measurement> counted = new ArrayList<>();
        ImmutableList.Builder<Measurement> partly = ImmutableList.builder();
        ImmutableList.Builder<MeasurementLog.Rejection> rejected = ImmutableList.builder();
        Set<List<?>> known = new HashSet<>();
        for (Measurement record : records) {
            boolean ofOthers = frame.subject().isPresent() && !frame.subject().equals(record.subject());
            if (ofOthers || frame.isOfOtherWindows(record.observed())) {
                continue;
            }
            boolean usable = passes.test(record) && !elsewhere.test(record);
            if (usable && reachesBeyond(frame, record)) {
                partly.add(record);
                continue;
            }
            Optional<MeasurementLog.Rejection.Reason> reason = Optional.empty();
            if (!isWithin(frame, record)) {
                reason = Optional.of(MeasurementLog.Rejection.Reason.OUTSIDE_PERIOD);
            } else if (!passes.test(record)) {
                reason = Optional.of(MeasurementLog.Rejection.Reason.FILTERED);
            } else if (applicability.excludes(record)) {
                reason = Optional.of(MeasurementLog.Rejection.Reason.NOT_APPLICABLE);
            } else if (!usable || repeats(frame, record, known)) {
                reason = Optional.of(MeasurementLog.Rejection.Reason.EVIDENCE_USED);
            }
            if (reason.isPresent()) {
                rejected.add(new MeasurementLog.Rejection(record, reason.get()));
            } else {
                counted.add(record);
            }
        }
        return new Selection(ImmutableList.copyOf(counted), partly.build(), rejected.build());
    }

    private static boolean isWithin(CountingScope frame, Measurement record) {
        boolean total = frame.indicator().basis() == Indicator.Basis.RUNNING_TOTAL
                && frame.windows().isPresent();
        return total
                ? frame.period().contains(record.observed().end())
                : frame.period().contains(record.observed());
    }

    /** Whether an amount was added on days of which some count and some do not. */
    private static boolean reachesBeyond(CountingScope frame, Measurement record) {
        Indicator indicator = frame.indicator();
        return indicator.basis() == Indicator.Basis.INCREMENT
                && (indicator.valueKind() == Indicator.ValueKind.COUNT
                        || indicator.valueKind() == Indicator.ValueKind.DECIMAL)
                && record.value() instanceof Observation.Value
                && !frame.period().contains(record.observed())
                && frame.period().intersection(record.observed()).isPresent();
    }

    /** Whether what happened has been counted already: another record shows the same piece of evidence for the same subject. */
    private static boolean repeats(CountingScope frame, Measurement record, Set<List<?>> known) {
        boolean twice = false;
        if (frame.indicator().basis() == Indicator.Basis.INCREMENT
                && !(record.value() instanceof Observation.Absent)
                && !Statements.isStatement(frame.indicator(), record)) {
            for (String piece : record.evidence()) {
                twice |= !known.add(List.of(piece, record.subject()));
            }
        }
        return twice;
    }

    /** The measurements that stand for a number, in the order of the log. */
    public List<Measurement> numbers() {
        return counted.stream().filter(one -> numberOf(one).isPresent()).toList();
    }

    /** The number that a measurement stands for: its own, or 1 for an item; empty for other values. */
    static Optional<Rational> numberOf(Measurement one) {
        return one.value() instanceof Observation.Value || one.value() instanceof Observation.Item
                ? Optional.of(number(one))
                : Optional.empty();
    }

    /** The number that a measurement stands for: its own, or 1 for an item. */
    public static Rational number(Measurement one) {
        return one.value() instanceof Observation.Value value ? Rational.of(value.value()) : Rational.ONE;
    }

    /** Whether anything was recorded that is not just the lack of a record. */
    public boolean hasRecord() {
        return counted.stream().anyMatch(one -> !(one.value() instanceof Observation.Absent));
    }

    /** Whether a gap was reported: something may have happened that nobody counted. A report that is missing where reports are due is as good as silence. */
    public boolean hasHole(Indicator indicator) {
        boolean due = indicator.completeness() instanceof Indicator.Completeness.PeriodicReports;
        return counted.stream()
                .anyMatch(one -> one.value() instanceof Observation.Absent absent
                        && switch (absent.reason()) {
                            case WITHHELD, FAULTY -> true;
                            case NOT_REPORTED -> !due;
                            case NOT_DUE, NOT_APPLICABLE, WITHDRAWN -> false;
                        });
    }

    /** The last day of which the records tell: the day of the question once anything was recorded on it, else the day before. */
    public LocalDate seenUntil(LocalDate asOf) {
        boolean today = counted.stream().anyMatch(one -> one.observed().end().equals(asOf));
        return today ? asOf : asOf.minusDays(1);
    }

    /** Whether a report covers a stretch of time, or was made within it. */
    boolean reports(DatePeriod stretch) {
        return counted.stream()
                .filter(one -> !(one.value() instanceof Observation.Absent))
                .map(Measurement::observed)
                .anyMatch(observed -> stretch.contains(observed.end()) || observed.contains(stretch));
    }
}
