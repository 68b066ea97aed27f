package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleSet;
import org.workplan.rule.standard.coherence.ActivityWithoutNeedRule;
import org.workplan.rule.standard.coherence.AssumptionContradictionRule;
import org.workplan.rule.standard.coherence.BrokenReferenceRule;
import org.workplan.rule.standard.coherence.CoherenceRules;
import org.workplan.rule.standard.coherence.FormWithoutSessionRule;
import org.workplan.rule.standard.coherence.NeedWithoutResponseRule;
import org.workplan.rule.standard.coherence.RiskWithoutActionRule;
import org.workplan.rule.standard.coherence.SafeguardMissingRule;
import org.workplan.rule.standard.coherence.SequenceContradictionRule;
import org.workplan.rule.standard.coherence.SessionWithoutFormRule;
import org.workplan.rule.standard.evaluation.DeficiencyOpenRule;
import org.workplan.rule.standard.evaluation.EarlyEvaluationRule;
import org.workplan.rule.standard.evaluation.EvaluationDesignRule;
import org.workplan.rule.standard.evaluation.EvaluationMissingRule;
import org.workplan.rule.standard.evaluation.EvaluationRules;
import org.workplan.rule.standard.evaluation.RatingAgainstProgressRule;
import org.workplan.rule.standard.people.CapacityRule;
import org.workplan.rule.standard.people.DutyConflictRule;
import org.workplan.rule.standard.people.HeadcountMismatchRule;
import org.workplan.rule.standard.people.OwnerMissingRule;
import org.workplan.rule.standard.people.PeopleRules;
import org.workplan.rule.standard.people.RoleMissingRule;
import org.workplan.rule.standard.people.RoleSumRule;
import org.workplan.rule.standard.people.SessionUnstaffedRule;
import org.workplan.rule.standard.people.SessionWorkloadRule;
import org.workplan.rule.standard.people.UndefinedGroupRule;
import org.workplan.rule.standard.record.BrokenCorrectionRule;
import org.workplan.rule.standard.record.FutureMeasurementRule;
import org.workplan.rule.standard.record.LateMeasurementRule;
import org.workplan.rule.standard.record.NumberWithTextRule;
import org.workplan.rule.standard.record.PartsNotTotalRule;
import org.workplan.rule.standard.record.PeriodOverlapRule;
import org.workplan.rule.standard.record.RatioOverOneRule;
import org.workplan.rule.standard.record.RecordRules;
import org.workplan.rule.standard.record.RunningTotalDecreasesRule;
import org.workplan.rule.standard.record.ZeroDenominatorRule;
import org.workplan.rule.standard.resource.BudgetMissingRule;
import org.workplan.rule.standard.resource.ResourceRules;
import org.workplan.rule.standard.resource.ResourceShortRule;
import org.workplan.rule.standard.resource.ResourceUnsuppliedRule;
import org.workplan.rule.standard.resource.ResourceUseRule;
import org.workplan.rule.standard.resource.VagueQuantityRule;
import org.workplan.rule.standard.target.BaselineMissingRule;
import org.workplan.rule.standard.target.ChecklistOpenRule;
import org.workplan.rule.standard.target.ChecklistUnnamedRule;
import org.workplan.rule.standard.target.ComparatorAmbiguousRule;
import org.workplan.rule.standard.target.ConditionalObligationRule;
import org.workplan.rule.standard.target.DuplicateTargetRule;
import org.workplan.rule.standard.target.FalsePrecisionRule;
import org.workplan.rule.standard.target.InfeasibleRangeRule;
import org.workplan.rule.standard.target.LevelPathRule;
import org.workplan.rule.standard.target.OverlappingTargetsRule;
import org.workplan.rule.standard.target.ScopeAmbiguousRule;
import org.workplan.rule.standard.target.SubsumedTargetRule;
import org.workplan.rule.standard.target.TargetIncompleteRule;
import org.workplan.rule.standard.target.TargetRules;
import org.workplan.rule.standard.time.DependencyLaterRule;
import org.workplan.rule.standard.time.HorizonMismatchRule;
import org.workplan.rule.standard.time.NoSuchDayRule;
import org.workplan.rule.standard.time.PeriodInvertedRule;
import org.workplan.rule.standard.time.RelativeDateContradictionRule;
import org.workplan.rule.standard.time.SessionOrderRule;
import org.workplan.rule.standard.time.SessionOutsidePeriodRule;
import org.workplan.rule.standard.time.SessionOverlapRule;
import org.workplan.rule.standard.time.StartAfterEndRule;
import org.workplan.rule.standard.time.TimeRules;
import org.workplan.rule.standard.time.UndefinedTimeRule;
import org.workplan.rule.standard.time.YearMissingRule;
import org.workplan.rule.standard.wording.NameVariantsRule;
import org.workplan.rule.standard.wording.NumberingRule;
import org.workplan.rule.standard.wording.RedactedValueRule;
import org.workplan.rule.standard.wording.StatusTenseRule;
import org.workplan.rule.standard.wording.UnmeasurableWordingRule;
import org.workplan.rule.standard.wording.UnreadFieldRule;
import org.workplan.rule.standard.wording.WordingRules;

