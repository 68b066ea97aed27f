package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;

/**
 * A total and its parts by one tag that contradict each other.
 *
 * @param total the report without tags
 * @param parts the reports by the tag, at least one
 * @param tag the tag
 */
public record TotalAndParts(Measurement total, ImmutableList<Measurement> parts, String tag) {

    /** The contradictions of an indicator that have this form, on whatever days. */
    public static ImmutableList<TotalAndParts> disagreeing(Indicator indicator, List<Measurement> records) {
        if (indicator.basis() != Indicator.Basis.INCREMENT) {
            return ImmutableList.of();
        }
        SeriesScope scope = new SeriesScope(
                indicator, DatePeriod.of(Dates.FIRST, Dates.LAST), Dates.LAST, false, Selection::numberOf);
        return SubjectCounts.of(scope, records).series().values().stream()
                .flatMap(List::stream)
                .flatMap(reporter -> reporter.count().contradictions().stream())
                .flatMap(one -> of(one).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Reads a contradiction as one of a total with its parts; empty if it is another. */
    static Optional<TotalAndParts> of(Contradiction contradiction) {
        ImmutableList<Measurement> all = contradiction.records();
        List<Measurement> totals =
                all.stream().filter(one -> one.tags().isEmpty()).toList();
        ImmutableList<Measurement> parts =
                all.stream().filter(one -> one.tags().size() == 1).collect(ImmutableList.toImmutableList());
        boolean together = contradiction.maxima().isEmpty()
                && totals.size() == 1
                && !parts.isEmpty()
                && parts.size() + 1 == all.size()
                && all.stream().map(Measurement::observed).distinct().count() == 1
                && parts.stream().map(one -> one.tags().keySet()).distinct().count() == 1;
        return together
                ? Optional.of(new TotalAndParts(
                        totals.get(0),
                        parts,
                        parts.get(0).tags().keySet().iterator().next()))
                : Optional.empty();
    }
}
