package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.base.Predicates;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.value.PartId;

/**
 * What a rule looks at in one go: one part, a part and its ancestors, a part and those that name it, the parts that share a key, or all parts of some
 * kinds. A review that follows an edit runs a rule again only where what it looks at has changed, so a scope must not be narrower than what the rule
 * reads. The plan's own fields (its period, year, kind) may always be read; a change of those runs everything again.
 *
 * <p>Rules whose scopes are equal are shown the same things, made once. Scopes are equal when they are of one form and were given the same types and the
 * same functions, the very objects: keep a function that several scopes share, such as the section of a task, in a constant, and the plan is grouped by it
 * once.
 *
 * <p>A scope is data; the engine shows its subjects to the rules. Make one by the factories here.
 *
 * @param <U> what the rule is given
 */
public sealed interface Scope<U> {

    /**
     * Looks at each part of a type by itself.
     *
     * @param type such as {@code Session.class}
     * @return the scope
     * @param <P> the type
     */
    static <P extends Part> Scope<P> each(Class<P> type) {
        requirePresent("type", type);
        return new Each<>(type, Predicates.alwaysTrue());
    }

    /**
     * Looks at each part of a type that the rule concerns.
     *
     * @param type such as {@code Target.class}
     * @param concerned whether the rule concerns a part; others are not counted as looked at
     * @return the scope
     * @param <P> the type
     */
    static <P extends Part> Scope<P> each(Class<P> type, Predicate<? super P> concerned) {
        requirePresent("type", type, "concerned", concerned);
        return new Each<>(type, concerned);
    }

    /**
     * Looks at each part of a type together with the parts it lies in: the task around a task, the section around that.
     *
     * @param type tasks or sections
     * @return the scope
     * @param <P> the type
     */
    static <P extends Part> Scope<Lineage<P>> withAncestors(Class<P> type) {
        requirePresent("type", type);
        return new WithAncestors<>(type);
    }

    /**
     * Looks at each part of a type together with the parts of another that name it. Whether there are any is "exists" and "does not exist".
     *
     * @param type the parts looked at, such as sections
     * @param other the parts that may name one, such as tasks
     * @param name the id that one of those names, if it names one
     * @return the scope
     * @param <P> the type looked at
     * @param <Q> the type of those that name it
     */
    static <P extends Part, Q extends Part> Scope<Joined<P, Q>> joined(
            Class<P> type, Class<Q> other, Function<? super Q, Optional<PartId>> name) {
        requirePresent("type", type, "other", other, "name", name);
        return new WithReferrers<>(type, other, new Keys.One<>(name));
    }

    /**
     * Looks at each part of a type together with the parts of another that name it among others.
     *
     * @param type the parts looked at, such as groups
     * @param other the parts that may name several, such as sessions
     * @param names the ids that one of those names
     * @return the scope
     * @param <P> the type looked at
     * @param <Q> the type of those that name it
     */
    static <P extends Part, Q extends Part> Scope<Joined<P, Q>> joinedAny(
            Class<P> type, Class<Q> other, Function<? super Q, ? extends Collection<PartId>> names) {
        requirePresent("type", type, "other", other, "names", names);
        return new WithReferrers<>(type, other, new Keys.Many<>(names));
    }

    /**
     * Looks at the parts of a type that share a key: the sessions on one day, the targets of one indicator.
     *
     * @param type the type
     * @param key the key of a part, if it has one; equal keys have equal text
     * @return the scope
     * @param <P> the type
     */
    static <P extends Part> Scope<KeyGroup<P>> sharing(Class<P> type, Function<? super P, ? extends Optional<?>> key) {
        requirePresent("type", type, "key", key);
        return new Sharing<>(type, new Keys.One<>(key));
    }

    /**
     * Looks at the parts of a type that share a key, where a part may have several: the sessions of one worker.
     *
     * @param type the type
     * @param keys the keys of a part; equal keys have equal text
     * @return the scope
     * @param <P> the type
     */
    static <P extends Part> Scope<KeyGroup<P>> sharingAny(
            Class<P> type, Function<? super P, ? extends Collection<?>> keys) {
        requirePresent("type", type, "keys", keys);
        return new Sharing<>(type, new Keys.Many<>(keys));
    }

    /**
     * Looks at all parts of some kinds at once, such as to report in one finding how many of them lack something.
     *
     * @param kinds the kinds that the rule reads
     * @return the scope; the rule is given the plan and reads of it only these kinds and the plan's own fields
     */
    static Scope<Plan> all(PartKind... kinds) {
        requirePresent("kinds", kinds);
        return new All(ImmutableSet.copyOf(kinds));
    }

    /**
     * Each part of a type that a rule concerns.
     *
     * @param type the type
     * @param concerned whether the rule concerns a part
     * @param <P> the type
     */
    record Each<P extends Part>(Class<P> type, Predicate<? super P> concerned) implements Scope<P> {
        /** Refuses null. */
        public Each {
            requirePresent("type", type, "concerned", concerned);
        }
    }

