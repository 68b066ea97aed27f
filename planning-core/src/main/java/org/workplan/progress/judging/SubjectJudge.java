package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.SubjectSummary;
import org.workplan.progress.counting.CountingExplanations;
import org.workplan.progress.counting.CountingScope;
import org.workplan.progress.counting.Derivation;
import org.workplan.progress.counting.MeasuredValue;
import org.workplan.target.Criterion;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Judges each member of a group for itself, and says who fails and of whom nothing is known. */
final class SubjectJudge {

    private final CriterionJudge judge;

    SubjectJudge(CriterionJudge judge) {
        this.judge = judge;
    }

    Judgement judge(Criterion.ForEach forEach, CountingScope frame) {
        Optional<Group> group = judge.plan().part(Group.class, forEach.group());
        ImmutableSet<PartId> members = members(group, frame, forEach.inner());
        Optional<Measurement> coverage = coverage(frame);
        if (members.isEmpty() && coverage.isPresent()) {
            return byCoverage(coverage.get(), frame);
        }
        List<Judgement> judged = new ArrayList<>();
        ImmutableList.Builder<SubjectSummary.SubjectResult> results = ImmutableList.builder();
        for (PartId member : members) {
            Judgement one = judge.judge(forEach.inner(), frame.about(member));
            judged.add(one);
            results.add(result(member, one, lacking(forEach.inner(), frame.about(member))));
        }
        GroupSize size = GroupSize.of(group, judge.reading());
        long unassessed =
                size.exact().map(all -> Math.max(0, all - members.size())).orElse(0L);
        ImmutableList<Judgement> seen = ImmutableList.copyOf(judged);
        addUnseen(judged, size, unassessed);
        SubjectSummary summary = summary(results.build(), unassessed);
        Judgement all = Judgements.combine(judged, told(summary, size.isCounted()), new Operation.All());
        Optional<Interval> progress = size.isCounted()
                ? progress(all, judged.size(), unassessed)
                : all.progress().map(mean -> uncounted(seen, size.most()));
        return all.progressing(progress)
                .with(summary)
                .valued(share(summary, frame, size.isCounted(), spokenOf(judged)));
    }

    private static Explanation.Builder told(SubjectSummary summary, boolean counted) {
        long open = summary.undetermined().size() + summary.unassessed();
        return Explanation.of(counted ? "progress.each-subject" : "progress.each-subject-known")
                .number("count", summary.results().size() + summary.unassessed())
                .number("met", summary.met().size())
                .number("notMet", summary.failing().size())
                .number("open", open);
    }

    /** The mean over all members: one leaf stands for all of whom nothing was recorded. */
    private static Optional<Interval> progress(Judgement all, int judged, long unassessed) {
        if (unassessed < 2) {
            return all.progress();
        }
        Rational others = Rational.of(unassessed - 1);
        Rational members = Rational.of(judged + unassessed - 1);
        return all.progress()
                .map(mean -> mean.times(Rational.of(judged))
                        .plus(Interval.between(Rational.ZERO, others))
                        .times(Rational.ONE.dividedBy(members)));
    }

