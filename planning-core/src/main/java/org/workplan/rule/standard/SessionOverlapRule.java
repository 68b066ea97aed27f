package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operand;
import org.workplan.logistics.Staffing;
import org.workplan.plan.Part;
import org.workplan.plan.Person;
import org.workplan.plan.Place;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;

/** Finds sessions that need the same person or the same place at the same time. A missing time never hides a conflict. */
record SessionOverlapRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("session-overlap");
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        List<Session> dated = context.plan().sessions().stream()
                .filter(session -> session.date().isPresent())
                .toList();
        findings.looked(dated.size());
        Map<PlanDate, List<Session>> byDay = dated.stream()
                .collect(Collectors.groupingBy(
                        session -> context.plan().dated(session.date().orElseThrow())));
        byDay.values().forEach(day -> {
            for (int one = 0; one < day.size(); one++) {
                for (int two = one + 1; two < day.size(); two++) {
                    pair(context.plan(), day.get(one), day.get(two), findings);
                }
            }
        });
    }

    private static void pair(Plan plan, Session one, Session two, Findings findings) {
        List<Part> shared = shared(plan, one, two);
        if (shared.isEmpty()) {
            return;
        }
        ImmutableList<Session> untimed = Stream.of(one, two)
                .filter(session -> session.time().isEmpty())
                .collect(ImmutableList.toImmutableList());
        ExplanationBuilder why = Explanation.of(
                        untimed.isEmpty() ? "rule.session-overlap.overlap" : "rule.session-overlap.no-time")
                .part("one", one)
                .part("two", two)
                .day("date", one.date().orElseThrow())
                .parts("shared", Judge.inOrder(shared));
        if (!untimed.isEmpty()) {
            findings.add(one.path(), two.id().value(), Judge.undetermined(why.parts("untimed", untimed)));
        } else if (one.time().get().overlaps(two.time().get())) {
            why.with("oneTime", new Operand.Time(one.time().get()));
            why.with("twoTime", new Operand.Time(two.time().get()));
            findings.add(one.path(), two.id().value(), Judge.zero(why, 1));
        }
    }

    private static List<Part> shared(Plan plan, Session one, Session two) {
        List<Part> shared = new ArrayList<>();
        one.place()
                .filter(place -> two.place().equals(Optional.of(place)))
                .flatMap(place -> plan.part(Place.class, place))
                .ifPresent(shared::add);
        Set<PartId> staff = Staffing.assigned(plan, two);
        Staffing.assigned(plan, one).stream()
                .filter(staff::contains)
                .flatMap(person -> plan.part(Person.class, person).stream())
                .forEach(shared::add);
        return shared;
    }
}
