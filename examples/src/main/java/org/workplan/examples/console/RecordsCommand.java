package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.workplan.examples.sentences.AgreementSentences;
import org.workplan.examples.sentences.RecordSentences;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.records.WorkRecords;
import org.workplan.value.PartId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts together what was recorded while the plan was carried out. */
@Command(
        name = "records",
        mixinStandardHelpOptions = true,
        description = {
            "Shows attendance, hand-outs, volunteer points, cases, requests, partners and approvals.",
            "The indicators of the plan state the type of these records."
        })
final class RecordsCommand implements Callable<Integer> {

    @Mixin
    OnePlan one = new OnePlan();

    @Mixin
    Records.Measured measured = new Records.Measured();

    @Mixin
    Records.AsOf asOf = new Records.AsOf();

    @Mixin
    Privacy privacy = new Privacy();

    @Override
    public Integer call() {
        Plan whole = one.plan();
        LocalDate day = asOf.required();
        WorkRecords records = WorkRecords.of(whole, Records.log(measured.required(whole), day));
        Plan plan = privacy.shown(whole);
        long threshold = privacy.threshold();
        one.answer(
                () -> new RecordsJson(plan, records, threshold, privacy.isPublic).json(day),
                out -> Text.print(out, plan, told(plan, records, threshold), one.wording()));
        return 0;
    }

    private List<Explanation> told(Plan plan, WorkRecords records, long threshold) {
        RecordSentences sentences = new RecordSentences(plan);
        boolean named = !privacy.isPublic;
        ImmutableList.Builder<Explanation> told = ImmutableList.builder();
        if (named) {
            records.sessions().forEach(session -> told.add(sentences.session(session)));
            records.requests().forEach((indicator, stages) -> told.add(sentences.requests(indicator, stages)));
        }
        records.points().forEach((indicator, ledger) -> {
            if (named || ledger.balances().size() >= threshold) {
                told.add(sentences.points(indicator, ledger, named));
            }
        });
        for (PartId indicator : records.stageIndicators()) {
            told.add(sentences.counts(indicator, records.stages(indicator, threshold), threshold));
        }
        if (named) {
            records.cases().forEach(client -> told.add(sentences.aCase(client)));
        }
        told.addAll(AgreementSentences.partnerships(plan));
        told.addAll(AgreementSentences.endorsements(plan));
        return told.build();
    }
}
