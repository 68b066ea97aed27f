package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Pace;
import org.workplan.progress.counting.CountingScope;
import org.workplan.progress.counting.MeasuredValue;
import org.workplan.progress.counting.ValueCalculator;
import org.workplan.progress.counting.Windows;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.DatePeriod;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Assesses one target of a plan. */
public final class TargetAssessor {

    private final Plan plan;
    private final Target target;
    private final AssessmentPolicy policy;

    public TargetAssessor(Plan plan, Target target, AssessmentPolicy policy) {
        this.plan = plan;
        this.target = target;
        this.policy = policy;
    }

    public Assessment assess(ValueCalculator counter, LocalDate asOf) {
        Optional<Indicator> indicator = target.indicator().flatMap(id -> plan.part(Indicator.class, id));
        if (indicator.isEmpty()) {
            PartId name = target.indicator().orElse(PartId.of("none"));
            return undecided(Judgements.noIndicator(name), Assessment.Status.NO_TARGET);
        }
        Optional<TargetPeriod> period = TargetPeriod.of(plan, target);
        if (period.isEmpty()) {
            boolean dated = plan.calendarPeriod().isPresent()
                    || (target.period().isPresent() && plan.year().isPresent());
            Explanation why = Explanation.of(dated ? "progress.due-before-start" : "progress.no-period")
                    .part("target", target)
                    .build(new Operation.Fixed(Verdict.UNDETERMINED));
            Assessment.Missing missing =
                    Assessment.Missing.of(dated ? Assessment.Missing.What.DEADLINE : Assessment.Missing.What.YEAR);
            return undecided(
                    Judgement.of(Verdict.UNDETERMINED, false, ImmutableList.of(missing), why),
                    Assessment.Status.NO_DATA);
        }
        DatePeriod days = period.get().on(asOf);
        CountingScope frame = new CountingScope(indicator.get(), days, asOf);
        Schedule schedule = Schedule.of(plan, target, days);
        CriterionJudge judge = new CriterionJudge(plan, counter, policy.reading(), schedule);
        Judgement judged = applySilencePolicy(judge(judge, period.get(), frame), frame);
        return assessment(judged, frame, judge, period.get());
    }

    private Judgement judge(CriterionJudge judge, TargetPeriod period, CountingScope frame) {
        Criterion criterion = perStretch(frame.period());
        Judgement latest = judge.judge(criterion, frame);
        if (period.open() && latest.verdict() == Verdict.UNDETERMINED) {
            return latest.missingToo(Assessment.Missing.of(Assessment.Missing.What.DEADLINE));
        }
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
                .because(earliest.explanation())
                .because(latest.explanation())
                .build(new Operation.Same());
        Judgement both = Judgement.of(Verdict.UNDETERMINED, false, latest.missing(), why)
                .missingToo(Assessment.Missing.of(Assessment.Missing.What.DEADLINE))
                .measured(latest.measure())
                .progressing(latest.progress())
                .with(latest.windows());
        return latest.subjects().map(both::with).orElse(both);
    }

    /** A number "per year" of a target that runs longer is asked for in each of its years. */
    private Criterion perStretch(DatePeriod period) {
        if (target.per().isEmpty() || !(target.criterion() instanceof Criterion.Total total)) {
            return target.criterion();
        }
        Quota quota = new Quota(target.per().get(), Quota.Alignment.PLAN, Quota.Partial.PRORATED);
        return Windows.split(period, quota).size() > 1 ? Criterion.each(total.amount(), quota) : target.criterion();
    }

    /** Reads complete silence as nothing done, if the policy says so: then a target may be missed, and never met. */
    private Judgement applySilencePolicy(Judgement judged, CountingScope frame) {
        boolean silent = judged.known().map(known -> known.records() == 0).orElse(false);
        boolean misses =
                judged.wanted().map(wanted -> !wanted.contains(Rational.ZERO)).orElse(false);
        if (policy.silence() != AssessmentPolicy.Silence.NOTHING_HAPPENED
                || !silent
                || !isCount(frame.indicator())
                || !misses
                || !frame.isClosed()
                || judged.verdict() != Verdict.UNDETERMINED) {
            return judged;
        }
        Explanation nothing = Explanation.of("progress.silence")
                .part("indicator", frame.indicator())
                .given(Interval.exactly(Rational.ZERO));
        MeasuredValue zero =
                new MeasuredValue(Interval.exactly(0), Interval.exactly(0), 0, true, true, judged.missing(), nothing);
        Explanation why = Explanation.of("progress.compare")
                .with("known", new Operand.Known(zero.value(), frame.indicator().unit()))
                .with(
                        "wanted",
                        new Operand.Wanted(
                                judged.wanted().orElseThrow(), frame.indicator().unit()))
                .part("indicator", frame.indicator())
                .because(nothing)
                .compare(zero.value(), judged.wanted().orElseThrow());
        return Judgement.of(Verdict.NOT_MET, true, judged.missing(), why)
                .about(zero, judged.wanted().orElseThrow(), judged.base());
    }