/**
 * The catalogue of rules that come with the library. Each constant is a rule with its standard parameters; each has a page in {@code docs/rules}.
 */
public final class StandardRules {

    // Time

    /** A session lies in the period of its plan. */
    public static final Rule SESSION_OUTSIDE_PERIOD = SessionOutsidePeriodRule.RULE;
    /** "Tomorrow" and "this morning" fit the days of the sessions. */
    public static final Rule RELATIVE_DATE_CONTRADICTION = RelativeDateContradictionRule.RULE;
    /** No two sessions need the same person or place at one time. */
    public static final Rule SESSION_OVERLAP = SessionOverlapRule.RULE;
    /** Sessions are printed in the order of time. */
    public static final Rule SESSION_ORDER = SessionOrderRule.RULE;
    /** Hours run forward, or state that they end on the next day. */
    public static final Rule START_AFTER_END = StartAfterEndRule.RULE;
    /** A plan has a year. */
    public static final Rule YEAR_MISSING = YearMissingRule.RULE;
    /** Period and deadlines fit the time that the plan claims; annual plans run 300 days or more. */
    public static final Rule HORIZON_MISMATCH = HorizonMismatchRule.RULE;
    /** Times can be found in a calendar. */
    public static final Rule UNDEFINED_TIME = UndefinedTimeRule.RULE;
    /** Periods run forward. */
    public static final Rule PERIOD_INVERTED = PeriodInvertedRule.RULE;
    /** The days that a plan names exist in its year. */
    public static final Rule NO_SUCH_DAY = NoSuchDayRule.RULE;
    /** A task does not wait for one that may come later. */
    public static final Rule DEPENDENCY_LATER = DependencyLaterRule.RULE;

    // People

    /** As many people are named as are required, each once. */
    public static final Rule ROLE_SUM = RoleSumRule.RULE;
    /** Declared participants follow from those invited and the staff. */
    public static final Rule HEADCOUNT_MISMATCH = HeadcountMismatchRule.RULE;
    /** Somebody answers for each task and risk. */
    public static final Rule MISSING_OWNER = OwnerMissingRule.RULE;
    /** Each session has people, each role a session. */
    public static final Rule SESSION_UNSTAFFED = SessionUnstaffedRule.RULE;
    /** A role has people enough for its duties. */
    public static final Rule DUTY_CONFLICT = DutyConflictRule.RULE;
    /** A session has time enough for its visits: 30 minutes each, in pairs. */
    public static final Rule SESSION_WORKLOAD = SessionWorkloadRule.RULE;
    /** Evaluators are defined somewhere. */
    public static final Rule UNDEFINED_GROUP = UndefinedGroupRule.RULE;
    /** What sessions ask of the workers is somebody's role. */
    public static final Rule ROLE_MISSING = RoleMissingRule.RULE;
    /** Nobody is asked for more hours than a day or week has; 8 and 40 unless set. */
    public static final Rule CAPACITY = CapacityRule.RULE;

    // Resources

    /** Required resources have a quantity. */
    public static final Rule VAGUE_QUANTITY = VagueQuantityRule.RULE;
    /** Something covers each required resource. */
    public static final Rule RESOURCE_UNSUPPLIED = ResourceUnsuppliedRule.RULE;
    /** What is required is used, what is used is required. */
    public static final Rule RESOURCE_USE = ResourceUseRule.RULE;
    /** A plan that speaks of money names an amount. */
    public static final Rule BUDGET_MISSING = BudgetMissingRule.RULE;
    /** There is enough of each required resource. */
    public static final Rule RESOURCE_SHORT = ResourceShortRule.RULE;

    // Coherence

    /** What a part names exists. */
    public static final Rule BROKEN_REFERENCE = BrokenReferenceRule.RULE;
    /** Each problem and need is answered. */
    public static final Rule NEED_WITHOUT_RESPONSE = NeedWithoutResponseRule.RULE;
    /** Each declared form of activity has a session. */
    public static final Rule FORM_WITHOUT_SESSION = FormWithoutSessionRule.RULE;
    /** Each answer to a risk has an actor and a time or trigger. */
    public static final Rule RISK_WITHOUT_ACTION = RiskWithoutActionRule.RULE;
    /** A group is not approached in advance and afterwards. */
    public static final Rule SEQUENCE_CONTRADICTION = SequenceContradictionRule.RULE;
    /** No risk denies an assumption. */
    public static final Rule ASSUMPTION_CONTRADICTION = AssumptionContradictionRule.RULE;
    /** Each session serves a need. */
    public static final Rule ACTIVITY_WITHOUT_NEED = ActivityWithoutNeedRule.RULE;
    /** Each session is of a declared form. */
    public static final Rule SESSION_WITHOUT_FORM = SessionWithoutFormRule.RULE;
    /** Sensitive subjects have a safeguard. */
    public static final Rule SAFEGUARD_MISSING = SafeguardMissingRule.RULE;

    // Targets

