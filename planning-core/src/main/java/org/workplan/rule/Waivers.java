package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.value.Verdict;

/** Marks the findings that are waived, and reports the waivers that no longer serve. */
final class Waivers {

    private Waivers() {}

    static ImmutableList<Finding> mark(ImmutableList<Finding> found, RuleSet ruleSet, Optional<LocalDate> day) {
        if (ruleSet.waivers().isEmpty()) {
            return found;
        }
        List<Finding> marked = new ArrayList<>();
        for (Finding finding : found) {
            marked.add(ruleSet.waivers().stream()
                    .filter(waiver -> covers(waiver, finding, ruleSet) && waiver.holdsOn(day))
                    .findFirst()
                    .map(finding::withWaiver)
                    .orElse(finding));
        }
        for (Waiver waiver : ruleSet.waivers()) {
            boolean matches = found.stream().anyMatch(finding -> covers(waiver, finding, ruleSet));
            if (!matches || !waiver.holdsOn(day)) {
                marked.add(stale(waiver, matches, day));
            }
        }
        return ImmutableList.sortedCopyOf(Finding.ORDER, marked);
    }

    private static boolean covers(Waiver waiver, Finding finding, RuleSet ruleSet) {
        return waiver.coversSubject(finding)
                && (waiver.rule().equals(finding.rule())
                        || ruleSet.find(waiver.rule()).map(Rule::id).equals(Optional.of(finding.rule())));
    }

    private static Finding stale(Waiver waiver, boolean matches, Optional<LocalDate> day) {
        boolean open = matches && day.isEmpty();
        Explanation.Builder why = Explanation.of(
                        !matches
                                ? "rule.waiver-stale.unmatched"
                                : open ? "rule.waiver-stale.no-day" : "rule.waiver-stale.expired")
                .text("rule", waiver.rule().value())
                .text("subject", waiver.subject())
                .text("reason", waiver.reason());
        Verdict verdict = open ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        return Finding.builder()
                .rule(Reviewer.WAIVER_STALE)
                .severity(Severity.WARNING)
                .verdict(verdict)
                .subject(waiver.subject().equals("*") ? Finding.PLAN : waiver.subject())
                .discriminator(waiver.rule().value())
                .explanation(why.build(new Operation.Fixed(verdict)))
                .build();
    }
}
