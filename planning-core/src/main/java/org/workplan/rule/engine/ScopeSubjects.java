package org.workplan.rule.engine;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Plan;
import org.workplan.rule.Finding;
import org.workplan.rule.Scope;

/**
 * What a scope shows to its rules in a plan: all subjects, or those that an edit touched. Equal for equal scopes, so that their rules are shown the same
 * things, made once; a scope of the whole plan is equal to no other, so that each of its rules runs by itself.
 *
 * @param <U> the type of the subjects
 */
abstract sealed class ScopeSubjects<U> permits PartSubjects, KeyGroupSubjects, PlanSubject {

    private final Object identity;

    /**
     * Makes the subjects of a scope.
     *
     * @param identity what two of one class have equal when they show the same
     */
    ScopeSubjects(Object identity) {
        this.identity = identity;
    }

    /** Returns the subjects of a scope. A scope's form decides the type of its subjects. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static <U> ScopeSubjects<U> of(Scope<U> scope) {
        ScopeSubjects<?> subjects;
        if (scope instanceof Scope.Each<?> each) {
            subjects = new EachSubjects<>(each);
        } else if (scope instanceof Scope.WithAncestors<?> nested) {
            subjects = new LineageSubjects<>(nested);
        } else if (scope instanceof Scope.WithReferrers<?, ?> joined) {
            subjects = new JoinedSubjects<>(joined);
        } else if (scope instanceof Scope.Sharing<?> sharing) {
            subjects = new KeyGroupSubjects<>(sharing);
        } else {
            subjects = new PlanSubject(((Scope.All) (Scope) scope).kinds());
        }
        return (ScopeSubjects<U>) subjects;
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
        return other instanceof ScopeSubjects<?> that
                && getClass() == that.getClass()
                && identity.equals(that.identity);
    }

    @Override
    public final int hashCode() {
        return identity.hashCode();
    }
}
