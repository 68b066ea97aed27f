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
    private final @Nullable KeyGroup<Q> referrers;

    Joined(P part, @Nullable KeyGroup<Q> referrers) {
        this.part = part;
        this.referrers = referrers;
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
