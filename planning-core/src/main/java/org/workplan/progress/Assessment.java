package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartPath;
import org.workplan.target.Modality;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;
import org.workplan.value.Verdict;

/**
 * How one target stands on a day, as it was known at an instant. Computed, never stored as truth.
 */
@Value.Immutable
public sealed interface Assessment extends WithAssessment permits ImmutableAssessment {

    /** {@return the target} */
    PartPath target();

    /** {@return the words that set the target} */
    String wording();

    /** {@return how strongly the target binds} */
    Modality.Strength strength();

    /** {@return whether it is enough} */
    Verdict verdict();

    /** {@return whether the verdict can still change} */
    Finality finality();

    /** {@return where the target stands in one word} */
    Status status();

    /** {@return the days that count; empty when it cannot be resolved} */
    Optional<DatePeriod> period();

    /** {@return the unit of the values; empty text when there is none} */
    String unit();

    /** {@return what is known of the value, what may still come included; empty for a target without a value of its own} */
    Optional<Interval> value();

    /** {@return what has been counted so far; empty for a target without a value of its own} */
    Optional<Interval> soFar();

    /** {@return what would be enough, as read by the policy; empty for words and combinations} */
    Optional<Acceptance> wanted();

    /** {@return how far the value has come: 1 when met; empty when it is not defined} */
    Optional<Interval> progress();

    /** {@return the value as a share of what was asked; may exceed 1; empty unless the target is one-sided and the value known} */
    Optional<Rational> attainment();

    /** {@return how a count stands against an even spread; empty for states, ratios and levels} */
    Optional<Pace> pace();

    /** {@return what is still needed, and by when; empty when nothing more is needed, more would not help, or the amount is not known} */
    Optional<NextDue> nextDue();

    /** {@return where a count would end if it went on as so far; empty where none is made} */
    Optional<Pace.Forecast> forecast();

    /** {@return which way a state has gone; empty without two records} */
    Optional<Trend> trend();

    /** {@return the windows of a quota; empty for other targets} */
    ImmutableList<WindowResult> windows();

    /** {@return how the members of a group stand; empty for other targets} */
    Optional<SubjectSummary> subjects();

    /** {@return what would have to be known for a decision; empty if nothing is} */
    ImmutableList<Missing> missing();

    /** {@return why} */
    Explanation explanation();

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Assessment}. */
    final class Builder extends ImmutableAssessment.Builder {
        Builder() {}
    }

    /** Whether a verdict can still change. */
    enum Finality {
        /** Nothing that happens or is reported in time can change it. */
        FINAL,
        /** It may change. */
        PROVISIONAL
    }

    /**
     * What is still needed of a target, and by when: of a quota the first window that is open and does not hold enough.
     *
     * @param amount how much more, above 0
     * @param by the last day for it
     */
    record NextDue(Rational amount, LocalDate by) {
        /** Refuses null. */
        public NextDue {
            requirePresent("amount", amount, "by", by);
        }
    }

    /** Which way a state has gone between its last two records. */
    enum Trend {
        /** Up. */
        RISING,
        /** Neither. */
        STEADY,
        /** Down. */
        FALLING
    }

    /** Where a target stands, in one word: derived from verdict, finality and pace by a policy. */
    enum Status {
        /** Its period has not begun. */
        NOT_STARTED,
        /** The plan says nothing that could be compared: only words, or no amount. */
        NO_TARGET,
        /** Nothing has been recorded yet. */
        NO_DATA,
        /** As much is done as was to be expected by now. */
        ON_TRACK,
        /** A little less than was to be expected. */
        AT_RISK,
        /** Much less than was to be expected. */
        OFF_TRACK,
        /** Met. */
        ACHIEVED,
        /** Met, but after it was due. */
        ACHIEVED_LATE,
        /** Not met, and it is too late, or impossible by now. */
        MISSED,
        /** The due date has passed, and what is known does not decide it. */
        UNDETERMINED_AT_CLOSE,
        /** It does not apply. */
        NOT_APPLICABLE,
        /** It cannot be decided because the plan or the data is at fault. */
        INVALID
    }

    /**
     * Measurements that count, and yet do not agree with each other. Rules may make findings of it.
     *
     * @param kind what does not agree
     * @param indicator what they measure
     * @param records the measurements, in the order of the log
     * @param explanation the figures
     */
    record Inconsistency(Kind kind, PartId indicator, ImmutableList<RecordId> records, Explanation explanation) {

        /** Refuses null. */
        public Inconsistency {
            requirePresent("kind", kind, "indicator", indicator, "records", records);
            requirePresent("explanation", explanation);
        }

        /** What does not agree. */
        public enum Kind {
            /** A running total is lower than an earlier one of the same reporter and subject. */
            DECREASING_TOTAL,
            /** Reports by one tag do not add up to the total, or to those by another tag. */
            PARTS_DO_NOT_ADD_UP,
            /** Reports of periods that overlap cannot all be right, by themselves or beside the declared maxima of missing reports. */
            CONTRADICTION,
            /** States of one subject on one day differ, and nothing says which was recorded last. */
            STATES_OF_ONE_DAY,
            /** A value was recorded for days, or a subject, of which another record says that they do not apply. */
            VALUE_WHERE_NOT_APPLICABLE
        }
    }

    /**
     * Something that is not known and would have to be, for a verdict to be decided.
     *
     * @param what what kind of thing
     * @param detail which one: a sub-period, a subject, words; empty text where there is only one
     */
    record Missing(What what, String detail) {

        /** Refuses null. */
        public Missing {
            requirePresent("what", what, "detail", detail);
        }

        /** What can be missing. */
        public enum What {
            /** Nothing was recorded. */
            MEASUREMENT,
            /** A report that was due for a sub-period. */
            REPORT,
            /** The plan has no year, so that no date can be resolved. */
            YEAR,
            /** The plan names no amount that could be compared. */
            AMOUNT,
            /** "About" without any tolerance. */
            TOLERANCE,
            /** The target names nothing that is counted, or what it names is not in the plan. */
            INDICATOR,
            /** A change is asked without saying from where. */
            BASELINE,
            /** A percentage of a baseline of zero is asked for. */
            ZERO_BASELINE,
            /** How many there are in a group. */
            POPULATION,
            /** The names of items of a list. */
            ITEMS,
            /** The end of a list that ends in "etc.". */
            LIST_END,
            /** The level that a target asks for is not on the ladder. */
            LEVEL,
            /** Which of some measurements that contradict each other is right. */
            CONTRADICTION,
            /** A share of nothing: a numerator without a denominator. */
            DENOMINATOR,
            /** How much of a report that tells of other days too belongs to the days of the question. */
            SPLIT,
            /** Which of two readings of a deadline is meant. */
            DEADLINE
        }

        public static Missing of(What what) {
            return new Missing(what, "");
        }
    }
}
