package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.target.Basis;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Says how the targets of a plan stand on a day: a pure function of plan, measurements, day and instant of knowledge. Immutable and safe to share between
 * threads. The order of measurements never matters.
 */
public final class Assessor {

    private final AssessmentPolicy policy;

    private Assessor(AssessmentPolicy policy) {
        this.policy = policy;
    }

    /**
     * Obtains an assessor.
     *
     * @param policy the choices
     * @return the assessor
     */
    public static Assessor of(AssessmentPolicy policy) {
        return new Assessor(policy);
    }

    /**
     * Assesses every target of a plan.
     *
     * @param plan the plan
     * @param measurements everything recorded for it, in any order
     * @param asOf the day of the question: windows and deadlines that end on it are still open
     * @param knownAt the instant of knowledge; empty for everything recorded so far
     * @return the assessment
     */
    public PlanAssessment assess(
            Plan plan, Iterable<Measurement> measurements, LocalDate asOf, Optional<Instant> knownAt) {
        MeasurementLog log = MeasurementLog.of(measurements, asOf, knownAt, policy.approvals());
        Set<String> used = new HashSet<>();
        ImmutableList.Builder<Assessment> targets = ImmutableList.builder();
        for (Target target : plan.targets()) {
            targets.add(assess(plan, target, log, asOf, used));
        }
        ImmutableList<Assessment> all = targets.build();
        return new PlanAssessment(plan.id(), asOf, knownAt, all, PlanRollUp.of(plan, all), log.rejected());
    }

    private Assessment assess(Plan plan, Target target, MeasurementLog log, LocalDate asOf, Set<String> used) {
        Optional<Indicator> indicator = target.indicator().flatMap(id -> plan.part(Indicator.class, id));
        if (indicator.isEmpty()) {
            PartId name = target.indicator().orElse(PartId.of("none"));
            return undecided(target, CriterionJudge.noIndicator(name), Optional.empty(), Status.NO_TARGET);
        }
        Optional<TargetPeriod> period = TargetPeriod.of(plan, target);
        if (period.isEmpty()) {
            Explanation why = Explanation.of("progress.no-period")
                    .part("target", target)
                    .build(new Operation.Fixed(Verdict.UNDETERMINED));
            Judgement none =
                    Judgement.of(Verdict.UNDETERMINED, false, ImmutableList.of(Missing.of(Missing.What.YEAR)), why);
            return undecided(target, none, Optional.empty(), Status.NO_DATA);
        }
        Counter counter = new Counter(plan, log, ImmutableSet.copyOf(used));
        CriterionJudge judge = new CriterionJudge(plan, counter, policy.reading());
        Frame frame = frame(indicator.get(), period.get().latest(), asOf);
        Judgement judged = judge(judge, target, period.get(), frame);
        if (policy.sharing() == AssessmentPolicy.Sharing.ONCE_PER_PLAN) {
            counter.select(frame).counted().forEach(one -> used.addAll(one.evidence()));
        }
        return assessment(plan, target, heeding(judged, frame), frame, counter);
    }

    private static Frame frame(Indicator indicator, DatePeriod period, LocalDate asOf) {
        return new Frame(indicator, period, asOf, Optional.empty(), false);
    }

    /** By both readings of a deadline that has two; where they differ, which one is meant decides. */
    private static Judgement judge(CriterionJudge judge, Target target, TargetPeriod period, Frame frame) {
        Criterion criterion = perStretch(target, period.latest());
        Judgement latest = judge.judge(criterion, frame);
        if (period.isSingle()) {
            return latest;
        }
        Judgement earliest = judge.judge(criterion, frame.over(period.earliest()));
        if (earliest.verdict() == latest.verdict()) {
            return latest;
        }
        Explanation why = Explanation.of("progress.two-deadlines")
                .day("earliest", period.earliest().end())
                .day("latest", period.latest().end())
                .with("byEarliest", new Operand.Judged(earliest.verdict()))
                .with("byLatest", new Operand.Judged(latest.verdict()))
                .build(new Operation.Fixed(Verdict.UNDETERMINED));
        Judgement both = Judgement.of(Verdict.UNDETERMINED, false, latest.missing(), why)
                .missingToo(Missing.of(Missing.What.DEADLINE));
        Judgement valued = latest.known()
                .map(known -> latest.wanted()
                        .map(wanted -> both.about(known, wanted, latest.base()))
                        .orElse(both.valued(known)))
                .orElse(both);
        return latest.subjects().map(valued::with).orElse(valued);
    }

