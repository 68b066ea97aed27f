package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.plan.FactKind;
import org.workplan.plan.Goal;
import org.workplan.plan.Group;
import org.workplan.plan.Need;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanKind;
import org.workplan.plan.Session;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.Amount;
import org.workplan.value.PartId;

/** Rules about how the parts of a plan hang together. */
final class CoherenceRules {

    static final Rule ACTIVITY_WITHOUT_NEED = Rule.of(
            "activity-without-need",
            Severity.ADVICE,
            ImmutableSet.of(PlanKind.PROGRAMME),
            Scope.all(PartKind.SESSION, PartKind.GOAL, PartKind.NEED, PartKind.TASK),
            CoherenceRules::stray);

    static final Rule SESSION_WITHOUT_FORM = Rule.of(
            "session-without-form",
            Severity.ADVICE,
            ImmutableSet.of(PlanKind.PROGRAMME),
            Scope.all(PartKind.SESSION, PartKind.FACT),
            CoherenceRules::formless);

    static final Rule SAFEGUARD_MISSING = Rule.of(
            "safeguard-missing",
            Severity.WARNING,
            Scope.all(PartKind.GROUP, PartKind.NEED, PartKind.FACT),
            CoherenceRules::unguarded);

    static final Rule NUMBER_WITH_TEXT =
            Rule.of("number-with-text", Severity.ADVICE, Scope.all(PartKind.values()), CoherenceRules::hiddenNumbers);

    private CoherenceRules() {}

    private static void stray(Plan plan, Findings findings) {
        if (plan.needs().isEmpty()) {
            return;
        }
        Set<PartId> useful = new HashSet<>();
        plan.goals().stream()
                .filter(goal -> !goal.needs().isEmpty())
                .map(Goal::id)
                .forEach(useful::add);
        List<Session> stray = plan.sessions().stream()
                .filter(session -> session.needs().isEmpty()
                        && session.goals().stream().noneMatch(useful::contains)
                        && session.tasks().stream().noneMatch(id -> serves(plan, id, useful)))
                .toList();
        findings.looked(plan.sessions().size());
        if (!stray.isEmpty()) {
            findings.addForPlan(
                    "",
                    Judge.lacking(
                            "rule.activity-without-need.sessions",
                            stray,
                            plan.sessions().size()));
        }
    }

    private static boolean serves(Plan plan, PartId id, Set<PartId> useful) {
        Optional<Task> task = plan.part(Task.class, id);
        return task.isPresent()
                && (!task.get().needs().isEmpty() || task.get().goals().stream().anyMatch(useful::contains));
    }

    private static void formless(Plan plan, Findings findings) {
        boolean declared = plan.facts().stream().anyMatch(fact -> fact.factKind() == FactKind.FORM);
        if (!declared) {
            return;
        }
        findings.looked(plan.sessions().size());
        List<Session> formless = plan.sessions().stream()
                .filter(session -> session.forms().isEmpty())
                .toList();
        if (!formless.isEmpty()) {
            findings.addForPlan(
                    "",
                    Judge.lacking(
                            "rule.session-without-form.sessions",
                            formless,
                            plan.sessions().size()));
        }
    }

    private static void unguarded(Plan plan, Findings findings) {
        ImmutableList<Part> sensitive = Stream.<Part>concat(
                        plan.groups().stream().filter(Group::sensitive),
                        plan.needs().stream().filter(Need::sensitive))
                .collect(ImmutableList.toImmutableList());
        findings.looked(sensitive.size());
        boolean guarded = plan.facts().stream().anyMatch(fact -> fact.factKind() == FactKind.SAFEGUARD);
        if (!sensitive.isEmpty() && !guarded) {
            findings.addForPlan(
                    "",
                    Judge.zero(
                            Explanation.of("rule.safeguard-missing.parts")
                                    .number("count", sensitive.size())
                                    .parts("parts", Judge.inOrder(sensitive)),
                            sensitive.size()));
        }
    }

    private static void hiddenNumbers(Plan plan, Findings findings) {
        ImmutableList.Builder<Part> hidden = ImmutableList.builder();
        ImmutableList.Builder<String> words = ImmutableList.builder();
        for (Part part : Judge.inOrder(plan.parts().values())) {
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
                    Judge.zero(
                            Explanation.of("rule.number-with-text.words")
                                    .number("count", found.size())
                                    .parts("parts", found)
                                    .with("words", Judge.texts(words.build().stream())),
                            found.size()));
        }
    }
}
