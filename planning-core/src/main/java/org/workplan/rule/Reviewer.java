package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workplan.explanation.Explanation;
import org.workplan.value.Verdict;

/**
 * Reviews plans by a rule set: runs every rule, never stops at the first finding, isolates a rule that throws, and gives findings in one order whatever
 * the order of the rules. Immutable and safe to share between threads.
 */
public final class Reviewer {

    private static final Logger LOG = LoggerFactory.getLogger(Reviewer.class);

    /** The rule that reports waivers which cover nothing, or no longer hold. */
    public static final RuleId WAIVER_STALE = RuleId.of("waiver-stale");

    private final RuleSet ruleSet;

    private Reviewer(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    /**
     * Obtains a reviewer.
     *
     * @param ruleSet the rules
     * @return the reviewer
     */
    public static Reviewer of(RuleSet ruleSet) {
        return new Reviewer(ruleSet);
    }

    /**
     * Reviews a plan.
     *
     * @param context the plan and what else rules may ask
     * @return findings, failures, and how much each rule looked at
     */
    public Review review(RuleContext context) {
        List<Finding> found = new ArrayList<>();
        ImmutableList.Builder<RuleFailure> failures = ImmutableList.builder();
        ImmutableSortedMap.Builder<RuleId, Integer> looked = ImmutableSortedMap.naturalOrder();
        for (Rule rule : ruleSet.rulesFor(context.plan().kind())) {
            Findings findings = new Findings(rule, ruleSet.severityOf(rule));
            try {
                rule.check(context, findings);
            } catch (RuntimeException exception) {
                LOG.debug("Rule {} failed on plan {}", rule.id(), context.plan().id(), exception);
                failures.add(new RuleFailure(rule.id(), exception.toString()));
            }
            found.addAll(findings.all());
            looked.put(rule.id(), findings.looked());
        }
        return new Review(
                context.plan().id(),
                ruleSet.id(),
                ruleSet.digest(),
                waived(found, context),
                failures.build(),
                looked.build());
    }

    private ImmutableList<Finding> waived(List<Finding> found, RuleContext context) {
        List<Finding> marked = new ArrayList<>();
        for (Finding finding : found) {
            marked.add(ruleSet.waivers().stream()
                    .filter(waiver -> waiver.covers(finding) && waiver.holdsOn(context.asOf()))
                    .findFirst()
                    .map(finding::withWaiver)
                    .orElse(finding));
        }
        for (Waiver waiver : ruleSet.waivers()) {
            boolean matches = found.stream().anyMatch(waiver::covers);
            if (!matches || !waiver.holdsOn(context.asOf())) {
                marked.add(stale(waiver, matches));
            }
        }
        marked.sort(Finding.ORDER);
        return ImmutableList.copyOf(marked);
    }

    private static Finding stale(Waiver waiver, boolean matches) {
        Explanation why = Explanation.of(matches ? "rule.waiver-stale.expired" : "rule.waiver-stale.unmatched")
                .text("rule", waiver.rule().value())
                .text("subject", waiver.subject())
                .text("reason", waiver.reason())
                .note();
        return Finding.builder()
                .rule(WAIVER_STALE)
                .severity(Severity.WARNING)
                .verdict(Verdict.NOT_MET)
                .subject(waiver.subject().equals("*") ? Finding.PLAN : waiver.subject())
                .discriminator(waiver.rule().value())
                .explanation(why)
                .build();
    }
}
