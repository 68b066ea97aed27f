package org.workplan.schedule;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.progress.PlanAssessment;

/**
 * What is known beside the plan when an agenda is made. What is left out is not known: its items then say so, or are missing.
 *
 * @param assessment how the targets stand; without it targets and their windows are left out
 * @param evaluation which evaluations are there; without it nobody can tell whether one whose day has passed was made
 * @param contacts when clients were last met; without it contacts are left out
 */
public record AgendaKnowledge(
        Optional<PlanAssessment> assessment, Optional<EvaluationSummary> evaluation, Optional<ContactReview> contacts) {

    /** The plan alone. */
    public static final AgendaKnowledge NONE =
            new AgendaKnowledge(Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses null. */
    public AgendaKnowledge {
        requirePresent("assessment", assessment, "evaluation", evaluation, "contacts", contacts);
    }

    /**
     * {@return the same with an assessment}
     *
     * @param known how the targets stand
     */
    public AgendaKnowledge with(PlanAssessment known) {
        requirePresent("known", known);
        return new AgendaKnowledge(Optional.of(known), evaluation, contacts);
    }

    /**
     * {@return the same with evaluations}
     *
     * @param known which evaluations are there
     */
    public AgendaKnowledge with(EvaluationSummary known) {
        requirePresent("known", known);
        return new AgendaKnowledge(assessment, Optional.of(known), contacts);
    }

    /**
     * {@return the same with contacts}
     *
     * @param known when clients were last met
     */
    public AgendaKnowledge with(ContactReview known) {
        requirePresent("known", known);
        return new AgendaKnowledge(assessment, evaluation, Optional.of(known));
    }
}
