package org.workplan.plan;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workplan.value.PartId;

/** Which part holds which: the section of a task, the session of a step. Holders that the plan lacks are left out, and so are circles. */
final class Holders {

    private Holders() {}

    static ImmutableMap<PartPath, PartPath> of(Plan plan) {
        Map<PartPath, PartPath> holders = new HashMap<>();
        plan.sessions().forEach(session -> session.steps().forEach(step -> holders.put(step.path(), session.path())));
        plan.risks()
                .forEach(risk ->
                        risk.contingencies().forEach(contingency -> holders.put(contingency.path(), risk.path())));
        for (Part part : plan.topLevelParts()) {
            part.holder()
                    .filter(holder -> plan.part(holder).isPresent())
                    .ifPresent(holder -> holders.put(part.path(), holder));
        }
        Set<PartPath> rooted = new HashSet<>();
        Set<PartPath> circular = new HashSet<>();
        holders.keySet().forEach(path -> follow(path, holders, rooted, circular));
        holders.keySet().removeAll(circular);
        return ImmutableMap.copyOf(holders);
    }

    /** Walks upward until the top or a known part; parts that are met twice on one walk hold themselves. */
    private static void follow(
            PartPath start, Map<PartPath, PartPath> holders, Set<PartPath> rooted, Set<PartPath> circular) {
        Set<PartPath> walk = new HashSet<>();
        PartPath at = start;
        while (at != null && !rooted.contains(at) && walk.add(at)) {
            at = holders.get(at);
        }
        if (at != null && !rooted.contains(at)) {
            PartPath first = at;
            do {
                circular.add(at);
                at = holders.get(at);
            } while (!first.equals(at));
        }
        rooted.addAll(walk);
    }

    static Optional<PartPath> named(Part part) {
        return switch (part.kind()) {
            case SECTION -> in(((Section) part).parent());
            case ROLE -> in(((Role) part).section());
            case FACT -> in(((Fact) part).section());
            case NEED -> in(((Need) part).section());
            case GOAL -> in(((Goal) part).section());
            case SESSION -> in(((Session) part).section());
            case RESOURCE -> in(((Resource) part).section());
            case RISK -> in(((Risk) part).section());
            case EVALUATION -> in(((EvaluationDesign) part).section());
            case TASK -> task(((Task) part).parent()).or(() -> in(((Task) part).section()));
            case TARGET -> task(((Target) part).task());
            case PARTNERSHIP ->
                in(((Partnership) part).section())
                        .or(() -> task(((Partnership) part).tasks().stream().findFirst()));
            default -> Optional.empty();
        };
    }

    private static Optional<PartPath> in(Optional<PartId> section) {
        return section.map(id -> PartPath.of(PartKind.SECTION, id));
    }

    private static Optional<PartPath> task(Optional<PartId> task) {
        return task.map(id -> PartPath.of(PartKind.TASK, id));
    }
}
