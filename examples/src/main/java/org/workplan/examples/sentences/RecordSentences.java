package org.workplan.examples.sentences;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.PublicExtract;
import org.workplan.records.AttendanceLog;
import org.workplan.records.BySubject;
import org.workplan.records.PointsLedger;
import org.workplan.records.WorkRecords;
import org.workplan.supply.Stock;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** What there is to say about the records of sessions, volunteers and clients. */
public final class RecordSentences {

    private static final Interval NONE = Interval.exactly(Rational.ZERO);

    private final Plan plan;

    /**
     * Creates the sentences.
     *
     * @param plan the plan
     */
    public RecordSentences(Plan plan) {
        this.plan = plan;
    }

    /**
     * Tells what a session left behind.
     *
     * @param record the record
     * @return the sentence, with rates, demands and hand-outs as its reasons
     */
    public Explanation session(WorkRecords.SessionOutcome record) {
        Explanation.Builder why = Explanation.of("logistics.present")
                .text("session", Words.title(plan, PartPath.of(PartKind.SESSION, record.session())))
                .with("present", Words.amount(record.present(), ""));
        record.rates().forEach(rate -> why.because(rate(rate)));
        if (record.allPresent() != Verdict.NOT_APPLICABLE) {
            why.because(Explanation.of("logistics.all-present." + record.allPresent())
                    .note());
        }
        record.handOuts().forEach(one -> why.because(handOut(one)));
        return why.note();
    }

    /**
     * Tells a rate and the group that it is a rate of.
     *
     * @param rate the rate
     * @return the sentence
     */
    public Explanation rate(AttendanceLog.Rate rate) {
        Explanation.Builder why = Explanation.of(rate.printed().isPresent() ? "logistics.rate" : "logistics.rate-open")
                .text("base", Words.title(plan, PartPath.of(PartKind.GROUP, rate.base())));
        rate.printed().ifPresent(printed -> why.number("rate", printed, "percent"));
        return why.note();
    }

    /**
     * Tells what was handed out of a thing.
     *
     * @param one the hand-out
     * @return the sentence
     */
    public Explanation handOut(WorkRecords.SessionOutcome.HandOut one) {
        Stock.Issue issue = one.issue();
        return Explanation.of(
                        issue.without().equals(NONE) || Words.isOpen(issue.without())
                                ? "logistics.handed-out"
                                : "logistics.handed-out-short")
                .text("resource", Words.title(plan, PartPath.of(PartKind.RESOURCE, one.resource())))
                .with("issued", Words.amount(issue.issued(), ""))
                .with("without", Words.amount(issue.without(), ""))
                .with("left", Words.amount(issue.stock().left(), ""))
                .note();
    }

    /**
     * Tells what volunteers have earned and spent.
     *
     * @param indicator the indicator of points
     * @param ledger the ledger
     * @param named whether single volunteers may be told
     * @return the sentence, with balances and refusals as its reasons
     */
    public Explanation points(PartId indicator, PointsLedger ledger, boolean named) {
        Explanation.Builder why = Explanation.of("logistics.points")
                .text("title", Words.title(plan, PartPath.of(PartKind.INDICATOR, indicator)))
                .number("volunteers", ledger.balances().size())
                .number("earned", ledger.earned(), "")
                .number("spent", ledger.spent(), "");
        if (named) {
            ledger.balances()
                    .forEach((volunteer, balance) -> why.because(Explanation.of("logistics.points-of")
                            .text("volunteer", volunteer.value())
                            .number("balance", balance, "")
                            .note()));
            ledger.refused().forEach(refusal -> why.because(refusal.why()));
        }
        return why.note();
    }

    /**
     * Tells how the case of a client goes on.
     *
     * @param one the case
     * @return the sentence, with stages and series as its reasons
     */
    public Explanation aCase(WorkRecords.CaseRecord one) {
        Explanation.Builder why = Explanation.of(
                        one.lastContact().isPresent() ? "logistics.case" : "logistics.case-never-met")
                .text("client", one.client().value());
        one.lastContact().ifPresent(day -> why.day("last", day));
        one.stages().values().forEach(stage -> why.because(stage(stage)));
        one.series().forEach((indicator, series) -> why.because(series(indicator, series)));
        return why.note();
    }

    private static Explanation stage(BySubject.Stages.Stage stage) {
        return Explanation.of("logistics.stage")
                .text("stage", stage.name())
                .day("since", stage.since())
                .note();
    }

    private Explanation series(PartId indicator, BySubject.Series series) {
        List<Operand> values = new ArrayList<>();
        series.points().forEach(point -> values.add(new Operand.Value(point.value(), "")));
        return Explanation.of("logistics.series." + series.neverRises())
                .text("title", Words.title(plan, PartPath.of(PartKind.INDICATOR, indicator)))
                .with("values", new Operand.Many(ImmutableList.copyOf(values)))
                .note();
    }

    /**
     * Tells how many clients are in each stage, without betraying small numbers.
     *
     * @param indicator the indicator of stages
     * @param counts the counts
     * @param threshold from how many on a count is told
     * @return the sentence
     */
    public Explanation counts(PartId indicator, PublicExtract.SuppressedCounts counts, long threshold) {
        Explanation.Builder why = Explanation.of("logistics.stage-counts")
                .text("title", Words.title(plan, PartPath.of(PartKind.INDICATOR, indicator)));
        counts.cells()
                .forEach(cell -> why.because(cell.count()
                        .map(count -> Explanation.of("logistics.stage-count")
                                .text("stage", cell.label())
                                .number("count", count)
                                .note())
                        .orElseGet(() -> Explanation.of("logistics.stage-count-hidden")
                                .text("stage", cell.label())
                                .number("threshold", threshold)
                                .note())));
        return why.note();
    }

    /**
     * Tells what became of suggestions, claims and requests.
     *
     * @param indicator the indicator
     * @param stages their stages
     * @return the sentence, with each of them as its reasons
     */
    public Explanation requests(PartId indicator, BySubject.Stages stages) {
        Explanation.Builder why = Explanation.of("logistics.requests")
                .text("title", Words.title(plan, PartPath.of(PartKind.INDICATOR, indicator)))
                .number("count", stages.histories().size());
        stages.histories()
                .keySet()
                .forEach(subject -> stages.stage(subject)
                        .ifPresent(last -> why.because(Explanation.of("logistics.request")
                                .text("subject", subject.value())
                                .text("stage", last.name())
                                .day("since", last.since())
                                .note())));
        return why.note();
    }
}
