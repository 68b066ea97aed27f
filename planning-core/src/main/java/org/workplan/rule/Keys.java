package org.workplan.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Tells the keys of a part. Equal where they are of one form and were given the same function. */
interface Keys<P> {

    /** Tells each key of a part once. */
    void tell(P part, BiConsumer<Object, ? super P> to);

    /** One key or none. */
    record One<P>(Function<? super P, ? extends Optional<?>> key) implements Keys<P> {
        @Override
        public void tell(P part, BiConsumer<Object, ? super P> to) {
            Optional<?> known = key.apply(part);
            if (known.isPresent()) {
                to.accept(known.get(), part);
            }
        }
    }

    /** Any number of keys. */
    record Many<P>(Function<? super P, ? extends Collection<?>> keys) implements Keys<P> {
        @Override
        public void tell(P part, BiConsumer<Object, ? super P> to) {
            Collection<?> all = keys.apply(part);
            for (Object key : all.size() < 2 ? all : ImmutableSet.copyOf(all)) {
                to.accept(key, part);
            }
        }
    }
}
