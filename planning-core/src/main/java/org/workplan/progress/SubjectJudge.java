package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Group;
import org.workplan.target.Criterion;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Judges each member of a group for itself, and says who fails and of whom nothing is known. */
final class SubjectJudge {

    private final CriterionJudge judge;

    SubjectJudge(CriterionJudge judge) {
        this.judge = judge;
    }

    Judgement judge(Criterion.ForEach forEach, Frame frame) {
        Optional<Group> group = judge.plan().part(Group.class, forEach.group());
        ImmutableSet<PartId> members = members(group, frame);
        Optional<Measurement> coverage = coverage(frame);
        if (members.isEmpty() && coverage.isPresent()) {
            return byCoverage(coverage.get(), frame);
        }
        List<Judgement> judged = new ArrayList<>();
        ImmutableList.Builder<PartId> met = ImmutableList.builder();
        ImmutableList.Builder<PartId> failing = ImmutableList.builder();
        ImmutableList.Builder<PartId> open = ImmutableList.builder();
        for (PartId member : members) {
            Judgement one = judge.judge(forEach.inner(), frame.about(member));
            judged.add(one);
            switch (one.verdict()) {
                case MET -> met.add(member);
                case NOT_MET -> failing.add(member);
                case UNDETERMINED -> open.add(member);
                case NOT_APPLICABLE -> {}
            }
        }
        Optional<Long> size = size(group);
        long unassessed = size.map(all -> Math.max(0, all - members.size())).orElse(0L);
        addUnseen(judged, size, unassessed, group);
        SubjectSummary summary = new SubjectSummary(met.build(), failing.build(), open.build(), unassessed);
        return CriterionJudge.combine(judged, "progress.each-subject", new Operation.All())
                .with(summary)
                .valued(share(summary, frame));
    }

    /** Members who are not known by name, and a group of unknown size, keep the whole from being met. */
    private static void addUnseen(List<Judgement> judged, Optional<Long> size, long unassessed, Optional<Group> group) {
        boolean listed = group.map(known -> !known.members().isEmpty()).orElse(false);
        if (unassessed == 0 && (size.isPresent() || listed)) {
            return;
        }
        Explanation why = Explanation.of(size.isPresent() ? "progress.unassessed" : "progress.population-unknown")
                .number("count", unassessed)
                .build(new Operation.Fixed(Verdict.UNDETERMINED));
        judged.add(Judgement.of(
                Verdict.UNDETERMINED,
                false,
                ImmutableList.of(Missing.of(size.isPresent() ? Missing.What.MEASUREMENT : Missing.What.POPULATION)),
                why));
    }

    private ImmutableSet<PartId> members(Optional<Group> group, Frame frame) {
        ImmutableSet.Builder<PartId> members = ImmutableSet.builder();
        group.ifPresent(known -> members.addAll(known.members()));
        judge.counter().select(frame).counted().forEach(one -> one.subject().ifPresent(members::add));
        return members.build();
    }

    private static Optional<Long> size(Optional<Group> group) {
        Optional<Long> stated = group.flatMap(Group::size)
                .map(Quantity::amount)
                .filter(amount -> amount instanceof Amount.Stated)
                .flatMap(Amount::printedNumber)
                .filter(number -> number.scale() == 0)
                .map(java.math.BigDecimal::longValue);
        return stated.or(() -> group.filter(known -> !known.members().isEmpty())
                .map(known -> (long) known.members().size()));
    }

    /** A report of how many members there are and for how many it is enough, in place of one for each. */
    private Optional<Measurement> coverage(Frame frame) {
        return judge.counter().select(frame).counted().stream()
                .filter(one -> one.subject().isEmpty() && one.value() instanceof Observation.Share)
                .reduce((earlier, later) -> later);
    }

    private Judgement byCoverage(Measurement report, Frame frame) {
        Observation.Share share = (Observation.Share) report.value();
        Rational done = Rational.of(share.numerator());
        Interval value = Interval.between(done, done.plus(Rational.of(share.unassessed())));
        Known known = new Known(
                value,
                value,
                1,
                frame.isClosed(),
                share.denominator().signum() > 0,
                ImmutableList.of(),
                Provenance.of(frame, judge.counter().select(frame), value));
        return judge.compare(known, Acceptance.atLeast(Rational.of(share.denominator()), Domain.COUNT), frame);
    }

    private Known share(SubjectSummary summary, Frame frame) {
        long met = summary.met().size();
        long open = summary.undetermined().size() + summary.unassessed();
        Interval value = Interval.between(Rational.of(met), Rational.of(met + open));
        return new Known(
                value,
                value,
                summary.met().size() + summary.failing().size(),
                false,
                true,
                ImmutableList.of(),
                Provenance.of(frame, judge.counter().select(frame), value));
    }
}
