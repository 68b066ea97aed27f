package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.target.Aggregation;
import org.workplan.target.Basis;
import org.workplan.target.Completeness;
import org.workplan.target.TagFilter;
import org.workplan.value.PartId;

/**
 * What is counted, and how measurements become one value. Holds no direction: which way is better follows from a target's criterion.
 */
@Value.Immutable
public sealed interface Indicator extends Part, WithIndicator permits ImmutableIndicator {

    /**
     * Obtains what kind of values it has.
     *
     * @return whole numbers unless said otherwise
     */
    @Value.Default
    default ValueKind valueKind() {
        return ValueKind.COUNT;
    }

    /**
     * Obtains the unit.
     *
     * @return the unit in the plan's words; empty text when it has none
     */
    @Value.Default
    default String unit() {
        return "";
    }

    /**
     * Obtains the kind of thing counted, shared by indicators that count the same things under different filters: "press-article".
     * Indicators of one kind may share evidence.
     *
     * @return the kind; empty when nothing else counts the same
     */
    Optional<String> counts();

    /**
     * Obtains what one measurement reports.
     *
     * @return increments unless said otherwise
     */
    @Value.Default
    default Basis basis() {
        return Basis.INCREMENT;
    }

    /**
     * Obtains how values of several dates become one.
     *
     * @return the sum unless said otherwise
     */
    @Value.Default
    default Aggregation overTime() {
        return Aggregation.SUM;
    }

    /**
     * Obtains how values of several subjects become one.
     *
     * @return the sum unless said otherwise
     */
    @Value.Default
    default Aggregation overUnits() {
        return Aggregation.SUM;
    }

    /**
     * Obtains what missing records mean.
     *
     * @return an event log unless said otherwise
     */
    @Value.Default
    default Completeness completeness() {
        return new Completeness.EventLog();
    }

    /**
     * Obtains which measurements count.
     *
     * @return all unless said otherwise
     */
    @Value.Default
    default TagFilter filter() {
        return TagFilter.ALL;
    }

    /**
     * Obtains the tags by which a breakdown counts the same thing more than once: a person with two trades is counted under each. Parts by any
     * other tag exclude each other and must add up to their total.
     *
     * @return the names of the tags; empty if all parts exclude each other
     */
    ImmutableList<String> overlappingTags();

    /**
     * Obtains what its measurements are records of, so that whoever shows them need not guess it from names.
     *
     * @return the kind of record; empty for what is only counted
     */
    Optional<RecordKind> records();

    /**
     * Obtains the ladder of a level indicator.
     *
     * @return the ladder; empty for numbers
     */
    Optional<PartId> ladder();

    /**
     * Obtains what a ratio counts above the line.
     *
     * @return the words; empty for other kinds
     */
    Optional<String> numerator();

    /**
     * Obtains what a ratio is a share of.
     *
     * @return the words; empty for other kinds and when the plan does not say
     */
    Optional<String> denominator();

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
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
