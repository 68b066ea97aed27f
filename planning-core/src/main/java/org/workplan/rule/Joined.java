package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;

/**
 * A part and the parts of another type that name it.
 *
 * @param <P> the type of the part
 * @param <Q> the type of those that name it
 */
public final class Joined<P extends Part, Q extends Part> {

    private final P part;
    private final @Nullable Shared<Q> naming;

    Joined(P part, @Nullable Shared<Q> naming) {
        this.part = part;
        this.naming = naming;
    }

    /**
     * Obtains the part.
     *
     * @return the part
     */
    public P part() {
        return part;
    }

    /**
     * Obtains those that name it. Asking how many there are costs less, since they need no order for that.
     *
     * @return the parts, by path; empty when there is none
     */
    public ImmutableList<Q> naming() {
        return naming == null ? ImmutableList.of() : naming.members();
    }

    /**
     * Obtains how many name it.
     *
     * @return the number; 0 when there is none
     */
    public int size() {
        return naming == null ? 0 : naming.size();
    }
}
