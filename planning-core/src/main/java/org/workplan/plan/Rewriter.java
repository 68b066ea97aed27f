package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/** Rewrites the texts, ids and references of a plan, those inside structured values included. Numbers, dates and words of a fixed set stay. */
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

    default ImmutableList<PartId> ids(PartKind kind, Collection<PartId> ids) {
        return ids.stream()
                .filter(id -> keeps(PartPath.of(kind, id)))
                .map(id -> id(kind, id))
                .collect(toImmutableList());
    }

    default PartPath path(PartPath path) {
        return PartPath.of(path.kind(), id(path.kind(), path.id()));
    }

    default ImmutableList<PartPath> paths(Collection<PartPath> paths) {
        return paths.stream().filter(this::keeps).map(this::path).collect(toImmutableList());
    }

    default ImmutableList<String> texts(Collection<String> texts) {
        return texts.stream().map(this::text).collect(toImmutableList());
    }
}
