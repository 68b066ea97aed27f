package org.workplan.rule.standard.resource;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Fact;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.VagueWords;
import org.workplan.value.PartId;

/** Finds required resources that no step uses, and things that steps use which are not on the list. */
public final class ResourceUseRule {

    public static final Rule RULE = Rule.of(
                    "resource-use",
                    Severity.ADVICE,
                    ImmutableSet.of(Plan.Kind.PROGRAMME),
                    Scope.all(
                            PartKind.RESOURCE,
                            PartKind.SESSION,
                            PartKind.STEP,
                            PartKind.FACT,
                            PartKind.RISK,
                            PartKind.CONTINGENCY),
                    ResourceUseRule::check)
            .formerly("resource-unused", "resource-unlisted");

    private ResourceUseRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Resource> required = plan.resources().stream()
                .filter(resource -> resource.availability() == Resource.Availability.REQUIRED)
                .toList();
        Set<PartId> used = new HashSet<>();
        List<Operand> unlisted = new ArrayList<>();
        plan.sessions()
                .forEach(session -> session.steps()
                        .forEach(step -> step.uses().forEach(use -> {
                            use.resource().ifPresent(used::add);
                            if (use.resource().isEmpty()) {
                                unlisted.add(new Operand.Text(use.words()));
                            }
                        })));
        mentioned(plan).forEach(thing -> unlisted.add(new Operand.Text(thing)));
        findings.looked(required.size() + unlisted.size());
        List<Resource> unused = required.stream()
                .filter(resource -> !used.contains(resource.id()))
                .toList();
        if (!unused.isEmpty()) {
            findings.addForPlan("unused", Evidence.lacking("rule.resource-use.unused", unused, required.size()));
        }
        if (!unlisted.isEmpty()) {
            findings.addForPlan(
                    "unlisted",
                    Evidence.zero(
                            Explanation.of("rule.resource-use.unlisted")
                                    .number("count", unlisted.size())
                                    .with("things", new Operand.Many(ImmutableList.copyOf(unlisted))),
                            unlisted.size()));
        }
    }

    /** Things that precautions and answers to risks need and that no resource is called by. */
    private static ImmutableList<String> mentioned(Plan plan) {
        StringBuilder said = new StringBuilder();
        plan.facts().stream()
                .filter(fact -> fact.factKind() == Fact.Kind.PRECAUTION)
                .forEach(fact -> {
                    said.append(fact.title()).append(". ");
                    fact.lists().forEach(list -> said.append(list.items()).append(". "));
                });
        plan.risks()
                .forEach(risk -> risk.contingencies()
                        .forEach(one -> said.append(one.title()).append(". ")));
        String known = plan.resources().stream().map(Resource::title).collect(Collectors.joining(". "));
        ImmutableList<String> listed = VagueWords.THINGS.in(known, plan.language());
        return VagueWords.THINGS.in(said.toString(), plan.language()).stream()
                .filter(thing -> !listed.contains(thing))
                .collect(ImmutableList.toImmutableList());
    }
}
