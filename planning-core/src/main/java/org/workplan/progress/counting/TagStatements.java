package org.workplan.progress.counting;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * What reports for the same days say of the total, by their tags.
 *
 * <p>Reports with the same tags, such as one for women and one for men, add up to the total, so that each set of tags is one statement about it. By a tag
 * that is not exhaustive they are a lower bound together; of those by an overlapping tag the largest is one.
 *
 * @param total what the total is by these reports
 * @param records the reports that say it together, in the order of the log
 */
record TagStatements(Interval total, ImmutableList<Measurement> records) {

    /**
     * Reads the statements of one series for the same days.
     *
     * @param reports the reports, in the order of the log
     * @param indicator the indicator, which says what its tags are
     * @param number the number of a report
     * @return the statements about the total; reports without tags are a statement each
     */
    static ImmutableList<TagStatements> of(
            List<Measurement> reports, Indicator indicator, Function<Measurement, Rational> number) {
        ImmutableList.Builder<TagStatements> statements = ImmutableList.builder();
        if (reports.size() == 1 && isExact(reports.get(0).tags().keySet(), indicator)) {
            return ImmutableList.of(single(reports.get(0), number));
        }
        Map<Set<String>, List<Measurement>> byTags = new LinkedHashMap<>();
        for (Measurement one : reports) {
            byTags.computeIfAbsent(one.tags().keySet(), tags -> new ArrayList<>())
                    .add(one);
        }
        byTags.forEach((tags, some) -> {
            if (tags.isEmpty()) {
                some.forEach(one -> statements.add(single(one, number)));
            } else {
                statements.add(together(tags, some, indicator, number));
            }
        });
        return statements.build();
    }

    private static TagStatements single(Measurement one, Function<Measurement, Rational> number) {
        return new TagStatements(Interval.exactly(number.apply(one)), ImmutableList.of(one));
    }

    private static boolean isExact(Set<String> tags, Indicator indicator) {
        return tags.stream()
                .noneMatch(tag -> indicator.overlappingTags().contains(tag)
                        || indicator.partialTags().contains(tag));
    }

    private static TagStatements together(
            Set<String> tags, List<Measurement> some, Indicator indicator, Function<Measurement, Rational> number) {
        List<Measurement> counted = largest(some, indicator, number);
        Map<Map<String, String>, Interval> cells = new LinkedHashMap<>();
        for (Measurement one : counted) {
            cells.merge(one.tags(), Interval.exactly(number.apply(one)), Interval::hull);
        }
        Interval sum = cells.values().stream().reduce(Interval.exactly(Rational.ZERO), Interval::plus);
        return new TagStatements(
                isExact(tags, indicator) ? sum : Interval.of(sum.low(), Optional.empty()),
                ImmutableList.copyOf(counted));
    }

    /** Of reports that differ by overlapping tags alone the largest; all where no tag overlaps. Of reports with the same tags the smallest is sure. */
    private static List<Measurement> largest(
            List<Measurement> some, Indicator indicator, Function<Measurement, Rational> number) {
        if (some.get(0).tags().keySet().stream().noneMatch(indicator.overlappingTags()::contains)) {
            return some;
        }
        Map<Map<String, String>, Measurement> sure = new LinkedHashMap<>();
        for (Measurement one : some) {
            sure.merge(one.tags(), one, BinaryOperator.minBy(Comparator.comparing(number)));
        }
        Map<Map<String, String>, Measurement> largest = new LinkedHashMap<>();
        for (Measurement one : sure.values()) {
            Map<String, String> apart = new TreeMap<>(Maps.filterKeys(
                    one.tags(), tag -> !indicator.overlappingTags().contains(tag)));
            largest.merge(apart, one, BinaryOperator.maxBy(Comparator.comparing(number)));
        }
        return List.copyOf(largest.values());
    }

    /** Reports that give different numbers for the same tags, and the same days: of each two only one can be right. */
    static ImmutableList<ImmutableList<Measurement>> disagreeing(
            List<Measurement> reports, Function<Measurement, Rational> number) {
        Map<Map<String, String>, List<Measurement>> cells = new LinkedHashMap<>();
        reports.stream()
                .filter(one -> !one.tags().isEmpty())
                .forEach(one -> cells.computeIfAbsent(one.tags(), tags -> new ArrayList<>())
                        .add(one));
        return cells.values().stream()
                .filter(same -> same.stream().map(number).distinct().count() > 1)
                .map(ImmutableList::copyOf)
                .collect(toImmutableList());
    }
}
