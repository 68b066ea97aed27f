package org.workplan.testkit;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What the contracts of stores share: a store that is opened for each property, and ids that no other try has used. */
abstract class StoreContract {
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final Instant NOON = Instant.parse("2025-06-30T12:00:00Z");

    private PlanStoreContract.@Nullable Environment place;
    private @Nullable PlanStore store;

    StoreContract() {}

    /**
     * Prepares a new, empty place in which a store can be opened.
     *
     * @return the place
     */
    protected abstract PlanStoreContract.Environment newPlace();

    @BeforeProperty
    void openStore() {
        place = newPlace();
        store = place.open();
    }

    @AfterProperty
    void closeStore() {
        try {
            if (store != null) {
                store.close();
            }
        } finally {
            if (place != null) {
                place.discard();
            }
        }
    }

    final PlanStore store() {
        if (store == null) {
            throw new IllegalStateException("The store is opened before each property.");
        }
        return store;
    }

    /** Closes the store and opens it again, as after a restart. */
    final PlanStore reopened() {
        if (place != null) {
            store = place.reopen(store());
        }
        return store();
    }

    /** Gives a plan an id of its own that keeps what is nasty about it. */
    static Plan unique(Plan plan) {
        return plan.withId(uniqueId(plan.id()));
    }

    static PlanId uniqueId(PlanId id) {
        String suffix = "-" + NUMBER.incrementAndGet();
        int end = Math.min(id.value().length(), 200 - suffix.length());
        boolean halved = end > 0 && Character.isHighSurrogate(id.value().charAt(end - 1));
        return PlanId.of(id.value().substring(0, halved ? end - 1 : end) + suffix);
    }

    static Plan simplePlan() {
        return unique(PlanArbitraries.headers().sample());
    }

    static Change change(String reason) {
        return change(reason, NOON);
    }

    static Change change(String reason, Instant at) {
        return new Change(RecordId.of("change-" + NUMBER.incrementAndGet()), "Tester Li", reason, at);
    }

    /** Keeps a new plan in the store and reads it back. */
    final Stored created(Plan plan) {
        return store().plans().create(plan, change("first"));
    }

    static Stored found(PlanStore store, PlanId id) {
        return store.plans().find(id).orElseThrow(() -> new AssertionError("Plan " + id + " is not there."));
    }

    static <E> ImmutableList<E> twice(ImmutableList<E> entries) {
        return ImmutableList.<E>builder().addAll(entries).addAll(entries).build();
    }
}
