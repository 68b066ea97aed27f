package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.workplan.plan.ModelType.Member;

/** Edits one part of a plan, wherever it stands. */
final class PartEditing {

    private static final int MOST_LISTED = 10;

    private PartEditing() {}

    static Plan edit(Plan plan, PartPath path, UnaryOperator<Part> edit) {
        return inList(
                plan,
                path,
                parts -> Iterables.transform(parts, part -> part.path().equals(path) ? edited(part, edit) : part));
    }

    private static Part edited(Part part, UnaryOperator<Part> edit) {
        Part edited = edit.apply(part);
        if (edited.kind() != part.kind()) {
            throw new IllegalArgumentException(String.format(
                    "The edit of %s returned %s. Return a part of the same kind.", part.path(), edited.path()));
        }
        return edited;
    }

    static Plan remove(Plan plan, PartPath path) {
        return inList(
                plan,
                path,
                parts -> Iterables.filter(parts, part -> !part.path().equals(path)));
    }

    static Plan move(Plan plan, PartPath path, int index) {
        return inList(plan, path, parts -> {
            List<Part> others = new ArrayList<>(parts);
            if (index < 0 || index >= others.size()) {
                throw new IndexOutOfBoundsException(String.format(
                        "%s cannot move to place %d of a list of %d parts. Choose a place from 0 to %d.",
                        path, index, others.size(), others.size() - 1));
            }
            int from = Iterables.indexOf(parts, part -> part.path().equals(path));
            others.add(index, others.remove(from));
            return others;
        });
    }

    /** The plan with another list in place of the one that holds the part. */
    private static Plan inList(Plan plan, PartPath path, Function<ImmutableList<Part>, Iterable<Part>> change) {
        requirePresent(plan, path);
        return changed(ModelTypes.PLAN, plan, path, change);
    }

    private static <T, B> T changed(
            ModelType<T, B> type, T object, PartPath path, Function<ImmutableList<Part>, Iterable<Part>> change) {
        T changed = object;
        for (Member<T, B, ImmutableList<Part>> list : type.lists()) {
            Attribute<T, ImmutableList<Part>> attribute = list.attribute();
            ImmutableList<Part> parts = attribute.get(object);
            if (parts.stream().anyMatch(part -> part.path().equals(path))) {
                changed = attribute.with(changed, ImmutableList.copyOf(change.apply(parts)));
            } else if (parts.stream().anyMatch(part -> holds(part, path))) {
                changed = attribute.with(
                        changed,
                        parts.stream()
                                .map(part ->
                                        holds(part, path) ? changed(ModelTypes.typeOf(part), part, path, change) : part)
                                .collect(toImmutableList()));
            }
        }
        return changed;
    }

    private static boolean holds(Part part, PartPath path) {
        return PlanParts.inside(part).stream().anyMatch(inner -> inner.path().equals(path));
    }

    private static void requirePresent(Plan plan, PartPath path) {
        if (plan.part(path).isEmpty()) {
            Iterable<PartPath> known = Iterables.transform(plan.parts(path.kind()), Part::path);
            throw new IllegalArgumentException(String.format(
                    "Plan %s has no part %s. The first parts of this kind are %s.",
                    plan.id(), path, ImmutableList.copyOf(Iterables.limit(known, MOST_LISTED))));
        }
    }
}
