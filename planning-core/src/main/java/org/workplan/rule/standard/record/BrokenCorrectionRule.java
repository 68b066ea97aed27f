package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.progress.counting.Corrections;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.RecordId;

/** Finds records that correct what is not there, so that the old number still counts, and records that correct each other. */
public final class BrokenCorrectionRule {

    public static final Rule RULE = Rule.of(
            "broken-correction", Severity.WARNING, Scope.all(PartKind.INDICATOR), (plan, findings) -> check(findings));

    private BrokenCorrectionRule() {}

    /** A measurement or an evaluation as one record that may correct another. */
    private record Entry(RecordId id, Optional<RecordId> corrects, Instant recordedAt) {}

    private static void check(Findings findings) {
        check(
                "measurement",
                findings.context().measurements(),
                one -> new Entry(one.id(), one.corrects(), one.recordedAt().orElse(Instant.MIN)),
                findings);
        check(
                "evaluation",
                findings.context().evaluations(),
                one -> new Entry(one.id(), one.corrects(), one.recordedAt().orElse(Instant.MIN)),
                findings);
    }

    private static <T> void check(String kind, Collection<T> records, Function<T, Entry> entry, Findings findings) {
        findings.looked(records.size());
        ImmutableList<Entry> correcting = records.stream()
                .map(entry)
                .filter(one -> one.corrects().isPresent())
                .sorted(Comparator.comparing(Entry::recordedAt).thenComparing(Entry::id))
                .collect(ImmutableList.toImmutableList());
        if (correcting.isEmpty()) {
            return;
        }
        ImmutableSet<RecordId> ids =
                records.stream().map(one -> entry.apply(one).id()).collect(ImmutableSet.toImmutableSet());
        ImmutableList<String> lost = correcting.stream()
                .filter(one -> !ids.contains(one.corrects().orElseThrow()))
                .map(one -> one.id() + " (" + one.corrects().orElseThrow() + ")")
                .sorted()
                .collect(ImmutableList.toImmutableList());
        if (!lost.isEmpty()) {
            Explanation.Builder why = Explanation.of("rule.broken-correction.unknown")
                    .number("count", lost.size())
                    .with("ids", Evidence.texts(lost.stream()));
            findings.addForPlan(kind, Evidence.zero(why, lost.size()));
        }
        Corrections.of(correcting, Entry::id, Entry::corrects)
                .circles()
                .forEach(circle -> circle(kind, circle, findings));
    }

    private static void circle(String kind, ImmutableList<RecordId> circle, Findings findings) {
        String last = circle.get(circle.size() - 1).value();
        Explanation.Builder why = Explanation.of(
                        circle.size() == 1 ? "rule.broken-correction.itself" : "rule.broken-correction.circle")
                .with("ids", Evidence.texts(circle.stream().map(RecordId::value)))
                .text("last", last);
        findings.addForPlan(kind + " " + last, Evidence.zero(why, circle.size()));
    }
}