    /** Amounts say exactly what is asked. */
    public static final Rule COMPARATOR_AMBIGUOUS = ComparatorAmbiguousRule.RULE;
    /** Closed lists name their items. */
    public static final Rule CHECKLIST_UNNAMED = ChecklistUnnamedRule.RULE;
    /** Changes are asked from a baseline. */
    public static final Rule BASELINE_MISSING = BaselineMissingRule.RULE;
    /** Targets have a time. */
    public static final Rule TARGET_INCOMPLETE = TargetIncompleteRule.RULE;
    /** The highest level has a step below it. */
    public static final Rule LEVEL_PATH = LevelPathRule.RULE;
    /** Shares are no more exact than what they are shares of. */
    public static final Rule FALSE_PRECISION = FalsePrecisionRule.RULE;
    /** A target is stated once. */
    public static final Rule DUPLICATE_TARGET = DuplicateTargetRule.RULE;
    /** It is said whether one thing may count for several targets. */
    public static final Rule OVERLAPPING_TARGETS = OverlappingTargetsRule.RULE;
    /** No target is met by another alone. */
    public static final Rule SUBSUMED_TARGET = SubsumedTargetRule.RULE;
    /** A range for each can be satisfied by sharing out. */
    public static final Rule INFEASIBLE_RANGE = InfeasibleRangeRule.RULE;
    /** Numbers of people say whom they count. */
    public static final Rule SCOPE_AMBIGUOUS = ScopeAmbiguousRule.RULE;
    /** Only closed lists are asked to be complete. */
    public static final Rule CHECKLIST_OPEN = ChecklistOpenRule.RULE;
    /** It can be told whom a conditional task concerns. */
    public static final Rule CONDITIONAL_OBLIGATION = ConditionalObligationRule.RULE;

    // Measurements

    /** Periods of one indicator do not run into each other. */
    public static final Rule PERIOD_OVERLAP = PeriodOverlapRule.RULE;
    /** Nothing is seen before it has happened. */
    public static final Rule FUTURE_MEASUREMENT = FutureMeasurementRule.RULE;
    /** What is measured falls into the time of its target. */
    public static final Rule LATE_MEASUREMENT = LateMeasurementRule.RULE;
    /** What a record corrects is there, and does not correct it in turn. */
    public static final Rule BROKEN_CORRECTION = BrokenCorrectionRule.RULE;
    /** Running totals do not fall. */
    public static final Rule RUNNING_TOTAL_DECREASES = RunningTotalDecreasesRule.RULE;
    /** Parts add up to the reported total. */
    public static final Rule PARTS_NOT_TOTAL = PartsNotTotalRule.RULE;
    /** No share exceeds the whole. */
    public static final Rule RATIO_OVER_ONE = RatioOverOneRule.RULE;
    /** Shares are shares of something. */
    public static final Rule ZERO_DENOMINATOR = ZeroDenominatorRule.RULE;
    /** Numbers are given as numbers. */
    public static final Rule NUMBER_WITH_TEXT = NumberWithTextRule.RULE;

    // Words, names and fields

    /** Every field of the plan and its records is known. */
    public static final Rule UNREAD_FIELD = UnreadFieldRule.RULE;
    /** No value is blacked out or garbled. */
    public static final Rule REDACTED_VALUE = RedactedValueRule.RULE;
    /** Goals and tasks say how one would see that they are reached. */
    public static final Rule UNMEASURABLE_WORDING = UnmeasurableWordingRule.RULE;
    /** A plan does not tell of results as done. */
    public static final Rule STATUS_TENSE = StatusTenseRule.RULE;
    /** Printed numbers have no gaps and do not collide. */
    public static final Rule NUMBERING = NumberingRule.RULE;
    /** A thing has one name. */
    public static final Rule NAME_VARIANTS = NameVariantsRule.RULE;

    // Evaluation

    /** Evaluation has criteria, an instrument and a date. */
    public static final Rule EVALUATION_DESIGN = EvaluationDesignRule.RULE;
    /** Each group of evaluators is heard. */
    public static final Rule EVALUATION_MISSING = EvaluationMissingRule.RULE;
    /** A session is evaluated after it has taken place. */
    public static final Rule EARLY_EVALUATION = EarlyEvaluationRule.RULE;
    /** Deficiencies are made up for in a later session. */
    public static final Rule DEFICIENCY_OPEN = DeficiencyOpenRule.RULE;
    /** Evaluators and measurements tell of the same progress; a quarter apart unless set. */
    public static final Rule RATING_AGAINST_PROGRESS = RatingAgainstProgressRule.RULE;

    private StandardRules() {}

    /** {@return all standard rules} */
    public static ImmutableList<Rule> all() {
        return Stream.of(
                        TimeRules.ALL,
                        PeopleRules.ALL,
                        ResourceRules.ALL,
                        CoherenceRules.ALL,
                        TargetRules.ALL,
                        RecordRules.ALL,
                        WordingRules.ALL,
                        EvaluationRules.ALL)
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the standard rule set} Rules that ask for parts which a kind of plan does not have say so themselves. */
    public static RuleSet ruleSet() {
        return RuleSet.builder().id("standard").version("1").rules(all()).build();
    }
}
