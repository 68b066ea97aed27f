package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.target.Aggregation;
import org.workplan.target.Basis;
import org.workplan.target.Completeness;
import org.workplan.target.ReportKind;
import org.workplan.target.TagFilter;
import org.workplan.value.PartId;

/**
 * What is counted, and how measurements become one value. Holds no direction: which way is better follows from a target's criterion.
 */
@Value.Immutable
public sealed interface Indicator extends Part, WithIndicator permits ImmutableIndicator {

    /** {@return what kind of values it has} */
    @Value.Default
    default ValueKind valueKind() {
        return ValueKind.COUNT;
    }

    /** {@return the unit; empty text when it has none} */
    @Value.Default
    default String unit() {
        return "";
    }

    /**
     * {@return the kind of thing counted, shared by indicators that count the same things under different filters: "press-article"; empty when
     * nothing else counts the same} Indicators of one kind may share evidence.
     */
    Optional<String> counts();

    /** {@return what one measurement reports} */
    @Value.Default
    default Basis basis() {
        return Basis.INCREMENT;
    }

    /**
     * {@return what the increments of this indicator are, unless one says otherwise; empty where those of one day are occurrences and those of longer periods
     * are statements}
     */
    Optional<ReportKind> reportKind();

    /** {@return how values of several dates become one} */
    @Value.Default
    default Aggregation overTime() {
        return Aggregation.SUM;
    }

    /** {@return how values of several subjects become one} */
    @Value.Default
    default Aggregation overUnits() {
        return Aggregation.SUM;
    }

    /** {@return what missing records mean} */
    @Value.Default
    default Completeness completeness() {
        return new Completeness.EventLog();
    }

    /** {@return which measurements count} */
    @Value.Default
    default TagFilter filter() {
        return TagFilter.ALL;
    }

    /**
     * {@return the tags by which a breakdown counts the same thing more than once: a person with two trades is counted under each; empty if all parts
     * exclude each other} Parts by any other tag exclude each other and, unless it is one of {@link #partialTags()}, add up to their total.
     */
    ImmutableList<String> overlappingTags();

    /**
     * {@return the tags by which reports leave out some of what is counted: trades of members, where some have none; empty if parts by any tag are all there
     * is} Parts by such a tag are a lower bound of their total.
     */
    ImmutableList<String> partialTags();

    /** {@return what its measurements are records of, so that whoever shows them need not guess it from names; empty for what is only counted} */
    Optional<RecordKind> records();

    /** {@return the ladder of a level indicator; empty for numbers} */
    Optional<PartId> ladder();

    /** {@return what a ratio counts above the line; empty for other kinds} */
    Optional<String> numerator();

    /** {@return what a ratio is a share of; empty for other kinds and when the plan does not say} */
    Optional<String> denominator();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.INDICATOR;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Indicator}. */
    final class Builder extends ImmutableIndicator.Builder implements CommonBuilder {
        Builder() {}
    }
}
