package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;

/**
 * Which days and subjects of an indicator are taken out of what is counted. "Not applicable" takes out its stretch, for its subject or else for all. "Not due"
 * takes nothing out, and excuses the verdict of a window within its stretch.
 */
final class Applicability {

    private final ImmutableList<Measurement> records;
    private final ImmutableList<Measurement> reasons;

    private Applicability(ImmutableList<Measurement> records, ImmutableList<Measurement> reasons) {
        this.records = records;
        this.reasons = reasons;
    }

    /**
     * Reads the records of an indicator.
     *
     * @param records the records, in the order of the log
     */
    static Applicability of(List<Measurement> records) {
        return new Applicability(
                ImmutableList.copyOf(records),
                records.stream()
                        .filter(one ->
                                has(one, Observation.Reason.NOT_APPLICABLE) || has(one, Observation.Reason.NOT_DUE))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static boolean has(Measurement one, Observation.Reason reason) {
        return one.value() instanceof Observation.Absent absent && absent.reason() == reason;
    }

    /** Whether nothing at all is taken out. */
    boolean isEverything() {
        return reasons.isEmpty();
    }

    /** The stretches of a period that count for a series, in order. */
    List<DaySpan> counting(DatePeriod period, Optional<PartId> subject, Optional<String> reporter) {
        DaySpan days = DaySpan.of(period);
        if (isEverything()) {
            return List.of(days);
        }
        List<DaySpan> out = holes(
                period,
                subject,
                reason -> reason.reporter().isEmpty() || reason.reporter().equals(reporter));
        return days.without(out);
    }

    private List<DaySpan> holes(DatePeriod period, Optional<PartId> subject, Predicate<Measurement> of) {
        return reasons.stream()
                .filter(one -> has(one, Observation.Reason.NOT_APPLICABLE))
                .filter(of)
                .filter(one -> isAbout(one, subject))
                .map(one -> stretch(one, period))
                .toList();
    }

    private static boolean isAbout(Measurement reason, Optional<PartId> subject) {
        return reason.subject().isEmpty() || reason.subject().equals(subject);
    }

    /** The days that a reason is given for; one of a single day and one subject stands for any period of which nothing else is recorded. */
    private DaySpan stretch(Measurement reason, DatePeriod period) {
        boolean stands = reason.subject().isPresent()
                && reason.observed().days() == 1
                && period.contains(reason.observed())
                && records.stream()
                        .noneMatch(one -> one.subject().equals(reason.subject())
                                && isValue(one)
                                && period.intersection(one.observed()).isPresent());
        return DaySpan.of(stands ? period : reason.observed());
    }

    private static boolean isValue(Measurement one) {
        return !(one.value() instanceof Observation.Absent);
    }

    /** Whether a value lies within days that do not count for it. */
    boolean excludes(Measurement record) {
        return !isEverything()
                && isValue(record)
                && counting(record.observed(), record.subject(), record.reporter())
                        .isEmpty();
    }

    /** The records that take the days of a value out. */
    List<Measurement> reasonsFor(Measurement value) {
        return reasons.stream()
                .filter(one -> has(one, Observation.Reason.NOT_APPLICABLE) && isAbout(one, value.subject()))
                .filter(one -> one.observed().intersection(value.observed()).isPresent())
                .toList();
    }

    /**
     * Why nothing is asked of a period.
     *
     * @return the reason; empty if something is
     */
    Optional<Excuse> excuse(CountingScope frame) {
        if (isEverything()) {
            return Optional.empty();
        }
        DatePeriod period = frame.period();
        Set<Optional<PartId>> subjects = frame.subject().isPresent()
                ? Set.of(frame.subject())
                : records.stream()
                        .filter(one ->
                                frame.whole().intersection(one.observed()).isPresent())
                        .map(Measurement::subject)
                        .collect(Collectors.toSet());
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        if (subjects.stream().allMatch(subject -> isOut(period, subject, frame))) {
            return Optional.of(Excuse.NOT_APPLICABLE);
        }
        return subjects.stream().allMatch(subject -> isNotDue(period, subject))
                ? Optional.of(Excuse.NOT_DUE)
                : Optional.empty();
    }

    private boolean isOut(DatePeriod period, Optional<PartId> subject, CountingScope frame) {
        return DaySpan.of(period).isCoveredBy(holes(period, subject, reason -> isByAll(reason, subject, frame)));
    }

    /** Whether a reason by one reporter is given for all, as nobody else reports. */
    private boolean isByAll(Measurement reason, Optional<PartId> subject, CountingScope frame) {
        return reason.reporter().isEmpty()
                || records.stream()
                        .filter(one -> isValue(one) && one.subject().equals(subject))
                        .filter(one ->
                                frame.whole().intersection(one.observed()).isPresent())
                        .allMatch(one -> one.reporter().equals(reason.reporter()));
    }

    private boolean isNotDue(DatePeriod period, Optional<PartId> subject) {
        return reasons.stream()
                .filter(one -> has(one, Observation.Reason.NOT_DUE) && isAbout(one, subject))
                .anyMatch(one -> stretch(one, period).contains(DaySpan.of(period)));
    }
}
