package org.workplan.rule;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A map that is never changed but followed by one that differs in few entries. Followers share what is equal, so that a small edit costs the edit and
 * not the map; when the differences have become many they are merged.
 */
final class Overlay<K, V> {

    private static final int MANY = 512;

    private final Map<K, V> base;
    private final ImmutableMap<K, Optional<V>> changes;

    private Overlay(Map<K, V> base, ImmutableMap<K, Optional<V>> changes) {
        this.base = base;
        this.changes = changes;
    }

    static <K, V> Overlay<K, V> of(Map<K, V> entries) {
        return new Overlay<>(entries, ImmutableMap.of());
    }

    Optional<V> get(K key) {
        Optional<V> changed = changes.get(key);
        return changed != null ? changed : Optional.ofNullable(base.get(key));
    }

    Overlay<K, V> with(Map<K, Optional<V>> more) {
        if (more.isEmpty()) {
            return this;
        }
        ImmutableMap<K, Optional<V>> all = ImmutableMap.<K, Optional<V>>builder()
                .putAll(changes)
                .putAll(more)
                .buildKeepingLast();
        return all.size() < MANY ? new Overlay<>(base, all) : merged(all);
    }

    private Overlay<K, V> merged(ImmutableMap<K, Optional<V>> all) {
        Map<K, V> whole = new HashMap<>(base);
        all.forEach((key, value) -> {
            if (value.isPresent()) {
                whole.put(key, value.get());
            } else {
                whole.remove(key);
            }
        });
        return of(whole);
    }

    void forEach(BiConsumer<K, V> visit) {
        base.forEach((key, value) -> {
            if (!changes.containsKey(key)) {
                visit.accept(key, value);
            }
        });
        changes.forEach((key, value) -> value.ifPresent(present -> visit.accept(key, present)));
    }
}
