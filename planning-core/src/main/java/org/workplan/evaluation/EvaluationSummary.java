package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.workplan.explanation.Explanation;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.counting.Corrections;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;
import org.workplan.value.Verdict;

/**
 * Everything that people think of a plan, put together: which evaluations are there and which are missing, what each group and all groups say, what became
 * of deficiencies, and how ratings of goals compare with computed progress. The order of evaluations does not matter.
 *
 * @param plan the plan
 * @param asOf the day of the question; empty if every session counts as over
 * @param sessions the stage evaluations of every session that is held, in time order
 * @param closing the evaluations in sum
 * @param deficiencies what became of each deficiency, in time order
 * @param opinions ratings of goals, tasks and targets beside their computed progress
 * @param strays remedies for a deficiency that nobody named
 * @param unplaced evaluations of a session that the plan does not hold
 * @param early evaluations of a session that are dated before it takes place; they count all the same
 * @param duplicates ids that more than one evaluation has: the first of them counts, the others do not
 * @param explanation how it comes to this, for text in several languages
 */
public record EvaluationSummary(
        PlanId plan,
        Optional<LocalDate> asOf,
        ImmutableList<StageEvaluation> sessions,
        StageEvaluation closing,
        ImmutableList<Deficiency.Status> deficiencies,
        ImmutableList<RatingComparison> opinions,
        ImmutableList<Deficiency.Remedy> strays,
        ImmutableList<RecordId> unplaced,
        ImmutableList<RecordId> early,
        ImmutableList<RecordId> duplicates,
        Explanation explanation) {

    private static final Comparator<Evaluation> ORDER =
            Comparator.comparing(Evaluation::on).thenComparing(Evaluation::id).thenComparing(Evaluation::toString);

    private static final Comparator<Evaluation> BY_RECORDING = Comparator.comparing(
                    (Evaluation one) -> one.recordedAt().orElse(Instant.MIN))
            .thenComparing(Evaluation::id);

    /** Refuses null. */
    public EvaluationSummary {
        requirePresent("plan", plan, "asOf", asOf, "sessions", sessions);
        requirePresent("closing", closing, "deficiencies", deficiencies, "opinions", opinions);
        requirePresent("strays", strays, "unplaced", unplaced, "early", early);
        requirePresent("duplicates", duplicates, "explanation", explanation);
    }

    /**
     * Puts evaluations together as if every session were over.
     *
     * @param plan the plan
     * @param evaluations its evaluations, in any order
     * @param policy weights of groups, numbers invited, and what a large gap is
     * @return the summary
     */
    public static EvaluationSummary of(Plan plan, Iterable<Evaluation> evaluations, EvaluationPolicy policy) {
        return of(plan, evaluations, policy, Optional.empty(), Optional.empty());
    }

    /**
     * Puts evaluations together as of a day.
     *
     * @param plan the plan
     * @param evaluations its evaluations, in any order; those after the day of the question do not count
     * @param policy weights of groups, numbers invited, and what a large gap is
     * @param asOf the day of the question
     * @return the summary
     */
    public static EvaluationSummary of(
            Plan plan, Iterable<Evaluation> evaluations, EvaluationPolicy policy, LocalDate asOf) {
        requirePresent("asOf", asOf);
        return of(plan, evaluations, policy, Optional.of(asOf), Optional.empty());
    }

    /**
     * Puts evaluations together as of a day, and compares ratings with computed progress.
     *
     * @param plan the plan
     * @param evaluations its evaluations, in any order; those after the day of the question do not count
     * @param policy weights of groups, numbers invited, and what a large gap is
     * @param asOf the day of the question
     * @param assessment the computed progress of the same plan
     * @return the summary
     */
    public static EvaluationSummary of(
            Plan plan,
            Iterable<Evaluation> evaluations,
            EvaluationPolicy policy,
            LocalDate asOf,
            PlanAssessment assessment) {
        requirePresent("asOf", asOf, "assessment", assessment);
        return of(plan, evaluations, policy, Optional.of(asOf), Optional.of(assessment));
    }

    private static EvaluationSummary of(
            Plan plan,
            Iterable<Evaluation> evaluations,
            EvaluationPolicy policy,
            Optional<LocalDate> asOf,
            Optional<PlanAssessment> assessment) {
        requirePresent("plan", plan, "evaluations", evaluations, "policy", policy);
        Map<RecordId, Evaluation> byId = new LinkedHashMap<>();
        ImmutableSet.Builder<RecordId> duplicates = ImmutableSet.builder();
        for (Evaluation one : ImmutableList.sortedCopyOf(ORDER, evaluations)) {
            boolean due = asOf.isEmpty() || !one.on().isAfter(asOf.get());
            if (due && byId.putIfAbsent(one.id(), one) != null) {
                duplicates.add(one.id());
            }
        }
        List<Evaluation> all = ImmutableList.copyOf(byId.values());
        Set<RecordId> corrected = Corrections.of(
                        ImmutableList.sortedCopyOf(BY_RECORDING, all), Evaluation::id, Evaluation::corrects)
                .superseded();
        List<Evaluation> current =
                all.stream().filter(one -> !corrected.contains(one.id())).toList();
        SessionCalendar calendar = new SessionCalendar(plan, asOf);
        ImmutableList<Deficiency.Status> deficiencies = Deficiencies.of(calendar, all, current);
        EvaluationSummary bare = new EvaluationSummary(
                plan.id(),
                asOf,
                sessions(plan, current, policy, calendar),
                closing(plan, current, policy, calendar),
                deficiencies,
                RatingComparisons.of(EvaluatorGroups.of(plan), current, policy, assessment),
                Deficiencies.strays(deficiencies, current),
                unplaced(current, calendar),
                early(current, calendar),
                duplicates.build().asList(),
                Explanation.of("evaluation.whole").note());
        return bare.explainedFor(plan);
    }

    private EvaluationSummary explainedFor(Plan whole) {
        return new EvaluationSummary(
                plan,
                asOf,
                sessions,
                closing,
                deficiencies,
                opinions,
                strays,
                unplaced,
                early,
                duplicates,
                new EvaluationExplanations(whole).of(this));
    }

    private static ImmutableList<StageEvaluation> sessions(
            Plan plan, List<Evaluation> current, EvaluationPolicy policy, SessionCalendar calendar) {
        StageScorer scorer = new StageScorer(
                EvaluationDesign.Stage.STAGE, EvaluatorGroups.of(plan, EvaluationDesign.Stage.STAGE), policy);
        ImmutableList.Builder<StageEvaluation> sessions = ImmutableList.builder();
        for (PartId session : calendar.held()) {
            List<Evaluation> given = current.stream()
                    .filter(one -> one.stage() == EvaluationDesign.Stage.STAGE
                            && one.session().equals(Optional.of(session)))
                    .toList();
            sessions.add(scorer.gather(Optional.of(session), given, calendar.ifSilent(session)));
        }
        return sessions.build();
    }

    private static StageEvaluation closing(
            Plan plan, List<Evaluation> current, EvaluationPolicy policy, SessionCalendar calendar) {
        StageScorer scorer = new StageScorer(
                EvaluationDesign.Stage.SUMMARY, EvaluatorGroups.of(plan, EvaluationDesign.Stage.SUMMARY), policy);
        List<Evaluation> given = current.stream()
                .filter(one -> one.stage() == EvaluationDesign.Stage.SUMMARY)
                .toList();
        return scorer.gather(Optional.empty(), given, calendar.ifSilentInSum());
    }

    private static ImmutableList<RecordId> unplaced(List<Evaluation> current, SessionCalendar calendar) {
        return current.stream()
                .filter(one -> one.stage() == EvaluationDesign.Stage.STAGE
                        && one.session().map(calendar::index).orElse(-1) < 0)
                .map(Evaluation::id)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<RecordId> early(List<Evaluation> current, SessionCalendar calendar) {
        return current.stream()
                .filter(one -> one.stage() == EvaluationDesign.Stage.STAGE
                        && one.session()
                                .flatMap(calendar::day)
                                .filter(one.on()::isBefore)
                                .isPresent())
                .map(Evaluation::id)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the number of stage evaluations in a state, one for each session and each group that the plan asks}
     *
     * @param state the state
     */
    public long count(StageEvaluation.GroupResponse.State state) {
        requirePresent("state", state);
        return expected(response -> response.state() == state);
    }

    /**
     * {@return the number of stage evaluations that the plan asks for over all its sessions; those that spoke without being asked are not among them}
     */
    public long expected() {
        return expected(response -> true);
    }

    private long expected(Predicate<StageEvaluation.GroupResponse> wanted) {
        return sessions.stream()
                .flatMap(one -> one.responses().stream())
                .filter(StageEvaluation.GroupResponse::expected)
                .filter(wanted)
                .count();
    }

    /** {@return the deficiencies that nobody made up for or waived} */
    public ImmutableList<Deficiency.Status> open() {
        return deficiencies.stream().filter(one -> !one.isSettled()).collect(ImmutableList.toImmutableList());
    }

    /**
     * What evaluators think of a goal, a task or a target beside what was computed from measurements. The two stand side by side and never mix.
     *
     * @param about what they speak of
     * @param groups the mean of each group, as a share of the scale: 0 at its low end, 1 at its high end
     * @param rated the weighted mean over the groups
     * @param computed the computed progress, between 0 and 1; empty if none was computed
     * @param gap the rating less the computed progress; empty if none was computed
     * @param agreement MET if the gap is small, NOT_MET if it is large, UNDETERMINED if the computed progress is not known well enough to tell
     */
    public record RatingComparison(
            PartPath about,
            ImmutableList<StageEvaluation.GroupMean> groups,
            Rational rated,
            Optional<Interval> computed,
            Optional<Interval> gap,
            Verdict agreement) {
        /** Refuses null. */
        public RatingComparison {
            requirePresent("about", about, "groups", groups, "rated", rated);
            requirePresent("computed", computed, "gap", gap, "agreement", agreement);
        }
    }
}
