package org.workplan.plan;

import static com.google.common.base.Preconditions.checkState;

import java.util.Optional;
import org.workplan.plan.Attribute.Disclosure;
import org.workplan.plan.Declaration.Identity;
import org.workplan.plan.Declaration.Making;

/** A range whose builder refuses a low end above the high end, as no kind of part does today. */
public record Range(int low, int high) {

    public static final ModelType<Range, int[]> TYPE = Declaration.of(
                    new Identity<>(Range.class, Optional.empty(), "A range."),
                    new Making<>(() -> new int[2], Range::copy, Range::of))
            .required("low", ValueType.YEAR, Range::low, (ends, low) -> ends[0] = low, Disclosure.PUBLIC)
            .required("high", ValueType.YEAR, Range::high, (ends, high) -> ends[1] = high, Disclosure.PUBLIC)
            .declared();

    private static void copy(int[] ends, Range range) {
        ends[0] = range.low;
        ends[1] = range.high;
    }

    private static Range of(int[] ends) {
        checkState(ends[0] <= ends[1], "The range runs backward from %s to %s.", ends[0], ends[1]);
        return new Range(ends[0], ends[1]);
    }
}
