package org.workplan.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;
import org.workplan.wording.Wording;

/** Writes a rule of one's own with its words, reviews a plan by it, and follows an edit. */
public final class CustomRuleExample {

    /** No session ends after nine in the evening. A session without a time cannot be judged. */
    public static final Rule NO_LATE_EVENINGS =
            Rule.of("no-late-evenings", Severity.ADVICE, Scope.each(Session.class), (session, findings) -> {
                if (session.time().isEmpty()) {
                    findings.add(session, told(session, "no-late-evenings.no-time", Verdict.UNDETERMINED));
                } else if (endsLate(session.time().get())) {
                    findings.add(session, told(session, "no-late-evenings.late", Verdict.NOT_MET));
                }
            });

    /** What the rule says, in English. */
    private static final Wording WORDS = Wording.of(Locale.ENGLISH)
            .with(Map.of(
                    "no-late-evenings.no-time", "{session} has no time, so its end is unknown. Add the time.",
                    "no-late-evenings.late", "{session} ends at nine in the evening or later."));

    private CustomRuleExample() {}

    private static boolean endsLate(TimeSlot slot) {
        return slot.endsNextDay() || slot.end().getHour() >= 21;
    }

    private static Explanation told(Session session, String key, Verdict verdict) {
        return Explanation.of(key).part("session", session).build(new Operation.Fixed(verdict));
    }

    /**
     * Runs the example.
     *
     * @param arguments the plan's file
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "examples/plans/zhangcun.json");
        try (InputStream stream = Files.newInputStream(file)) {
            Plan plan = JsonCodec.standard().readPlan(file.toString(), stream).orThrow();
            RuleSet rules =
                    RuleSet.builder().id("ours").addRules(NO_LATE_EVENINGS).build();
            Review review = Reviewer.of(rules).review(RuleContext.of(plan));
            review.findings().forEach(finding -> System.out.println(WORDS.sentence(finding.explanation())));
            Plan shorter = plan.withSessions(plan.sessions().stream()
                    .filter(session ->
                            session.time().filter(slot -> !endsLate(slot)).isPresent())
                    .toList());
            System.out.println(
                    "resolved: " + review.update(shorter).diff().resolved().size());
        }
    }
}
