package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleSet;

/**
 * The catalogue of rules that come with the library. Each constant is a rule with its standard parameters; each has a page in {@code docs/rules}.
 */
public final class StandardRules {

    /** A session lies in the period of its plan. */
    public static final Rule SESSION_OUTSIDE_PERIOD = new SessionOutsidePeriodRule();

    /** "Tomorrow" and "this morning" fit the days of the sessions. */
    public static final Rule RELATIVE_DATE_CONTRADICTION = new RelativeDateContradictionRule();

    /** No two sessions need the same person or place at one time. */
    public static final Rule SESSION_OVERLAP = new SessionOverlapRule();

    /** Sessions end after they start and are printed in the order of time. */
    public static final Rule SESSION_ORDER = new SessionOrderRule();

    /** A plan has a year. */
    public static final Rule YEAR_MISSING = new YearMissingRule();

    /** Period and deadlines fit the time that the plan claims; annual plans run 300 days or more. */
    public static final Rule HORIZON_MISMATCH = new HorizonMismatchRule(300);

    /** Times can be found in a calendar. */
    public static final Rule UNDEFINED_TIME = new UndefinedTimeRule();

    /** As many people are named as are required, each once. */
    public static final Rule ROLE_SUM = new RoleSumRule();

    /** Declared participants follow from those invited and the staff. */
    public static final Rule HEADCOUNT_MISMATCH = new HeadcountMismatchRule();

    /** Somebody answers for each task and risk. */
    public static final Rule MISSING_OWNER = new OwnerMissingRule();

    /** Each session has people, each role a session. */
    public static final Rule SESSION_UNSTAFFED = new SessionUnstaffedRule();

    /** A role has people enough for its duties. */
    public static final Rule DUTY_CONFLICT = new DutyConflictRule();

    /** A session has time enough for its visits: 30 minutes each, in pairs. */
    public static final Rule SESSION_WORKLOAD = new SessionWorkloadRule(30, 2);

    /** Evaluators are defined somewhere. */
    public static final Rule UNDEFINED_GROUP = new UndefinedGroupRule();

    /** What a part names exists. */
    public static final Rule BROKEN_REFERENCE = new BrokenReferenceRule();

    /** Required resources have a quantity. */
    public static final Rule VAGUE_QUANTITY = new VagueQuantityRule();

    /** Something covers each required resource. */
    public static final Rule RESOURCE_UNSUPPLIED = new ResourceUnsuppliedRule();

    /** What is required is used, what is used is required. */
    public static final Rule RESOURCE_USE = new ResourceUseRule();

    /** A plan that speaks of money names an amount. */
    public static final Rule BUDGET_MISSING = new BudgetMissingRule();

    /** Each problem and need is answered. */
    public static final Rule NEED_WITHOUT_RESPONSE = new NeedWithoutResponseRule();

    /** Each declared form of activity has a session. */
    public static final Rule FORM_WITHOUT_SESSION = new FormWithoutSessionRule();

    /** Each answer to a risk has an actor and a time or trigger. */
    public static final Rule RISK_WITHOUT_ACTION = new RiskWithoutActionRule();

    /** A group is not approached in advance and afterwards. */
    public static final Rule SEQUENCE_CONTRADICTION = new SequenceContradictionRule();

    /** No risk denies an assumption. */
    public static final Rule ASSUMPTION_CONTRADICTION = new AssumptionContradictionRule();

    /** No value is blacked out or garbled. */
    public static final Rule REDACTED_VALUE = new RedactedValueRule();

    /** Evaluation has criteria, an instrument and a date. */
    public static final Rule EVALUATION_DESIGN = new EvaluationDesignRule();

    /** Amounts say exactly what is asked. */
    public static final Rule COMPARATOR_AMBIGUOUS = new ComparatorAmbiguousRule();

    /** Closed lists name their items. */
    public static final Rule CHECKLIST_UNNAMED = new ChecklistUnnamedRule();

    /** Changes are asked from a baseline. */
    public static final Rule BASELINE_MISSING = new BaselineMissingRule();

    /** Targets have a time. */
    public static final Rule TARGET_INCOMPLETE = new TargetIncompleteRule();

    /** The highest level has a step below it. */
    public static final Rule LEVEL_PATH = new LevelPathRule();

    private StandardRules() {}

    /**
     * Obtains all standard rules.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                SESSION_OUTSIDE_PERIOD,
                RELATIVE_DATE_CONTRADICTION,
                SESSION_OVERLAP,
                SESSION_ORDER,
                YEAR_MISSING,
                HORIZON_MISMATCH,
                UNDEFINED_TIME,
                ROLE_SUM,
                HEADCOUNT_MISMATCH,
                MISSING_OWNER,
                SESSION_UNSTAFFED,
                DUTY_CONFLICT,
                SESSION_WORKLOAD,
                UNDEFINED_GROUP,
                BROKEN_REFERENCE,
                VAGUE_QUANTITY,
                RESOURCE_UNSUPPLIED,
                RESOURCE_USE,
                BUDGET_MISSING,
                NEED_WITHOUT_RESPONSE,
                FORM_WITHOUT_SESSION,
                RISK_WITHOUT_ACTION,
                SEQUENCE_CONTRADICTION,
                ASSUMPTION_CONTRADICTION,
                REDACTED_VALUE,
                EVALUATION_DESIGN,
                COMPARATOR_AMBIGUOUS,
                CHECKLIST_UNNAMED,
                BASELINE_MISSING,
                TARGET_INCOMPLETE,
                LEVEL_PATH);
    }

    /**
     * Obtains the standard rule set. Rules that ask for parts which a kind of plan does not have say so themselves.
     *
     * @return the rule set, without waivers
     */
    public static RuleSet ruleSet() {
        return RuleSet.builder().id("standard").version("1").rules(all()).build();
    }
}
