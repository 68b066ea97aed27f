package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.value.PartId;

/**
 * What a rule looks at in one go: one part, a part and its ancestors, a part and those that name it, the parts that share a key, or all parts of some
 * kinds. A review that follows an edit runs a rule again only where what it looks at has changed, so a scope must not be narrower than what the rule
 * reads. The plan's own fields (its period, year, kind) may always be read; a change of those runs everything again.
 *
 * @param <U> what the rule is given
 */
public abstract sealed class Scope<U> permits EachScope, LineageScope, JoinedScope, SharedScope, AllScope {

    Scope() {}

    /**
     * Looks at each part of a type by itself.
     *
     * @param type such as {@code Session.class}
     * @return the scope
     * @param <P> the type
     */
    public static <P extends Part> Scope<P> each(Class<P> type) {
        return new EachScope<>(type, part -> true);
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
        return new LineageScope<>(type);
    }

    /**
     * Looks at each part of a type together with the parts of another that name it. Whether there are any is "exists" and "does not exist".
     *
     * @param type the parts looked at, such as goals
     * @param other the parts that may name them, such as targets
     * @param names the ids that one of those names
     * @return the scope
     * @param <P> the type looked at
     * @param <Q> the type of those that name it
     */
    public static <P extends Part, Q extends Part> Scope<Joined<P, Q>> joined(
            Class<P> type, Class<Q> other, Function<? super Q, ? extends Collection<PartId>> names) {
        return new JoinedScope<>(type, other, names);
    }

    /**
     * Looks at the parts of a type that share a key: the sessions on one day, the targets of one indicator. A part may have several keys or none.
     *
     * @param type the type
     * @param keys the keys of a part; equal keys have equal text
     * @return the scope
     * @param <P> the type
     */
    public static <P extends Part> Scope<Shared<P>> sharing(
            Class<P> type, Function<? super P, ? extends Collection<?>> keys) {
        return new SharedScope<>(type, keys);
    }

    /**
     * Looks at all parts of some kinds at once, such as to report in one finding how many of them lack something.
     *
     * @param kinds the kinds that the rule reads
     * @return the scope; the rule is given the plan and reads of it only these kinds and the plan's own fields
     */
    public static Scope<Plan> all(PartKind... kinds) {
        return new AllScope(ImmutableSet.copyOf(kinds));
    }

    /** Obtains the kinds of parts whose changes can concern the rule. */
    abstract ImmutableSet<PartKind> kinds();

    /** Obtains the keys of the groups that a part belongs to. */
    abstract ImmutableSet<Object> keys(Part part);

    /** Obtains the keys of the groups whose rule must run again when a part changes. */
    ImmutableSet<Object> touched(Part part, PartIndex index) {
        return keys(part);
    }

    /** Obtains whether the index must keep which parts belong to a key. */
    boolean isGrouped() {
        return false;
    }

    /** Obtains what the rule is given for a key, or nothing when there is no such subject. */
    abstract Optional<U> unit(Object key, PartIndex index, Plan plan);

    /** Visits all subjects in a plan. */
    abstract void forEach(PartIndex index, Plan plan, BiConsumer<Object, U> visit);

    /** Obtains whose name a failure bears. */
    String subject(Object key) {
        return key instanceof PartPath path ? path.toString() : Finding.PLAN;
    }

    static <P extends Part> ImmutableList<P> ofType(Class<P> type, Collection<Part> parts) {
        ImmutableList.Builder<P> chosen = ImmutableList.builderWithExpectedSize(parts.size());
        for (Part part : parts) {
            if (type.isInstance(part)) {
                chosen.add(type.cast(part));
            }
        }
        return chosen.build();
    }
}
