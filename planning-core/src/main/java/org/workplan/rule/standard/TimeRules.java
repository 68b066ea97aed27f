package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.progress.TargetPeriod;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.PlanPeriod;

/** Rules about periods and what depends on what. */
final class TimeRules {

    static final Rule PERIOD_INVERTED =
            Rule.of("period-inverted", Severity.ERROR, Scope.all(PartKind.TARGET), TimeRules::inverted);

    static final Rule LATE_MEASUREMENT = Rule.of(
            "late-measurement", Severity.WARNING, Scope.all(PartKind.INDICATOR, PartKind.TARGET), TimeRules::late);

    static final Rule DEPENDENCY_LATER = Rule.of(
            "dependency-later", Severity.ADVICE, Scope.all(PartKind.TASK, PartKind.TARGET), TimeRules::dependencies);

    private TimeRules() {}

    private static void inverted(Plan plan, Findings findings) {
        plan.period().ifPresent(period -> {
            findings.looked(1);
            told(plan, period).ifPresent(why -> findings.addForPlan("period", why));
        });
        for (Target target : plan.targets()) {
            target.period().ifPresent(period -> {
                findings.looked(1);
                told(plan, period).ifPresent(why -> findings.add(target, why));
            });
        }
    }

    private static Optional<Explanation> told(Plan plan, PlanPeriod period) {
        Optional<Boolean> forward = PlanDates.runsForward(plan, period);
        if (forward.equals(Optional.of(true))) {
            return Optional.empty();
        }
        PlanPeriod dated = PlanDates.dated(plan, period);
        ExplanationBuilder why = Explanation.of(
                        forward.isPresent() ? "rule.period-inverted.backward" : "rule.period-inverted.no-year")
                .day("start", dated.start())
                .day("end", dated.end());
        return Optional.of(
                forward.isPresent()
                        ? Judge.zero(why, dated.start().daysUntil(dated.end()).orElseThrow())
                        : Judge.undetermined(why));
    }

    private static void late(Plan plan, Findings findings) {
        Map<PartId, LocalDate> ends = new HashMap<>();
        for (Target target : plan.targets()) {
            TargetPeriod.of(plan, target)
                    .filter(period -> !period.open())
                    .map(period -> period.latest().end())
                    .ifPresent(end -> target.indicator()
                            .ifPresent(id -> ends.merge(id, end, (one, other) -> one.isAfter(other) ? one : other)));
        }
        for (Indicator indicator : plan.indicators()) {
            ImmutableList<Measurement> all = findings.context().log().of(indicator.id());
            findings.looked(all.size());
            Optional<LocalDate> end = Optional.ofNullable(ends.get(indicator.id()));
            ImmutableList<Measurement> late = all.stream()
                    .filter(one -> end.isPresent() && one.observed().start().isAfter(end.get()))
                    .collect(ImmutableList.toImmutableList());
            if (!late.isEmpty()) {
                findings.add(
                        indicator,
                        Judge.zero(
                                MeasurementRules.named("rule.late-measurement.after", indicator, late)
                                        .day("end", end.orElseThrow()),
                                late.size()));
            }
        }
    }

    private static void dependencies(Plan plan, Findings findings) {
        for (Task task : plan.tasks()) {
            for (PartId id : task.dependsOn()) {
                plan.part(Task.class, id).ifPresent(first -> {
                    findings.looked(1);
                    depends(plan, task, first, findings);
                });
            }
        }
    }

    private static void depends(Plan plan, Task task, Task first, Findings findings) {
        Optional<Integer> years = longest(plan, first);
        Optional<Integer> own = longest(plan, task);
        if (years.filter(long1 -> long1 > own.orElse(1)).isPresent()) {
            ExplanationBuilder why = Explanation.of("rule.dependency-later.years")
                    .part("task", task)
                    .part("first", first)
                    .number("years", years.get());
            findings.add(
                    task.path(),
                    first.id().value(),
                    own.isEmpty() ? Judge.undetermined(why) : Judge.zero(why, years.get() - own.get()));
        }
    }

    /** In how many years the task or a target of it may still be open, where the plan says so in years. */
    private static Optional<Integer> longest(Plan plan, Task task) {
        ImmutableList.Builder<Due> dues = ImmutableList.builder();
        task.due().ifPresent(dues::add);
        plan.targets().stream()
                .filter(target -> target.task().equals(Optional.of(task.id())))
                .forEach(target -> target.due().ifPresent(dues::add));
        return dues.build().stream()
                .filter(due -> due instanceof Due.Within within && within.unit() == CalendarUnit.YEAR)
                .map(due -> ((Due.Within) due).atMost())
                .max(Integer::compare);
    }
}
