package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.function.Predicate;
import org.workplan.plan.Part;

/** Each part of a type that a rule concerns. */
final class EachScope<P extends Part> extends PartScope<P, P> {

    private final Predicate<? super P> concerned;

    EachScope(Class<P> type, Predicate<? super P> concerned) {
        super(type, ImmutableList.of(type, concerned));
        this.concerned = concerned;
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
