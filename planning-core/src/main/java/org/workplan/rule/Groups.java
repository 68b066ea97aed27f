package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;

/**
 * Parts of one type by key, in each group by path.
 *
 * @param members the groups; a list is immutable once its index is made
 * @param fault what the keys threw, if they did; there are no groups then
 */
record Groups(Overlay<Object, List<Part>> members, Optional<RuntimeException> fault) {

    /** By path, for parts of one kind. */
    static final Comparator<Part> BY_ID = (one, other) -> one.id().compareTo(other.id());

    private static Groups failed(RuntimeException exception) {
        return new Groups(Overlay.of(ImmutableMap.of()), Optional.of(exception));
    }

    /** Takes parts and puts together those of one key. */
    static final class Gatherer {

        private final Function<Part, Collection<?>> keys;
        private final Map<Object, List<Part>> groups = new LinkedHashMap<>();
        private final List<Object> several = new ArrayList<>();
        private Optional<RuntimeException> fault = Optional.empty();

        Gatherer(Function<Part, Collection<?>> keys) {
            this.keys = keys;
        }

        void addAll(Iterable<? extends Part> parts) {
            if (fault.isEmpty()) {
                try {
                    parts.forEach(this::add);
                } catch (RuntimeException exception) {
                    fault = Optional.of(exception);
                }
            }
        }

        private void add(Part part) {
            for (Object key : keys.apply(part)) {
                add(key, part);
            }
        }

        private void add(Object key, Part part) {
            @Nullable List<Part> before = groups.putIfAbsent(key, ImmutableList.of(part));
            if (before instanceof ArrayList) {
                before.add(part);
            } else if (before != null) {
                several.add(key);
                List<Part> grown = new ArrayList<>(before);
                grown.add(part);
                groups.put(key, grown);
            }
        }

        Groups done() {
            several.forEach(
                    key -> groups.computeIfPresent(key, (same, members) -> ImmutableList.sortedCopyOf(BY_ID, members)));
            return fault.map(Groups::failed).orElseGet(() -> new Groups(Overlay.of(groups), Optional.empty()));
        }
    }

    /** Obtains the groups after some parts have changed. */
    Groups with(Function<Part, Collection<?>> keys, List<PartChanges.Edit> edits) {
        try {
            Map<Object, List<Part>> open = new HashMap<>();
            for (PartChanges.Edit edit : edits) {
                edit.before().ifPresent(part -> keys.apply(part).forEach(key -> remove(part, open(open, key))));
                edit.after()
                        .ifPresent(part ->
                                keys.apply(part).forEach(key -> open(open, key).add(part)));
            }
            Map<Object, Optional<List<Part>>> closed = new HashMap<>();
            open.forEach((key, parts) -> closed.put(
                    key, parts.isEmpty() ? Optional.empty() : Optional.of(ImmutableList.sortedCopyOf(BY_ID, parts))));
            return new Groups(members.with(closed), Optional.empty());
        } catch (RuntimeException exception) {
            return failed(exception);
        }
    }

    private static void remove(Part part, List<Part> members) {
        members.removeIf(member -> member.id().equals(part.id()) && member.kind() == part.kind());
    }

    private List<Part> open(Map<Object, List<Part>> open, Object key) {
        return open.computeIfAbsent(key, one -> {
            @Nullable List<Part> known = members.get(one);
            return known == null ? new ArrayList<>() : new ArrayList<>(known);
        });
    }
}
