package org.workplan.examples.html;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.plan.Plan;
import org.workplan.progress.PlanAssessment;
import org.workplan.records.WorkRecords;
import org.workplan.rule.Review;
import org.workplan.supply.Budget;

/**
 * What a report shows.
 *
 * @param plan the plan
 * @param asOf the day of the report
 * @param review what the rules found
 * @param assessment how the targets stand; empty without measurements
 * @param evaluation what people think; empty without evaluations
 * @param records what was recorded of sessions, volunteers and clients; empty without measurements
 * @param budget what is to be bought for how much; empty without prices
 * @param audience for whom it is
 */
public record ReportContent(
        Plan plan,
        LocalDate asOf,
        Review review,
        Optional<PlanAssessment> assessment,
        Optional<EvaluationSummary> evaluation,
        Optional<WorkRecords> records,
        Optional<Budget> budget,
        Audience audience) {

    /**
     * For whom a report is.
     *
     * @param isEverybody whether everybody may read it, so that it shows no single person and no single record; the plan is then a public extract
     * @param threshold from how many on a count of clients is told
     */
    public record Audience(boolean isEverybody, long threshold) {

        /** The team itself, which knows its clients by their pseudonyms; counts of clients are told from five on. */
        public static final Audience TEAM = new Audience(false, 5);
    }

    /**
     * Creates the content of a report for the team, without records and prices.
     *
     * @param plan the plan
     * @param asOf the day of the report
     * @param review what the rules found
     * @param assessment how the targets stand
     * @param evaluation what people think
     */
    public ReportContent(
            Plan plan,
            LocalDate asOf,
            Review review,
            Optional<PlanAssessment> assessment,
            Optional<EvaluationSummary> evaluation) {
        this(plan, asOf, review, assessment, evaluation, Optional.empty(), Optional.empty(), Audience.TEAM);
    }

    /**
     * {@return the same content with records and a budget}
     *
     * @param known what was recorded
     * @param costs what is to be bought for how much
     */
    public ReportContent with(Optional<WorkRecords> known, Optional<Budget> costs) {
        return new ReportContent(plan, asOf, review, assessment, evaluation, known, costs, audience);
    }

    /**
     * {@return the same content for somebody else}
     *
     * @param readers for whom
     */
    public ReportContent forReaders(Audience readers) {
        return new ReportContent(plan, asOf, review, assessment, evaluation, records, budget, readers);
    }
}