    /** "Six a year" in a plan of several years is six in each of them. */
    private static Criterion perStretch(Target target, DatePeriod period) {
        if (target.per().isEmpty() || !(target.criterion() instanceof Criterion.Total total)) {
            return target.criterion();
        }
        Quota quota = new Quota(target.per().get(), Quota.Alignment.PLAN, Quota.Partial.PRORATED);
        return Windows.split(period, quota).size() > 1 ? new Criterion.Each(total.amount(), quota) : target.criterion();
    }

    /** Applies the meaning that the policy gives to silence; it can make a target missed, never met. */
    private Judgement heeding(Judgement judged, Frame frame) {
        boolean silent = judged.known().map(known -> known.records() == 0).orElse(false);
        boolean counts = frame.indicator().basis() == Basis.INCREMENT
                && CriterionJudge.domain(frame.indicator()) == org.workplan.value.Domain.COUNT;
        boolean misses =
                judged.wanted().map(wanted -> !wanted.contains(Rational.ZERO)).orElse(false);
        if (policy.silence() != AssessmentPolicy.Silence.NOTHING_HAPPENED
                || !silent
                || !counts
                || !misses
                || !frame.isClosed()
                || judged.verdict() != Verdict.UNDETERMINED) {
            return judged;
        }
        Explanation why = Explanation.of("progress.silence")
                .part("indicator", frame.indicator())
                .build(new Operation.Fixed(Verdict.NOT_MET));
        return Judgement.of(Verdict.NOT_MET, true, judged.missing(), why)
                .about(judged.known().orElseThrow(), judged.wanted().orElseThrow(), judged.base());
    }

    private Assessment assessment(Plan plan, Target target, Judgement judged, Frame frame, Counter counter) {
        boolean increments = frame.indicator().basis() == Basis.INCREMENT
                && CriterionJudge.domain(frame.indicator()) == org.workplan.value.Domain.COUNT
                && frame.indicator().ladder().isEmpty();
        Optional<Pace> pace = increments
                ? judged.known()
                        .flatMap(known -> known.soFar().low())
                        .flatMap(soFar ->
                                judged.wanted().flatMap(wanted -> Pace.of(soFar, wanted, frame.period(), frame.asOf())))
                : Optional.empty();
        int records = judged.known().map(Known::records).orElse(0);
        Assessment.Builder builder = common(target, judged)
                .period(frame.period())
                .unit(frame.indicator().unit())
                .pace(pace)
                .forecast(pace.filter(running -> !frame.isClosed()).map(running -> Forecast.of(running, records)))
                .trend(Trends.of(counter.select(frame), frame.indicator()))
                .status(new StatusDecider(policy, frame)
                        .status(judged, pace, () -> metLater(plan, target, frame, counter)));
        judged.wanted().ifPresent(wanted -> {
            builder.progress(ProgressFormula.progress(judged.value(), wanted, judged.base()));
            judged.known()
                    .ifPresent(known ->
                            builder.attainment(ProgressFormula.attainment(known.soFar(), wanted, judged.base())));
        });
        return builder.build();
    }

    /** Whether what came after the due date would have been enough. */
    private boolean metLater(Plan plan, Target target, Frame frame, Counter counter) {
        DatePeriod longer = DatePeriod.of(frame.period().start(), frame.asOf());
        CriterionJudge judge = new CriterionJudge(plan, counter, policy.reading());
        return judge.judge(target.criterion(), frame.over(longer)).verdict() == Verdict.MET;
    }

    private static Assessment undecided(Target target, Judgement judged, Optional<DatePeriod> period, Status status) {
        return common(target, judged).period(period).unit("").status(status).build();
    }

    private static Assessment.Builder common(Target target, Judgement judged) {
        Assessment.Builder builder = Assessment.builder();
        builder.target(target.path())
                .wording(target.wording().isEmpty() ? target.title() : target.wording())
                .strength(target.strength())
                .verdict(judged.verdict())
                .finality(judged.isFinal() ? Finality.FINAL : Finality.PROVISIONAL)
                .value(judged.known().map(Known::value))
                .soFar(judged.known().map(Known::soFar))
                .wanted(judged.wanted())
                .windows(judged.windows())
                .subjects(judged.subjects())
                .missing(judged.missing())
                .explanation(judged.explanation());
        return builder;
    }
}
