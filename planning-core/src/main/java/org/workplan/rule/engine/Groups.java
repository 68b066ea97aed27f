package org.workplan.rule.engine;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.rule.KeyGroup;

/**
 * Parts of one type by key.
 *
 * @param byKey the groups
 * @param fault what the keys threw, if they did; there are no groups then
 */
record Groups(Overlay<Object, KeyGroup<Part>> byKey, Optional<Throwable> fault) {

    /** Tells the keys of parts of one kind. */
    @FunctionalInterface
    interface Keying {
        /** Passes on each key of a part once. */
        void forEachKey(Part part, BiConsumer<Object, ? super Part> to);
    }

    private static Groups failed(Throwable fault) {
        return new Groups(Overlay.of(ImmutableMap.of()), Optional.of(fault));
    }

    /** Takes parts and puts together those of one key. */
    static final class Gatherer implements BiConsumer<Object, Part> {

        private final Keying keys;
        /** By key one part or a list of several. */
        private final Map<Object, Object> open = new LinkedHashMap<>();

        private Optional<Throwable> fault = Optional.empty();

        Gatherer(Keying keys) {
            this.keys = keys;
        }

        void look(Iterable<? extends Part> parts) {
            if (fault.isEmpty()) {
                try {
                    for (Part part : parts) {
                        keys.forEachKey(part, this);
                    }
                } catch (Throwable thrown) {
                    fault = Optional.of(RuleFaults.isolated(thrown));
                }
            }
        }

        @Override
        public void accept(Object key, Part part) {
            open.merge(key, part, Gatherer::together);
        }

        @SuppressWarnings("unchecked")
        private static Object together(Object known, Object more) {
            List<Object> all = known instanceof List ? (List<Object>) known : new ArrayList<>(List.of(known));
            all.add(more);
            return all;
        }

        @SuppressWarnings("unchecked")
        private static KeyGroup<Part> closed(Object key, Object parts) {
            return KeyGroup.of(key, parts instanceof List ? (List<Part>) parts : List.of((Part) parts));
        }

        /** Closes each group in its place. */
        @SuppressWarnings({"unchecked", "rawtypes"})
        private Map<Object, KeyGroup<Part>> closed() {
            open.replaceAll(Gatherer::closed);
            return (Map) open;
        }

        Groups done() {
            return fault.map(Groups::failed).orElseGet(() -> new Groups(Overlay.of(closed()), Optional.empty()));
        }
    }

    /** Returns the groups after some parts have changed. */
    Groups with(Keying keys, List<PartChanges.Edit> edits) {
        try {
            Map<Object, List<Part>> open = new HashMap<>();
            for (PartChanges.Edit edit : edits) {
                edit.before()
                        .ifPresent(before -> keys.forEachKey(before, (key, part) -> remove(part, open(open, key))));
                edit.after()
                        .ifPresent(after -> keys.forEachKey(
                                after, (key, part) -> open(open, key).add(part)));
            }
            Map<Object, Optional<KeyGroup<Part>>> closed = new HashMap<>();
            open.forEach((key, parts) ->
                    closed.put(key, parts.isEmpty() ? Optional.empty() : Optional.of(KeyGroup.of(key, parts))));
            return new Groups(byKey.with(closed), Optional.empty());
        } catch (Throwable thrown) {
            return failed(RuleFaults.isolated(thrown));
        }
    }

    private static void remove(Part part, List<Part> members) {
        members.removeIf(member -> member.id().equals(part.id()) && member.kind() == part.kind());
    }

    private List<Part> open(Map<Object, List<Part>> open, Object key) {
        return open.computeIfAbsent(key, one -> {
            @Nullable KeyGroup<Part> known = byKey.get(one);
            return known == null ? new ArrayList<>() : new ArrayList<>(known.members());
        });
    }
}
