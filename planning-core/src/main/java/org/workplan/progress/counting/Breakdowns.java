package org.workplan.progress.counting;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Finds totals that were also reported in parts: the same stretch of days, subject and reporter, told once without and several times with one more tag. */
public final class Breakdowns {

    private record Report(
            DatePeriod observed, Optional<PartId> subject, Optional<String> reporter, Map<String, String> tags) {}

    /**
     * A total broken down by a tag.
     *
     * @param total the total
     * @param tag the tag by which its parts differ
     */
    public record Breakdown(Measurement total, String tag) {

        /**
         * Checks if parts go with the total: those that exclude each other make it, and of those that overlap none is larger.
         *
         * @param indicator what is counted; it says which tags overlap
         * @param parts the parts, each with a number
         * @return true if they do
         */
        public boolean fits(Indicator indicator, Collection<Measurement> parts) {
            Rational whole = Selection.number(total);
            Stream<Rational> numbers = parts.stream().map(Selection::number);
            return indicator.overlappingTags().contains(tag)
                    ? numbers.allMatch(part -> part.compareTo(whole) <= 0)
                    : numbers.reduce(Rational.ZERO, Rational::plus).equals(whole);
        }
    }

    private Breakdowns() {}

    /**
     * Finds the parts of each total. Events of one day stand for themselves and are never parts.
     *
     * @param measurements measurements of one indicator
     * @return the parts by what they break down, in the order given
     */
    public static ImmutableListMultimap<Breakdown, Measurement> of(List<Measurement> measurements) {
        Map<Report, Measurement> reports = new HashMap<>();
        ImmutableListMultimap.Builder<Breakdown, Measurement> parts = ImmutableListMultimap.builder();
        List<Measurement> stretches = measurements.stream()
                .filter(one -> one.observed().days() > 1 && one.value() instanceof Observation.Value)
                .toList();
        stretches.forEach(one -> reports.putIfAbsent(report(one, one.tags()), one));
        for (Measurement one : stretches) {
            for (String tag : one.tags().keySet()) {
                Map<String, String> without = new HashMap<>(one.tags());
                without.remove(tag);
                Measurement total = reports.get(report(one, without));
                if (total != null) {
                    parts.put(new Breakdown(total, tag), one);
                }
            }
        }
        return parts.build();
    }

    private static Report report(Measurement one, Map<String, String> tags) {
        return new Report(one.observed(), one.subject(), one.reporter(), Map.copyOf(tags));
    }
}
