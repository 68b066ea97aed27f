package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Numbers;
import org.workplan.target.Due;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * Tells whom a task concerns that is asked only of those who pass a number. The numbers are the sizes of the groups that
 * belong to the task's audience, or what was last measured of a subject in the unit of the condition.
 */
public final class ConditionalObligationRule {
    public static final Rule RULE = Rule.of(
            "conditional-obligation",
            Severity.ADVICE,
            Scope.all(PartKind.TASK, PartKind.GROUP, PartKind.INDICATOR),
            ConditionalObligationRule::check);

    /** Somebody whom the task may concern, and how many they are if that is known. */
    private record Unit(Operand name, Optional<Rational> size) {}

    private ConditionalObligationRule() {}

    private static void check(Plan plan, Findings findings) {
        for (Task task : plan.tasks()) {
            Optional<Fact.Figure> condition = task.figures().stream()
                    .filter(ConditionalObligationRule::isLeast)
                    .findFirst();
            if (condition.isPresent() && !task.audience().isEmpty()) {
                findings.looked(1);
                check(plan, task, condition.get(), findings);
            }
        }
    }

    private static boolean isLeast(Fact.Figure figure) {
        return figure.quantity().amount() instanceof Amount.Stated stated
                && (stated.comparator() == Amount.Comparator.MORE_THAN
                        || stated.comparator() == Amount.Comparator.AT_LEAST);
    }

    private static void check(Plan plan, Task task, Fact.Figure condition, Findings findings) {
        Acceptance wanted = findings.context()
                .reading()
                .read(condition.quantity().amount(), Domain.COUNT)
                .orElseThrow();
        ImmutableList<Unit> units = units(plan, task, condition, findings);
        ImmutableList<Operand> concerned = units.stream()
                .filter(unit -> unit.size().filter(wanted::contains).isPresent())
                .map(Unit::name)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Operand> unknown = units.stream()
                .filter(unit -> unit.size().isEmpty())
                .map(Unit::name)
                .collect(ImmutableList.toImmutableList());
        if (units.isEmpty() || !unknown.isEmpty() || !concerned.isEmpty()) {
            String key = units.isEmpty() ? "no-units" : unknown.isEmpty() ? "units" : "unknown";
            Explanation.Builder why = Explanation.of("rule.conditional-obligation." + key)
                    .part("task", task)
                    .text("measure", condition.name())
                    .number("count", concerned.size())
                    .number("of", units.size())
                    .with("parts", new Operand.Many(concerned))
                    .with("unknown", new Operand.Many(unknown));
            deadline(task).ifPresent(why::because);
            findings.add(task, Evidence.undetermined(why));
        }
    }

    private static Optional<Explanation> deadline(Task task) {
        return task.due()
                .filter(Due.Words.class::isInstance)
                .map(due -> Explanation.of("rule.conditional-obligation.no-deadline")
                        .text("words", ((Due.Words) due).words())
                        .note());
    }

    private static ImmutableList<Unit> units(Plan plan, Task task, Fact.Figure condition, Findings findings) {
        Map<PartId, Rational> measured = measured(plan, condition.quantity().unit(), findings);
        Map<PartId, Unit> units = new LinkedHashMap<>();
        for (Group group : Evidence.inOrder(plan.groups())) {
            boolean inside = group.partOf().filter(task.audience()::contains).isPresent();
            Optional<Rational> size =
                    Optional.ofNullable(measured.get(group.id())).or(() -> Numbers.exact(group.size()));
            if (inside || measured.containsKey(group.id())) {
                units.put(group.id(), new Unit(new Operand.PartRef(group.path(), group.title()), size));
            }
        }
        measured.forEach(
                (id, size) -> units.putIfAbsent(id, new Unit(new Operand.Text(id.value()), Optional.of(size))));
        return ImmutableList.copyOf(units.values());
    }

    private static Map<PartId, Rational> measured(Plan plan, String unit, Findings findings) {
        Optional<LocalDate> asOf = findings.context().asOf();
        Map<PartId, Rational> latest = new LinkedHashMap<>();
        for (Indicator indicator : Evidence.inOrder(plan.indicators())) {
            for (Measurement one : findings.context().log().of(indicator.id())) {
                boolean seen = asOf.isEmpty() || !one.observed().end().isAfter(asOf.get());
                if (seen && indicator.unit().equals(unit) && one.value() instanceof Observation.Value value) {
                    one.subject().ifPresent(subject -> latest.put(subject, Rational.of(value.value())));
                }
            }
        }
        return latest;
    }
}
