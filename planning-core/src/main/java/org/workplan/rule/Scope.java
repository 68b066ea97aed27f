package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.base.Predicates;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
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
 * @param <U> what the rule is given
 */
public abstract sealed class Scope<U> permits PartScope, KeyGroupScope, AllScope {

    private final Object identity;

    /**
     * Makes a scope.
     *
     * @param identity what two scopes of one class have equal when they look at the same
     */
    Scope(Object identity) {
        this.identity = identity;
    }

    /**
     * Looks at each part of a type by itself.
     *
     * @param type such as {@code Session.class}
     * @return the scope
     * @param <P> the type
     */
    public static <P extends Part> Scope<P> each(Class<P> type) {
        requirePresent("type", type);
        return new EachScope<>(type, Predicates.alwaysTrue());
    }

    /**
     * Looks at each part of a type that the rule concerns.
     *
     * @param type such as {@code Target.class}
     * @param concerned whether the rule concerns a part; others are not counted as looked at
     * @return the scope
     * @param <P> the type
     */
    public static <P extends Part> Scope<P> each(Class<P> type, Predicate<? super P> concerned) {
        requirePresent("type", type, "concerned", concerned);
        return new EachScope<>(type, concerned);
    }

    /**
     * Looks at each part of a type together with the parts it lies in: the task around a task, the section around that.
     *
     * @param type tasks or sections
     * @return the scope
     * @param <P> the type
     */
    public static <P extends Part> Scope<Lineage<P>> withAncestors(Class<P> type) {
        requirePresent("type", type);
        return new LineageScope<>(type);
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
    public static <P extends Part, Q extends Part> Scope<Joined<P, Q>> joined(
            Class<P> type, Class<Q> other, Function<? super Q, Optional<PartId>> name) {
        requirePresent("type", type, "other", other, "name", name);
        return new JoinedScope<>(type, other, new Keys.One<>(name));
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
    public static <P extends Part, Q extends Part> Scope<Joined<P, Q>> joinedAny(
            Class<P> type, Class<Q> other, Function<? super Q, ? extends Collection<PartId>> names) {
        requirePresent("type", type, "other", other, "names", names);
        return new JoinedScope<>(type, other, new Keys.Many<>(names));
    }

    /**
     * Looks at the parts of a type that share a key: the sessions on one day, the targets of one indicator.
     *
     * @param type the type
     * @param key the key of a part, if it has one; equal keys have equal text
     * @return the scope
     * @param <P> the type
     */
    public static <P extends Part> Scope<KeyGroup<P>> sharing(
            Class<P> type, Function<? super P, ? extends Optional<?>> key) {
        requirePresent("type", type, "key", key);
        return new KeyGroupScope<>(type, new Keys.One<>(key));
    }

    /**
     * Looks at the parts of a type that share a key, where a part may have several: the sessions of one worker.
     *
     * @param type the type
     * @param keys the keys of a part; equal keys have equal text
     * @return the scope
     * @param <P> the type
     */
    public static <P extends Part> Scope<KeyGroup<P>> sharingAny(
            Class<P> type, Function<? super P, ? extends Collection<?>> keys) {
        requirePresent("type", type, "keys", keys);
        return new KeyGroupScope<>(type, new Keys.Many<>(keys));
    }

    /**
     * Looks at all parts of some kinds at once, such as to report in one finding how many of them lack something.
     *
     * @param kinds the kinds that the rule reads
     * @return the scope; the rule is given the plan and reads of it only these kinds and the plan's own fields
     */
    public static Scope<Plan> all(PartKind... kinds) {
        requirePresent("kinds", kinds);
        return new AllScope(ImmutableSet.copyOf(kinds));
    }

    /** Returns how the index must keep parts together for this scope, if it must. */
    Optional<Grouping<?>> grouping() {
        return Optional.empty();
    }

    /** Returns the keys of what a rule must look at again when parts change. */
    abstract Collection<?> touched(PartChanges changes, PartIndex old, PartIndex fresh);

    /** Shows what a key stands for in a plan, if it stands for something there. */
    abstract void show(Object key, PartIndex index, Plan plan, Visit<U> visit);

    /** Shows all that there is in a plan. */
    abstract void forEach(PartIndex index, Plan plan, Visit<U> visit);

    /** Returns the key under which a thing stands. */
    abstract Object keyOf(U subject);

    /** Returns whose name a failure bears. */
    String subject(Object key) {
        return Finding.PLAN;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Scope<?> that && getClass() == that.getClass() && identity.equals(that.identity);
    }

    @Override
    public final int hashCode() {
        return identity.hashCode();
    }
}
