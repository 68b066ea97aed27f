package org.workplan.rule.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map that is never changed but followed by one that differs in few entries. Followers share what is equal: a follower is the same base under layers of
 * changes, of which each is more than twice as large as the one above it, so that an edit copies on average as many entries as there are layers.
 */
final class Overlay<K, V> {

    private final Entries<K, V> base;
    private final ImmutableList<Map<K, Optional<V>>> layers;

    private Overlay(Entries<K, V> base, ImmutableList<Map<K, Optional<V>>> layers) {
        this.base = base;
        this.layers = layers;
    }

    /** What lies below all changes. */
    private sealed interface Entries<K, V> permits Mapped, Listed {

        Map<K, V> map();

        void forEach(BiConsumer<K, V> visit);
    }

    private record Mapped<K, V>(Map<K, V> map) implements Entries<K, V> {

        @Override
        public void forEach(BiConsumer<K, V> visit) {
            map.forEach(visit);
        }
    }

    /** Values that are put by key when somebody asks for one of them. */
    private record Listed<K, V>(List<V> values, Function<V, K> key, Supplier<Map<K, V>> byKey)
            implements Entries<K, V> {

        Listed(List<V> values, Function<V, K> key) {
            this(values, key, Suppliers.memoize(() -> byKey(values, key)));
        }

        private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
            Map<K, V> map = new LinkedHashMap<>();
            values.forEach(value -> map.put(key.apply(value), value));
            return map;
        }

        @Override
        public Map<K, V> map() {
            return byKey.get();
        }

        @Override
        public void forEach(BiConsumer<K, V> visit) {
            values.forEach(value -> visit.accept(key.apply(value), value));
        }
    }

    static <K, V> Overlay<K, V> of(Map<K, V> entries) {
        return new Overlay<>(new Mapped<>(entries), ImmutableList.of());
    }

    /** Returns a map of values that have their keys in them, no two the same. */
    static <K, V> Overlay<K, V> of(List<V> values, Function<V, K> key) {
        return new Overlay<>(new Listed<>(values, key), ImmutableList.of());
    }

    @Nullable
    V get(K key) {
        return layers.isEmpty() ? base.map().get(key) : layered(key);
    }

    private @Nullable V layered(K key) {
        for (Map<K, Optional<V>> layer : layers) {
            Optional<V> changed = layer.get(key);
            if (changed != null) {
                return changed.orElse(null);
            }
        }
        return base.map().get(key);
    }

    /** Returns the map with some entries put, or removed where the value is empty. */
    Overlay<K, V> with(Map<K, Optional<V>> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<K, Optional<V>> top = more;
        int below = 0;
        while (below < layers.size() && layers.get(below).size() <= 2 * top.size()) {
            Map<K, Optional<V>> merged = new HashMap<>(layers.get(below));
            merged.putAll(top);
            top = merged;
            below++;
        }
        if (below == layers.size() && base.map().size() <= 2 * top.size()) {
            return of(applied(base.map(), top));
        }
        return new Overlay<>(
                base,
                ImmutableList.<Map<K, Optional<V>>>builder()
                        .add(top)
                        .addAll(layers.subList(below, layers.size()))
                        .build());
    }

    private static <K, V> Map<K, V> applied(Map<K, V> base, Map<K, Optional<V>> changes) {
        Map<K, V> whole = new LinkedHashMap<>(base);
        changes.forEach((key, value) -> {
            if (value.isPresent()) {
                whole.put(key, value.get());
            } else {
                whole.remove(key);
            }
        });
        return whole;
    }

    void forEach(BiConsumer<K, V> visit) {
        if (layers.isEmpty()) {
            base.forEach(visit);
            return;
        }
        Map<K, V> all = base.map();
        for (Map<K, Optional<V>> layer : layers.reverse()) {
            all = applied(all, layer);
        }
        all.forEach(visit);
    }
}
