package org.workplan.examples.html;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.plan.Plan;
import org.workplan.progress.PlanAssessment;
import org.workplan.rule.Review;

/**
 * What a report shows.
 *
 * @param plan the plan
 * @param asOf the day of the report
 * @param review what the rules say of it
 * @param assessment how its targets stand; empty without measurements
 * @param evaluation what people think of it; empty without evaluations
 */
public record ReportContent(
        Plan plan,
        LocalDate asOf,
        Review review,
        Optional<PlanAssessment> assessment,
        Optional<EvaluationSummary> evaluation) {}
