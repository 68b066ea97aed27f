package org.workplan.explanation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.plan.revision.PlanMerge;

/**
 * Tells what a part of a plan states, what a revision changed and why two revisions do not merge, as facts that can be worded in every language of the
 * library.
 */
public final class Descriptions {
    private Descriptions() {}

    /**
     * Words a constant of an enumeration of the model.
     *
     * @param value the constant
     * @return a word that every language of the library has
     */
    public static Operand choice(Enum<?> value) {
        requirePresent("value", value);
        return ModelValues.choice(value);
    }

    /**
     * Describes a part attribute by attribute. What refers to another part is described by that part's title, if the plan has it.
     *
     * @param part the part
     * @param plan the plan that it stands in
     * @return a node "attribute: value" under the name of each attribute that says anything, in the order in which changes are described; without id and kind
     */
    public static ImmutableMap<String, Explanation> of(Part part, Plan plan) {
        requirePresent("part", part, "plan", plan);
        ImmutableMap.Builder<String, Explanation> described = ImmutableMap.builder();
        part.stated().forEach((attribute, value) -> {
            ModelValues values = new ModelValues(attribute, ImmutableList.of(part), ImmutableList.of(plan));
            described.put(
                    attribute,
                    Explanation.of("revision.states")
                            .word("attribute", "revision.attribute." + attribute)
                            .with("value", values.operand(value))
                            .note());
        });
        return described.buildOrThrow();
    }

    /**
     * Tells the difference between two revisions: each attribute that differs, each part added and each part removed.
     *
     * @param earlier the earlier revision
     * @param later the later revision
     * @return one explanation for each difference: the plan's own values, changes, additions, removals
     */
    public static ImmutableList<Explanation> changes(Plan earlier, Plan later) {
        requirePresent("earlier", earlier, "later", later);
        PlanDiff diff = PlanDiff.between(earlier, later);
        ImmutableList.Builder<Explanation> described = ImmutableList.builder();
        diff.values().forEach(change -> described.add(changed(change, ImmutableList.of(later, earlier))));
        diff.added().forEach(path -> described.add(whole("revision.added", path, later)));
        diff.removed().forEach(path -> described.add(whole("revision.removed", path, earlier)));
        return described.build();
    }

    /**
     * Tells why a revision may not take a plan from its status to another.
     *
     * @param earlier the plan before the revision
     * @param later the plan after it
     * @return the reason with what the plan may become; empty if the step is allowed
     * @see Plan.Status#isStep(Plan, Plan)
     */
    public static Optional<Explanation> forbiddenStep(Plan earlier, Plan later) {
        requirePresent("earlier", earlier, "later", later);
        return Plan.Status.isStep(earlier, later)
                ? Optional.empty()
                : earlier.status().map(before -> forbidden(later, before));
    }

    private static Explanation forbidden(Plan later, Plan.Status before) {
        ImmutableList<Operand> next =
                before.next().stream().map(Descriptions::status).collect(ImmutableList.toImmutableList());
        return Explanation.of(next.isEmpty() ? "revision.step-from-closed" : "revision.step")
                .text("plan", later.id().value())
                .with("before", status(before))
                .with("after", later.status().map(Descriptions::status).orElse(new Operand.Word("revision.none")))
                .with("next", new Operand.Many(next))
                .note();
    }

    private static Operand status(Plan.Status status) {
        return new Operand.Word("revision.state." + status);
    }

    private static Explanation changed(PlanDiff.ValueChange change, ImmutableList<Plan> plans) {
        ImmutableList<Part> owners = plans.stream()
                .flatMap(plan -> change.part().flatMap(plan::part).stream())
                .collect(ImmutableList.toImmutableList());
        Explanation.Builder why = Explanation.of(owners.isEmpty() ? "revision.plan" : "revision.changed");
        owners.stream().findFirst().ifPresent(part -> why.part("part", part));
        ModelValues values = new ModelValues(change.attribute(), owners, plans);
        return why.word("attribute", "revision.attribute." + change.attribute())
                .with("before", values.operand(change.before()))
                .with("after", values.operand(change.after()))
                .note();
    }

    private static Explanation whole(String key, PartPath path, Plan plan) {
        Part part = plan.part(path).orElseThrow();
        return Explanation.of(key)
                .word("kind", "revision.kind." + path.kind())
                .part("part", part)
                .note();
    }

    /**
     * Tells why two revisions do not merge.
     *
     * @param conflict one conflict
     * @param ours the revision whose names of parts are used
     * @param theirs the other revision, used where the first lacks the part
     * @return the reason and the part
     */
    public static Explanation conflict(PlanMerge.Conflict conflict, Plan ours, Plan theirs) {
        requirePresent("conflict", conflict, "ours", ours, "theirs", theirs);
        String key = "revision.conflict." + conflict.reason();
        Explanation.Builder why = Explanation.of(conflict.attribute().isPresent() ? key + ".attribute" : key);
        conflict.attribute().ifPresent(name -> why.word("attribute", "revision.attribute." + name));
        Optional<Part> part = conflict.part().flatMap(path -> ours.part(path).or(() -> theirs.part(path)));
        return part.map(known -> why.part("part", known))
                .orElseGet(() -> why.word("part", "revision.whole-plan"))
                .note();
    }
}