    private static boolean isCount(Indicator indicator) {
        return addsUp(indicator) && CriterionJudge.domain(indicator) == Domain.COUNT;
    }

    /** Whether values add up over time, so that a part of them can be expected on each day: counts, money, hours, kilograms. */
    private static boolean addsUp(Indicator indicator) {
        return indicator.basis() != Indicator.Basis.SNAPSHOT
                && indicator.valueKind() != Indicator.ValueKind.LEVEL
                && indicator.valueKind() != Indicator.ValueKind.RATIO;
    }

    private Assessment assessment(Judgement judged, CountingScope frame, CriterionJudge judge, TargetPeriod period) {
        Optional<Pace> pace = addsUp(frame.indicator()) && !period.open()
                ? Paces.of(target, judged, frame, judge.schedule()).filter(running -> !isMetOtherwise(judged, running))
                : Optional.empty();
        int records = judged.known().map(MeasuredValue::records).orElse(0);
        Assessment.Builder builder = common(judged)
                .period(frame.period())
                .unit(frame.indicator().unit())
                .progress(judged.progress())
                .pace(pace)
                .nextDue(nextDue(judged, frame, period))
                .forecast(pace.filter(running -> !frame.isClosed()).map(running -> Pace.Forecast.of(running, records)))
                .trend(Trends.of(judge.counter().select(frame), frame.indicator()))
                .status(new StatusDecider(policy, frame).status(judged, pace, () -> isMetLater(frame, judge)));
        judged.wanted()
                .ifPresent(wanted -> judged.known()
                        .ifPresent(known ->
                                builder.attainment(ProgressFormula.attainment(known.soFar(), wanted, judged.base()))));
        return builder.build();
    }

    /** Whether the count that is shown lacks something that is no longer needed, as another part was enough. */
    private static boolean isMetOtherwise(Judgement judged, Pace pace) {
        return judged.verdict() == Verdict.MET && pace.stillNeeded().signum() > 0;
    }

    private Optional<Assessment.NextDue> nextDue(Judgement judged, CountingScope frame, TargetPeriod period) {
        boolean mayChange =
                judged.verdict() == Verdict.UNDETERMINED || (judged.verdict() == Verdict.NOT_MET && !judged.isFinal());
        if (!mayChange || frame.isClosed() || period.open()) {
            return Optional.empty();
        }
        if (!judged.windows().isEmpty()) {
            return judged.windows().stream()
                    .filter(window -> window.verdict() == Verdict.UNDETERMINED)
                    .filter(window -> !frame.asOf().isAfter(window.period().end()))
                    .flatMap(window -> window.stillNeeded().stream()
                            .filter(needed -> needed.signum() > 0)
                            .map(needed -> new Assessment.NextDue(
                                    needed, window.period().end())))
                    .findFirst();
        }
        Indicator.ValueKind kind = frame.indicator().valueKind();
        boolean adds = kind != Indicator.ValueKind.RATIO
                && (kind != Indicator.ValueKind.LEVEL || target.criterion() instanceof Criterion.AllLevels);
        return judged.known()
                .filter(known ->
                        adds && (known.records() > 0 || frame.indicator().basis() != Indicator.Basis.SNAPSHOT))
                .flatMap(known -> known.soFar().low())
                .flatMap(soFar -> judged.wanted().flatMap(wanted -> wanted.stillNeeded(soFar)))
                .filter(needed -> needed.signum() > 0)
                .map(needed -> new Assessment.NextDue(needed, frame.period().end()));
    }

    private boolean isMetLater(CountingScope frame, CriterionJudge judge) {
        DatePeriod longer = DatePeriod.of(frame.period().start(), frame.asOf());
        return judge.judge(target.criterion(), frame.over(longer)).verdict() == Verdict.MET;
    }

    private Assessment undecided(Judgement judged, Assessment.Status status) {
        return common(judged).unit("").status(status).build();
    }

    private Assessment.Builder common(Judgement judged) {
        return Assessment.builder()
                .target(target.path())
                .wording(target.wording().isEmpty() ? target.title() : target.wording())
                .strength(target.strength())
                .verdict(judged.verdict())
                .finality(judged.isFinal() ? Assessment.Finality.FINAL : Assessment.Finality.PROVISIONAL)
                .value(judged.known().map(MeasuredValue::value))
                .soFar(judged.known().map(MeasuredValue::soFar))
                .wanted(judged.wanted())
                .windows(judged.windows())
                .subjects(judged.subjects())
                .missing(judged.missing())
                .explanation(judged.explanation());
    }
}
