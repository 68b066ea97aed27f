package org.workplan.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanDiff;
import org.workplan.plan.PlanMerge;
import org.workplan.plan.ValueChange;

/** Tells what a revision of a plan changed, and why two revisions do not merge, as facts that can be worded in every language of the library. */
public final class Changes {

    private Changes() {}

    /**
     * Tells the difference between two revisions: each attribute that differs, each part added and each part removed.
     *
     * @param earlier the earlier revision
     * @param later the later revision
     * @return one explanation for each difference: the plan's own values, changes, additions, removals
     */
    public static ImmutableList<Explanation> between(Plan earlier, Plan later) {
        PlanDiff diff = PlanDiff.between(earlier, later);
        ImmutableList.Builder<Explanation> told = ImmutableList.builder();
        diff.values().forEach(change -> told.add(changed(change, later)));
        diff.added().forEach(path -> told.add(whole("revision.added", path, later)));
        diff.removed().forEach(path -> told.add(whole("revision.removed", path, earlier)));
        return told.build();
    }

    private static Explanation changed(ValueChange change, Plan later) {
        ExplanationBuilder why = Explanation.of(change.part().isPresent() ? "revision.changed" : "revision.plan");
        change.part().flatMap(later::part).ifPresent(part -> why.part("part", part));
        return why.word("attribute", "revision.attribute." + change.attribute())
                .with("before", ModelValues.operand(change.before()))
                .with("after", ModelValues.operand(change.after()))
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
    public static Explanation of(PlanMerge.Conflict conflict, Plan ours, Plan theirs) {
        ExplanationBuilder why = Explanation.of("revision.conflict." + conflict.reason());
        Optional<Part> part = conflict.part().flatMap(path -> ours.part(path).or(() -> theirs.part(path)));
        return part.map(known -> why.part("part", known))
                .orElseGet(() -> why.word("part", "revision.whole-plan"))
                .note();
    }
}
