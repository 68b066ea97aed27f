package org.workplan.rule.engine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.rule.Finding;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleSet;
import org.workplan.rule.Severity;
import org.workplan.rule.Waiver;
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
                    .filter(waiver -> covers(waiver, finding, ruleSet) && holdsOn(waiver, day))
                    .findFirst()
                    .map(finding::withWaiver)
                    .orElse(finding));
        }
        for (Waiver waiver : ruleSet.waivers()) {
            boolean matches = found.stream().anyMatch(finding -> covers(waiver, finding, ruleSet));
            if (!matches || !holdsOn(waiver, day)) {
                marked.add(stale(waiver, matches, day));
            }
        }
        return ImmutableList.sortedCopyOf(Finding.ORDER, marked);
    }

    private static boolean covers(Waiver waiver, Finding finding, RuleSet ruleSet) {
        return (waiver.subject().equals("*") || waiver.subject().equals(finding.subject()))
                && (waiver.rule().equals(finding.rule())
                        || ruleSet.find(waiver.rule()).map(Rule::id).equals(Optional.of(finding.rule())));
    }

    /** Whether a waiver holds on a day. Without a day, one that has an end does not hold. */
    private static boolean holdsOn(Waiver waiver, Optional<LocalDate> day) {
        return day.map(date -> !date.isBefore(waiver.from())
                        && waiver.until().map(end -> !date.isAfter(end)).orElse(true))
                .orElse(waiver.until().isEmpty());
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
