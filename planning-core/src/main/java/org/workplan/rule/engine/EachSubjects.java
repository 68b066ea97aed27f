package org.workplan.rule.engine;

import java.util.Collection;
import java.util.function.Predicate;
import org.workplan.plan.Part;
import org.workplan.rule.Scope;

/** Each part of a type that a rule concerns. */
final class EachSubjects<P extends Part> extends PartSubjects<P, P> {

    private final Predicate<? super P> concerned;

    EachSubjects(Scope.Each<P> scope) {
        super(scope.type(), scope);
        this.concerned = scope.concerned();
    }

    @Override
    Collection<?> touched(PartChanges changes, PartIndex old, PartIndex fresh) {
        return changes.ids(kind());
    }

    @Override
    Object keyOf(P part) {
        return part.id();
    }

    @Override
    void showTyped(Iterable<P> parts, PartIndex index, Visit<P> visit) {
        for (P part : parts) {
            show(part, visit);
        }
    }

    private void show(P part, Visit<P> visit) {
        boolean isConcerned;
        try {
            isConcerned = concerned.test(part);
        } catch (Throwable thrown) {
            visit.failed(part.id(), RuleFaults.isolated(thrown));
            return;
        }
        if (isConcerned) {
            visit.found(part);
        }
    }
}
