package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.value.Interval;

/**
 * How a value is made: of which parts, and in which way.
 *
 * @param how the way
 * @param parts the parts, each with a value
 */
public record Derivation(Operation.Reduction how, List<Explanation> parts) {

    public Interval value() {
        return how.of(values(parts));
    }

    private static List<Interval> values(List<Explanation> parts) {
        List<Interval> values = new ArrayList<>(parts.size());
        for (Explanation part : parts) {
            part.value().ifPresent(values::add);
        }
        return values;
    }

    /** The same value, with the first of too many summands added up beforehand. */
    Derivation shortened(int most) {
        int surplus = parts.size() - most;
        if (how != Operation.Reduction.SUM || surplus <= 0) {
            return this;
        }
        Explanation first = Explanation.of("progress.earlier-measurements")
                .number("count", surplus)
                .given(Operation.Reduction.SUM.of(values(parts.subList(0, surplus))));
        return new Derivation(
                how,
                ImmutableList.<Explanation>builder()
                        .add(first)
                        .addAll(parts.subList(surplus, parts.size()))
                        .build());
    }
}
