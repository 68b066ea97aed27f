package org.workplan.storage.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Remembers what was used last, and forgets the rest. For one thread at a time. */
final class Recent<K, V> {

    private final int size;
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    Recent(int size) {
        this.size = size;
    }

    /** What is remembered, or is found out now. */
    V of(K key, Function<K, V> unknown) {
        V known = values.get(key);
        if (known == null) {
            known = unknown.apply(key);
            put(key, known);
        }
        return known;
    }

    /** What is remembered. */
    Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    void put(K key, V value) {
        values.put(key, value);
        if (values.size() > size) {
            values.remove(values.keySet().iterator().next());
        }
    }

    void forget(K key) {
        values.remove(key);
    }
}
