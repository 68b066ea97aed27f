package org.workplan.plan;

import java.util.function.Consumer;
import org.workplan.target.Criterion;
import org.workplan.target.TagFilter;

/** Finds the parts that values refer to, and references that lead nowhere. */
final class References {

    private References() {}

    static void ofCriterion(Criterion criterion, Consumer<PartPath> found) {
        if (criterion instanceof Criterion.ForEach forEach) {
            found.accept(PartPath.of(PartKind.GROUP, forEach.group()));
        }
        if (criterion instanceof Criterion.When when) {
            found.accept(PartPath.of(PartKind.INDICATOR, when.indicator()));
        }
        if (criterion instanceof Criterion.On on) {
            found.accept(PartPath.of(PartKind.INDICATOR, on.indicator()));
        }
        criterion.children().forEach(inner -> ofCriterion(inner, found));
    }

    static void ofFilter(TagFilter filter, Consumer<PartPath> found) {
        for (TagFilter.Condition condition : filter.conditions()) {
            if (condition instanceof TagFilter.AtOrAbove above) {
                found.accept(PartPath.of(PartKind.LADDER, above.ladder()));
            }
        }
    }

    static void ofActor(Actor actor, Consumer<PartPath> found) {
        actor.refersTo().forEach(found);
    }

    static void ofFigure(Fact.Figure figure, Consumer<PartPath> found) {
        figure.of().forEach(fact -> found.accept(PartPath.of(PartKind.FACT, fact)));
    }

    static void ofTiming(Timing timing, Consumer<PartPath> found) {
        timing.anchors().forEach(found);
    }

    static void ofUse(ResourceUse use, Consumer<PartPath> found) {
        use.resource().ifPresent(resource -> found.accept(PartPath.of(PartKind.RESOURCE, resource)));
    }
}