    /** The mean over as many members as there may be: without a limit the seen ones may be next to nothing of them. */
    private static Interval uncounted(List<Judgement> seen, Optional<Rational> most) {
        List<Judgement> asked = seen.stream()
                .filter(one -> one.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        Rational members = Rational.of(asked.size());
        Rational others = Rational.of(seen.size() - asked.size());
        Interval done = asked.stream().map(Judgement::share).reduce(Interval.exactly(0), Interval::plus);
        return most.map(limit -> limit.minus(others).max(members))
                .filter(limit -> limit.signum() > 0)
                .map(limit -> done.plus(Interval.between(Rational.ZERO, limit.minus(members)))
                        .times(Rational.ONE.dividedBy(limit)))
                .orElse(Interval.between(Rational.ZERO, Rational.ONE));
    }

    private ImmutableList<String> lacking(Criterion inner, CountingScope frame) {
        if (!(inner instanceof Criterion.Complete complete)) {
            return ImmutableList.of();
        }
        Set<String> done = judge.counter().items(frame);
        return complete.checklist().items().stream()
                .filter(item -> !done.contains(item))
                .collect(ImmutableList.toImmutableList());
    }

    private static SubjectSummary.SubjectResult result(PartId member, Judgement one, ImmutableList<String> lacking) {
        Optional<Rational> soFar = one.known().flatMap(known -> known.soFar().exact());
        return new SubjectSummary.SubjectResult(
                member,
                one.verdict(),
                one.value(),
                soFar.flatMap(value -> one.wanted().flatMap(wanted -> wanted.stillNeeded(value))),
                soFar.flatMap(value -> one.wanted().flatMap(wanted -> wanted.excess(value))),
                lacking);
    }

    private static SubjectSummary summary(ImmutableList<SubjectSummary.SubjectResult> results, long unassessed) {
        return new SubjectSummary(
                having(results, Verdict.MET),
                having(results, Verdict.NOT_MET),
                having(results, Verdict.UNDETERMINED),
                unassessed,
                results);
    }

    private static ImmutableList<PartId> having(List<SubjectSummary.SubjectResult> results, Verdict verdict) {
        return results.stream()
                .filter(one -> one.verdict() == verdict)
                .map(SubjectSummary.SubjectResult::subject)
                .collect(ImmutableList.toImmutableList());
    }

    private static void addUnseen(List<Judgement> judged, GroupSize size, long unassessed) {
        if (unassessed == 0 && size.isCounted()) {
            return;
        }
        Explanation why = Explanation.of(size.isCounted() ? "progress.unassessed" : "progress.population-unknown")
                .number("count", unassessed)
                .build(new Operation.Fixed(Verdict.UNDETERMINED));
        Assessment.Missing.What what =
                size.isCounted() ? Assessment.Missing.What.MEASUREMENT : Assessment.Missing.What.POPULATION;
        judged.add(Judgement.of(Verdict.UNDETERMINED, false, ImmutableList.of(Assessment.Missing.of(what)), why));
    }

    /** The listed members; of a group without a list, all that are spoken of in the measurements that the criterion looks at. */
    private ImmutableSet<PartId> members(Optional<Group> group, CountingScope frame, Criterion inner) {
        if (group.filter(known -> !known.members().isEmpty()).isPresent()) {
            return ImmutableSet.copyOf(group.get().members());
        }
        ImmutableSortedSet.Builder<PartId> members = ImmutableSortedSet.naturalOrder();
        Set<PartId> indicators = new LinkedHashSet<>();
        indicators.add(frame.indicator().id());
        collectIndicators(inner, indicators);
        for (PartId id : indicators) {
            judge.plan()
                    .part(Indicator.class, id)
                    .ifPresent(indicator -> judge.counter()
                            .select(frame.of(indicator))
                            .counted()
                            .forEach(one -> one.subject().ifPresent(members::add)));
        }
        return members.build();
    }

    private static void collectIndicators(Criterion criterion, Set<PartId> indicators) {
        if (criterion instanceof Criterion.On on) {
            indicators.add(on.indicator());
        } else if (criterion instanceof Criterion.When when) {
            indicators.add(when.indicator());
        }
        criterion.children().forEach(child -> collectIndicators(child, indicators));
    }

    /** A report of how many members there are and for how many it is enough, in place of one for each. */
    private Optional<Measurement> coverage(CountingScope frame) {
        return judge.counter().select(frame).counted().stream()
                .filter(one -> one.subject().isEmpty() && one.value() instanceof Observation.Share)
                .reduce((earlier, later) -> later);
    }

    /** A report of how many members pass, without their names: the unassessed may pass too. */
    private Judgement byCoverage(Measurement report, CountingScope frame) {
        Observation.Share share = (Observation.Share) report.value();
        Derivation made = new Derivation(
                Operation.Reduction.SUM,
                ImmutableList.of(
                        CountingExplanations.number(report, Rational.of(share.numerator())),
                        CountingExplanations.gap(
                                "progress.members-unassessed",
                                report.observed(),
                                Interval.between(Rational.ZERO, Rational.of(share.unassessed())))));
        MeasuredValue known = new MeasuredValue(
                made.value(),
                made.value(),
                1,
                frame.isClosed(),
                share.denominator().signum() > 0,
                ImmutableList.of(),
                CountingExplanations.value(frame, judge.counter().select(frame), made));
        return judge.compare(known, Acceptance.atLeast(Rational.of(share.denominator()), Domain.COUNT), frame);
    }

    /** Of how many members anything is known. */
    private static int spokenOf(List<Judgement> judged) {
        return (int) judged.stream()
                .filter(one -> one.verdict().isDecided()
                        || one.known().filter(known -> known.records() > 0).isPresent())
                .count();
    }

    /** How many members pass, as a value to show: without a bound where it is not known how many there are. */
    private MeasuredValue share(SubjectSummary summary, CountingScope frame, boolean counted, int spokenOf) {
        long met = summary.met().size();
        long open = summary.undetermined().size() + summary.unassessed();
        Interval pass = counted
                ? Interval.between(Rational.of(met), Rational.of(met + open))
                : Interval.atLeast(Rational.of(met));
        Derivation made = new Derivation(
                Operation.Reduction.SUM,
                ImmutableList.of(
                        Explanation.of("progress.members").number("count", met).given(pass)));
        return new MeasuredValue(
                made.value(),
                made.value(),
                spokenOf,
                false,
                true,
                ImmutableList.of(),
                CountingExplanations.value(frame, judge.counter().select(frame), made));
    }
}
