package org.workplan.examples.html;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.workplan.examples.sentences.MeansSentences;
import org.workplan.examples.sentences.Words;
import org.workplan.plan.Plan;
import org.workplan.supply.ResourceBalance;
import org.workplan.value.Amount;
import org.workplan.value.Interval;
import org.workplan.wording.Wording;

/** What is needed, what is at hand, what could be had, what is to be bought, and whether the funds suffice. */
final class MeansSection {

    private final Plan plan;
    private final Wording wording;

    MeansSection(Plan plan, Wording wording) {
        this.plan = plan;
        this.wording = wording;
    }

    void fill(ReportContent content, Map<String, Object> data) {
        List<Map<String, Object>> rows = ResourceBalance.of(plan, ImmutableMap.of()).stream()
                .map(this::supply)
                .toList();
        data.put("resources", rows);
        data.put("hasMeans", !rows.isEmpty());
        content.budget()
                .ifPresent(budget -> data.put(
                        "budget",
                        MeansSentences.budget(plan, budget).stream()
                                .map(one -> Map.of("text", wording.sentence(one)))
                                .toList()));
    }

    private Map<String, Object> supply(ResourceBalance supply) {
        return Map.of(
                "title", supply.resource().title(),
                "needed", needed(supply),
                "possessed", amount(supply.possessed()),
                "mobilizable", amount(supply.mobilizable()),
                "toBuy", amount(supply.toBuy()),
                "style", TargetsSection.style(supply.verdict()),
                "covered", wording.word("report.covered." + supply.verdict()));
    }

    /** What nobody can count stays in the words of the plan. */
    private String needed(ResourceBalance supply) {
        String unit = supply.resource().quantity().unit();
        Amount amount = supply.resource().quantity().amount();
        return Words.isOpen(supply.needed()) && amount instanceof Amount.Vague vague
                ? vague.words() + " " + unit
                : wording.text(Words.amount(supply.needed(), unit));
    }

    private String amount(Interval amount) {
        return wording.text(Words.amount(amount, ""));
    }
}
