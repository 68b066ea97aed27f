package org.workplan.examples.sentences;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.supply.Budget;
import org.workplan.supply.ResourceBalance;
import org.workplan.value.Verdict;

/** What there is to say about the means of a plan. */
public final class MeansSentences {

    private MeansSentences() {}

    /**
     * Tells what is needed of a thing, what is there, and what is left to buy.
     *
     * @param supply the balance
     * @return the sentence
     */
    public static Explanation supply(ResourceBalance supply) {
        String unit = supply.resource().quantity().unit();
        return Explanation.of(supply.verdict() == Verdict.UNDETERMINED ? "logistics.supply-open" : "logistics.supply")
                .part("resource", supply.resource())
                .with("needed", Words.amount(supply.needed(), unit))
                .with("possessed", Words.amount(supply.possessed(), ""))
                .with("mobilizable", Words.amount(supply.mobilizable(), ""))
                .with("toBuy", Words.amount(supply.toBuy(), ""))
                .note();
    }

    /**
     * Tells what the things cost that are to be bought, and whether the funds suffice.
     *
     * @param plan the plan
     * @param budget the budget
     * @return the sentences
     */
    public static ImmutableList<Explanation> budget(Plan plan, Budget budget) {
        Explanation.Builder why = Explanation.of("logistics.money")
                .with("cost", Words.amount(budget.cost(), budget.currency()))
                .with("funds", Words.amount(budget.funds(), budget.currency()))
                .with("gap", Words.amount(budget.gap(), budget.currency()));
        ImmutableList.Builder<Explanation> told = ImmutableList.builder();
        told.add(why.note());
        if (!budget.unpriced().isEmpty()) {
            told.add(Explanation.of("logistics.unpriced")
                    .with(
                            "things",
                            Words.texts(budget.unpriced().stream()
                                    .map(path -> Words.title(plan, path))
                                    .toList()))
                    .note());
        }
        return told.build();
    }
}