    /**
     * Each part of a type with the parts it lies in.
     *
     * @param type the type
     * @param <P> the type
     */
    record WithAncestors<P extends Part>(Class<P> type) implements Scope<Lineage<P>> {
        /** Refuses null. */
        public WithAncestors {
            requirePresent("type", type);
        }
    }

    /**
     * Each part of a type with the parts of another that name it.
     *
     * @param type the parts looked at
     * @param other the parts that may name them
     * @param names the ids that one of those names
     * @param <P> the type looked at
     * @param <Q> the type of those that name it
     */
    record WithReferrers<P extends Part, Q extends Part>(Class<P> type, Class<Q> other, Keys<Q> names)
            implements Scope<Joined<P, Q>> {
        /** Refuses null. */
        public WithReferrers {
            requirePresent("type", type, "other", other, "names", names);
        }
    }

    /**
     * The parts of a type that share a key, by the key.
     *
     * @param type the type
     * @param keys the keys of a part
     * @param <P> the type
     */
    record Sharing<P extends Part>(Class<P> type, Keys<P> keys) implements Scope<KeyGroup<P>> {
        /** Refuses null. */
        public Sharing {
            requirePresent("type", type, "keys", keys);
        }
    }

    /**
     * The whole plan.
     *
     * @param kinds the kinds of parts that the rule reads
     */
    record All(ImmutableSet<PartKind> kinds) implements Scope<Plan> {
        /** Refuses null. */
        public All {
            requirePresent("kinds", kinds);
        }
    }

    /**
     * The keys of a part. Equal if they are of one form and hold the same function.
     *
     * @param <P> the type of the part
     */
    sealed interface Keys<P> {
        /**
         * Passes on each key of a part once.
         *
         * @param part the part
         * @param to takes a key and the part
         */
        void forEach(P part, BiConsumer<Object, ? super P> to);

        /**
         * One key or none.
         *
         * @param key the key of a part, if it has one
         * @param <P> the type of the part
         */
        record One<P>(Function<? super P, ? extends Optional<?>> key) implements Keys<P> {
            /** Refuses null. */
            public One {
                requirePresent("key", key);
            }

            @Override
            public void forEach(P part, BiConsumer<Object, ? super P> to) {
                requirePresent("part", part, "to", to);
                Optional<?> known = key.apply(part);
                if (known.isPresent()) {
                    to.accept(known.get(), part);
                }
            }
        }

        /**
         * Any number of keys.
         *
         * @param keys the keys of a part
         * @param <P> the type of the part
         */
        record Many<P>(Function<? super P, ? extends Collection<?>> keys) implements Keys<P> {
            /** Refuses null. */
            public Many {
                requirePresent("keys", keys);
            }

            @Override
            public void forEach(P part, BiConsumer<Object, ? super P> to) {
                requirePresent("part", part, "to", to);
                Collection<?> all = keys.apply(part);
                for (Object key : all.size() < 2 ? all : ImmutableSet.copyOf(all)) {
                    to.accept(key, part);
                }
            }
        }
    }

    /**
     * A part and what it lies in.
     *
     * @param part the part
     * @param ancestors the part around it first, then the one around that
     * @param <P> the type of the part
     */
    record Lineage<P extends Part>(P part, ImmutableList<Part> ancestors) {
        /** Refuses null. */
        public Lineage {
            requirePresent("part", part, "ancestors", ancestors);
        }
    }

    /**
     * A part and the parts of another type that name it.
     *
     * @param <P> the type of the part
     * @param <Q> the type of those that name it
     */
    final class Joined<P extends Part, Q extends Part> {

        private final P part;
        private final @Nullable KeyGroup<Q> referrers;

        private Joined(P part, @Nullable KeyGroup<Q> referrers) {
            this.part = part;
            this.referrers = referrers;
        }

        /** {@return a part that no other names} */
        public static <P extends Part, Q extends Part> Joined<P, Q> alone(P part) {
            requirePresent("part", part);
            return new Joined<>(part, null);
        }

        /** {@return a part and those that name it} */
        public static <P extends Part, Q extends Part> Joined<P, Q> of(P part, KeyGroup<Q> referrers) {
            requirePresent("part", part, "referrers", referrers);
            return new Joined<>(part, referrers);
        }

        /** {@return the part} */
        public P part() {
            return part;
        }

        /** {@return those that name it; empty when there is none} Asking how many there are costs less, since they need no order for that. */
        public ImmutableList<Q> referrers() {
            return referrers == null ? ImmutableList.of() : referrers.members();
        }

        /** {@return how many name it; 0 when there is none} */
        public int size() {
            return referrers == null ? 0 : referrers.size();
        }
    }
}
