package org.workplan.rule;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;

/**
 * The parts of one type that share a key, one or more once they are taken in. One thread takes them in, any read them. They are put in order only when
 * somebody asks for that, since many rules count or add up.
 */
final class Members<P extends Part> {

    private static final int A_FEW = 4;

    /** By path, for parts of one kind. */
    private static final Comparator<Part> BY_ID = (one, other) -> one.id().compareTo(other.id());

    private @Nullable P first;

    /** All, where there are several; an immutable list once they are in order. Two threads that ask at once both put them in order, which does no harm. */
    private @Nullable List<P> several;

    Members() {}

    private Members(ImmutableList<P> inOrder) {
        this.first = inOrder.get(0);
        this.several = inOrder;
    }

    static <P extends Part> Members<P> of(List<P> parts) {
        return new Members<>(ImmutableList.sortedCopyOf(BY_ID, parts));
    }

    void add(P part) {
        if (first == null) {
            first = part;
            return;
        }
        if (several == null) {
            several = new ArrayList<>(A_FEW);
            several.add(first);
        }
        several.add(part);
    }

    int size() {
        @Nullable List<P> known = several;
        return known == null ? 1 : known.size();
    }

    /** Obtains the parts as they lie. */
    List<P> inAnyOrder() {
        @Nullable List<P> known = several;
        return known == null ? ImmutableList.of(checkNotNull(first)) : known;
    }

    /** Obtains the parts by path. */
    ImmutableList<P> inOrder() {
        List<P> known = inAnyOrder();
        if (known instanceof ImmutableList<P> inOrder) {
            return inOrder;
        }
        ImmutableList<P> sorted = ImmutableList.sortedCopyOf(BY_ID, known);
        several = sorted;
        return sorted;
    }
}
