package org.workplan.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.internal.Decimals;

/**
 * What measurements of one group add up to.
 *
 * @param indicator what is counted
 * @param subject of whom or what; empty for measurements without a subject, and where subjects are not told apart
 * @param month the calendar month in which the last day of each lies; empty where months are not told apart
 * @param entries how many measurements there are, 1 or more
 * @param withoutValue how many of them say that there is no value
 * @param numbers what those that are numbers add up to; empty if none is. Shares, levels and items of lists are none
 */
public record Tally(
        PartId indicator,
        Optional<PartId> subject,
        Optional<YearMonth> month,
        long entries,
        long withoutValue,
        Optional<Numbers> numbers) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if a number is negative, or more entries are without a value than there are
     */
    public Tally {
        requirePresent("indicator", indicator);
        requirePresent("subject", subject);
        requirePresent("month", month);
        requirePresent("numbers", numbers);
        requireAtLeast("entries", entries, 0);
        requireAtLeast("withoutValue", withoutValue, 0);
        requireAtLeast("entries", entries, withoutValue);
    }

    private static final YearMonth EARLIEST = YearMonth.of(Year.MIN_VALUE, 1);

    /** The order of tallies: by indicator, subject and month, what is absent first. */
    public static final Comparator<Tally> ORDER = Comparator.comparing(Tally::indicator)
            .thenComparing(tally -> tally.subject().map(PartId::value).orElse(""))
            .thenComparing(tally -> tally.month().orElse(EARLIEST));

    /**
     * Exact figures of one number or more.
     *
     * @param count how many numbers
     * @param sum what they add up to
     * @param lowest the lowest
     * @param highest the highest
     */
    public record Numbers(long count, BigDecimal sum, BigDecimal lowest, BigDecimal highest) {
        /**
         * Normalises the numbers.
         *
         * @throws IllegalArgumentException if there is no number to tell of
         */
        public Numbers {
            requirePresent("sum", sum);
            requirePresent("lowest", lowest);
            requirePresent("highest", highest);
            checkArgument(count > 0, "The count must be 1 or more: %s.", count);
            sum = Decimals.normalised(sum);
            lowest = Decimals.normalised(lowest);
            highest = Decimals.normalised(highest);
        }

        static Numbers of(BigDecimal number) {
            return new Numbers(1, number, number, number);
        }

        Numbers and(Numbers other) {
            return new Numbers(
                    count + other.count, sum.add(other.sum), lowest.min(other.lowest), highest.max(other.highest));
        }
    }

    /**
     * Adds measurements up. This is what every store answers, whichever way it finds it.
     *
     * @param measurements all of a plan
     * @param request which of them count, and in which groups
     * @return a tally for each group that has a measurement, in {@link #ORDER}
     */
    public static ImmutableList<Tally> of(Stream<Measurement> measurements, Request request) {
        requirePresent("measurements", measurements, "request", request);
        ImmutableList<Measurement> all = measurements.collect(ImmutableList.toImmutableList());
        MeasurementLog log = request.knownAt()
                .map(knownAt -> MeasurementLog.of(all, LocalDate.MAX, knownAt, request.approvals()))
                .orElseGet(() -> MeasurementLog.of(all, LocalDate.MAX, request.approvals()));
        Map<Tally, Tally> tallies = new HashMap<>();
        for (Measurement one : log.current()) {
            if (isAsked(request, one)) {
                tallies.merge(group(request, one), of(request, one), Tally::and);
            }
        }
        return ImmutableList.sortedCopyOf(ORDER, tallies.values());
    }

    private static boolean isAsked(Request request, Measurement one) {
        return (request.indicators().isEmpty() || request.indicators().contains(one.indicator()))
                && request.observed()
                        .map(period -> period.contains(one.observed()))
                        .orElse(true)
                && request.tags().entrySet().stream()
                        .allMatch(tag -> tag.getValue().contains(one.tags().getOrDefault(tag.getKey(), "")))
                && one.tags().keySet().containsAll(request.tags().keySet());
    }

    /** A tally of nothing, which stands for the group of a measurement. */
    private static Tally group(Request request, Measurement one) {
        return new Tally(
                one.indicator(),
                one.subject().filter(subject -> request.by().contains(Request.By.SUBJECT)),
                Optional.of(YearMonth.from(one.observed().end()))
                        .filter(month -> request.by().contains(Request.By.MONTH)),
                0,
                0,
                Optional.empty());
    }

    private static Tally of(Request request, Measurement one) {
        Tally group = group(request, one);
        boolean absent = one.value() instanceof Observation.Absent;
        Optional<Numbers> number = one.value() instanceof Observation.Value value
                ? Optional.of(Numbers.of(value.value()))
                : Optional.empty();
        return new Tally(group.indicator(), group.subject(), group.month(), 1, absent ? 1 : 0, number);
    }

    private Tally and(Tally other) {
        Optional<Numbers> both = numbers.isPresent() && other.numbers.isPresent()
                ? Optional.of(numbers.get().and(other.numbers.get()))
                : numbers.or(other::numbers);
        return new Tally(indicator, subject, month, entries + other.entries, withoutValue + other.withoutValue, both);
    }

    /**
     * Which measurements of a plan are added up, and in which groups. Those that were corrected or withdrawn do not count. What only an assessment knows,
     * parts that are told besides their total, and evidence that was used elsewhere, is not looked at.
     */
    @Value.Immutable
    public sealed interface Request extends WithRequest permits ImmutableRequest {

        /** Everything that counts, one tally for each indicator. */
        Request ALL = builder().build();

        /** What tallies are told apart by, besides the indicator. */
        enum By {
            /** Of whom or what the measurements tell. */
            SUBJECT,
            /** The calendar month of the last day on which they were observed. */
            MONTH
        }

        /** {@return what is counted; empty for all} */
        ImmutableSet<PartId> indicators();

        /** {@return which tags measurements must have; empty for any measurements. A tag without values is had by none} */
        ImmutableMap<String, ImmutableSet<String>> tags();

        /** {@return when it was observed; empty for any time} */
        Optional<DatePeriod> observed();

        /** {@return when it has to have been known; what was recorded later does not count and corrects nothing; empty for all that is known now} */
        Optional<Instant> knownAt();

        /** {@return the states of approval that count; measurements without a state always count} */
        @Value.Default
        default ImmutableSet<Measurement.Approval> approvals() {
            return AssessmentPolicy.STANDARD.approvals();
        }

        /** {@return what tallies are told apart by} */
        ImmutableSet<By> by();

        /**
         * Checks the time. Called by the builder.
         *
         * @throws IllegalArgumentException if the year of {@link #knownAt} is not 1 to 9999
         */
        @Value.Check
        default void check() {
            knownAt().ifPresent(Dates::check);
        }

        /**
         * Asks for what an indicator counts: its measurements that pass its tag filter.
         *
         * @param plan the plan, whose ladders say which levels stand at or above another
         * @param indicator an indicator of the plan
         * @return the request, for all times and in one group
         */
        static Request of(Plan plan, Indicator indicator) {
            requirePresent("plan", plan, "indicator", indicator);
            return builder()
                    .indicators(ImmutableSet.of(indicator.id()))
                    .tags(CountedTags.of(plan, indicator.filter()))
                    .build();
        }

        /** {@return a builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds requests. */
        final class Builder extends ImmutableRequest.Builder {
            Builder() {}
        }
    }
}
