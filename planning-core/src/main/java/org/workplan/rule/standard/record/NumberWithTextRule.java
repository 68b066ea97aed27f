package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Amounts;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.Amount;

/** Finds numbers that are given as text. */
public final class NumberWithTextRule {

    public static final Rule RULE = Rule.of(
            "number-with-text", Severity.ADVICE, Scope.all(PartKind.values()), NumberWithTextRule::hiddenNumbers);

    private NumberWithTextRule() {}

    private static void hiddenNumbers(Plan plan, Findings findings) {
        ImmutableList.Builder<Part> hidden = ImmutableList.builder();
        ImmutableList.Builder<String> words = ImmutableList.builder();
        for (Part part : Evidence.inOrder(plan.parts().values())) {
            ImmutableList<String> vague = Amounts.of(part).stream()
                    .filter(amount -> amount instanceof Amount.Vague)
                    .map(amount -> ((Amount.Vague) amount).words())
                    .collect(ImmutableList.toImmutableList());
            findings.looked(vague.size());
            ImmutableList<String> numbered = vague.stream()
                    .filter(text -> text.chars().anyMatch(Character::isDigit))
                    .collect(ImmutableList.toImmutableList());
            if (!numbered.isEmpty()) {
                hidden.add(part);
                words.addAll(numbered);
            }
        }
        WrongKinds.check(plan, findings);
        ImmutableList<Part> found = hidden.build();
        if (!found.isEmpty()) {
            findings.addForPlan(
                    "",
                    Evidence.zero(
                            Explanation.of("rule.number-with-text.words")
                                    .number("count", found.size())
                                    .parts("parts", found)
                                    .with("words", Evidence.texts(words.build().stream())),
                            found.size()));
        }
    }
}
