package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/**
 * Rewrites the texts, ids and references of a plan, those inside structured values included. Numbers, dates and words of a fixed set stay. What needs no
 * change is returned as the same object.
 */
interface Rewriter {

    /** Rewrites a text. */
    String text(String text);

    /** Rewrites the id of the plan. */
    PlanId plan(PlanId id);

    /** Rewrites the id of a part, where it stands at the part and where others refer to it. */
    PartId id(PartKind kind, PartId id);

    /** Checks if a part, and a reference to it that may be left out, stays. */
    boolean keeps(PartPath path);

    /** Checks if the value of an attribute stays. */
    boolean discloses(Attribute<?, ?> attribute);

    /** Rewrites the words for somebody. */
    String words(Actor actor);

    default Optional<PartId> id(PartKind kind, Optional<PartId> id) {
        return id.filter(known -> keeps(PartPath.of(kind, known))).map(known -> id(kind, known));
    }

    default ImmutableList<PartId> ids(PartKind kind, ImmutableList<PartId> ids) {
        return each(ids, id -> keeps(PartPath.of(kind, id)) ? id(kind, id) : null);
    }

    default PartPath path(PartPath path) {
        PartId id = id(path.kind(), path.id());
        return id.equals(path.id()) ? path : PartPath.of(path.kind(), id);
    }

    default ImmutableList<PartPath> paths(ImmutableList<PartPath> paths) {
        return each(paths, path -> keeps(path) ? path(path) : null);
    }

    default ImmutableList<String> texts(ImmutableList<String> texts) {
        return each(texts, this::text);
    }

    /**
     * Rewrites the items of a list.
     *
     * @param items the items
     * @param rewrite rewrites an item; null leaves it out
     * @return the rewritten items; the same list if no item changes
     */
    static <I> ImmutableList<I> each(ImmutableList<I> items, Function<I, @Nullable I> rewrite) {
        if (items.isEmpty()) {
            return items;
        }
        ImmutableList.Builder<I> rewritten = ImmutableList.builderWithExpectedSize(items.size());
        boolean same = true;
        for (I item : items) {
            I now = rewrite.apply(item);
            same &= now == item;
            if (now != null) {
                rewritten.add(now);
            }
        }
        return same ? items : rewritten.build();
    }
}
