package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.TagFilter;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.internal.Decimals;

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

    /** {@return the indicator, edited through a builder that holds all of its values} */
    default Indicator with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Indicator}. */
    final class Builder extends ImmutableIndicator.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the ladder by its id. */
        public Builder ladder(String ladder) {
            return ladder(PartId.of(requirePresent("ladder", ladder)));
        }
    }

    /** What one measurement of an indicator reports. */
    enum Basis {
        /** What was added since the measurement before: one article, three jobs. */
        INCREMENT,
        /** The total since the start of the period, as it stood on the day: never added up. */
        RUNNING_TOTAL,
        /** The state on the day: 46 members, 98 %. */
        SNAPSHOT
    }

    /** How several measurements of one indicator become one value. Said apart for time (one subject, several dates) and for units (several subjects). */
    enum Aggregation {
        /** Values are added. */
        SUM,
        /** The latest value counts. */
        LAST,
        /** The arithmetic mean, exact. */
        AVERAGE,
        /** The smallest value. */
        MIN,
        /** The largest value. */
        MAX,
        /** Different subjects are counted once each. */
        COUNT_DISTINCT,
        /** Numerators are added, denominators are added, then divided: percentages are never added or averaged. */
        RATIO
    }

    /** What an indicator says about records that are not there. Declared by the indicator, because silence means different things in different logs. */
    sealed interface Completeness {

        /**
         * Each occurrence is recorded when it happens. A closed period counts as complete once anything, a reported zero included, was recorded in or for
         * it; with no record at all its value stays unknown.
         */
        record EventLog() implements Completeness {}

        /**
         * One report is expected for each stretch of the calendar. Each missing one widens the interval of what is known.
         *
         * @param every how often a report is due
         * @param largest the most that one missing report can hold; empty when nothing bounds it
         */
        record PeriodicReports(CalendarUnit every, Optional<BigDecimal> largest) implements Completeness {
            /** Normalises the number. */
            public PeriodicReports {
                requirePresent("every", every, "largest", largest);
                largest = largest.map(Decimals::stated);
            }
        }
    }

    /**
     * What the measurements of an indicator are records of. What happened is a measurement like any other; the kind says where it belongs when the records
     * of a year are put together: to a session, to a volunteer, to a case.
     */
    enum RecordKind {
        /** People present at a session: a count, or 1 and 0 for each person. */
        ATTENDANCE,
        /** Material handed out at a session; the tag {@code resource} names it. */
        HAND_OUT,
        /** A contact with the subject: a visit, a call, a talk. */
        CONTACT,
        /** Points of a volunteer: earned above 0, spent below. */
        POINTS,
        /** A case under a pseudonym: levels are its stages, numbers a series. */
        CASE,
        /** A suggestion, a claim, a request of leave: levels tell what became of it. */
        REQUEST
    }

    /** What kind of values an indicator has. */
    enum ValueKind {
        /** Whole numbers. */
        COUNT,
        /** Exact decimals. */
        DECIMAL,
        /** A numerator over a denominator; amounts asked of it are percentages. */
        RATIO,
        /** Levels of a ladder. */
        LEVEL,
        /** Done or not, item by item. */
        CHECK
    }

    /** What a record about something that adds up over time is. */
    enum ReportKind {
        /** Something that happened: it adds to others, also to those of the same day. */
        OCCURRENCE,
        /** How many there were on the days of the record: it adds to nothing within these days, and limits what is reported of them. */
        STATEMENT
    }
}
