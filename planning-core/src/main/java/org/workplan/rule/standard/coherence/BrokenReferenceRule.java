package org.workplan.rule.standard.coherence;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Indicators;
import org.workplan.target.Criterion;

/** Finds parts that name other parts, or levels, which the plan does not have, and parts that lie in each other. */
public final class BrokenReferenceRule {

    public static final Rule RULE =
            Rule.of("broken-reference", Severity.ERROR, Scope.all(PartKind.values()), BrokenReferenceRule::check);

    private BrokenReferenceRule() {}

    private static void check(Plan plan, Findings findings) {
        for (Part part : plan.parts().values()) {
            for (PartPath named : ImmutableSet.copyOf(part.references())) {
                findings.looked(1);
                if (plan.part(named).isEmpty()) {
                    findings.add(
                            part.path(),
                            named.toString(),
                            Evidence.zero(
                                    Explanation.of("rule.broken-reference.reference")
                                            .part("part", part)
                                            .text("named", named.toString()),
                                    1));
                }
            }
            circle(plan, part, findings);
        }
        plan.targets().forEach(target -> levels(plan, target, findings));
    }

    /** Parts that lie in each other: told once, at the first of them. */
    private static void circle(Plan plan, Part part, Findings findings) {
        Map<PartPath, Part> above = new LinkedHashMap<>();
        Optional<Part> next = Optional.of(part);
        while (next.isPresent() && above.putIfAbsent(next.get().path(), next.get()) == null) {
            next = parent(next.get()).flatMap(plan::part);
        }
        boolean first = above.keySet().stream().noneMatch(path -> path.compareTo(part.path()) < 0);
        if (next.isPresent() && next.get().path().equals(part.path()) && first) {
            findings.add(
                    part.path(),
                    "circle",
                    Evidence.zero(
                            Explanation.of("rule.broken-reference.circle")
                                    .part("part", part)
                                    .parts("parts", above.values()),
                            above.size()));
        }
    }

    private static Optional<PartPath> parent(Part part) {
        if (part instanceof Section section) {
            return section.parent().map(id -> new PartPath(PartKind.SECTION, id));
        }
        return part instanceof Task task ? task.parent().map(id -> new PartPath(PartKind.TASK, id)) : Optional.empty();
    }

    /** Levels that the ladder of the target's indicator does not have: such a target can never be met. */
    private static void levels(Plan plan, Target target, Findings findings) {
        Optional<Ladder> ladder =
                Indicators.of(plan, target).flatMap(Indicator::ladder).flatMap(id -> plan.part(Ladder.class, id));
        ladder.ifPresent(steps -> levels(target.criterion())
                .filter(level -> !steps.levels().contains(level))
                .distinct()
                .forEach(level -> findings.add(
                        target.path(),
                        "level-" + level,
                        Evidence.zero(
                                Explanation.of("rule.broken-reference.level")
                                        .part("target", target)
                                        .text("level", level)
                                        .part("ladder", steps)
                                        .with("levels", Evidence.texts(steps.levels().stream())),
                                1))));
    }

    private static Stream<String> levels(Criterion criterion) {
        Stream<String> own = criterion instanceof Criterion.AtLevel one
                ? Stream.of(one.level())
                : criterion instanceof Criterion.AllLevels all ? all.levels().stream() : Stream.empty();
        boolean other = criterion instanceof Criterion.On;
        return other ? own : Stream.concat(own, criterion.children().stream().flatMap(BrokenReferenceRule::levels));
    }
}
