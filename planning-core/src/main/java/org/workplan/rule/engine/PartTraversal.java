package org.workplan.rule.engine;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Throwables;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;

/** One way through a plan for all who look at its parts: some hundred parts are shown to the first, then the same to the next, while they are at hand. */
final class PartTraversal {

    /** How many parts one who looks is shown before the next sees them: few enough to stay in the cache of a processor. */
    static final int TOGETHER = 256;

    /** Looks at parts of one kind. */
    @FunctionalInterface
    interface Looker {
        void look(List<? extends Part> parts);
    }

    private final Plan plan;
    private final ListMultimap<PartKind, Looker> lookers =
            MultimapBuilder.enumKeys(PartKind.class).arrayListValues().build();
    private final List<Runnable> others = new ArrayList<>();

    PartTraversal(Plan plan) {
        this.plan = plan;
    }

    /** Takes in who is shown all parts of a kind. */
    void add(PartKind kind, Looker looker) {
        lookers.put(kind, looker);
    }

    /** Takes in what else is done on the way. */
    void add(Runnable other) {
        others.add(other);
    }

    /** Walks, each kind of parts and everything else by itself, and returns when all is done. What the work throws is thrown as it is. */
    void go(Executor executor) {
        List<Runnable> work = new ArrayList<>(others);
        Multimaps.asMap(lookers).forEach((kind, some) -> work.add(() -> show(plan.parts(kind), some)));
        try {
            CompletableFuture.allOf(work.stream()
                            .map(one -> CompletableFuture.runAsync(one, executor))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException exception) {
            Throwables.throwIfUnchecked(checkNotNull(exception.getCause()));
            throw exception;
        }
    }

    private static void show(Iterable<? extends Part> parts, Collection<Looker> lookers) {
        Part[] all = Iterables.toArray(parts, Part.class);
        for (int start = 0; start < all.length; start += TOGETHER) {
            List<Part> some = Arrays.asList(Arrays.copyOfRange(all, start, Math.min(start + TOGETHER, all.length)));
            lookers.forEach(looker -> looker.look(some));
        }
    }
}
