package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** The fields of an object in their order; behind them the one that tells which case of a family the object is, if it is one. */
final class FieldTable<T, B> {

    /** The name of the field that tells a case of a family. */
    static final String TAG = "kind";

    /** The same as it stands before its value. */
    static final String QUOTED_TAG = Output.quoted(TAG);

    private static final int MOST = Long.SIZE - 1;

    private final ImmutableList<Slot<T, B, ?>> all;
    private final @Nullable String tag;
    private final long mindingMissing;
    /** Made when something is read; any thread makes the same. */
    private @Nullable Names names;

    FieldTable(ImmutableList<Slot<T, B, ?>> all, @Nullable String tag) {
        if (all.size() > MOST) {
            throw new IllegalStateException("An object has at most " + MOST + " fields.");
        }
        this.all = all;
        this.tag = tag;
        long minding = 0;
        for (int index = 0; index < all.size(); index++) {
            minding |= all.get(index).mindsMissing() ? 1L << index : 0;
        }
        this.mindingMissing = minding;
    }

    FieldTable<T, B> with(Slot<T, B, ?> more) {
        return new FieldTable<>(
                ImmutableList.<Slot<T, B, ?>>builder().addAll(all).add(more).build(), tag);
    }

    FieldTable<T, B> tagged(String word) {
        return new FieldTable<>(all, word);
    }

    ImmutableList<Slot<T, B, ?>> all() {
        return all;
    }

    @Nullable
    String tag() {
        return tag;
    }

    /** The place of the tag behind the others. */
    int tagPlace() {
        return all.size();
    }

    /** The fields, a bit each, of which something is to be done when they are missing. */
    long mindingMissing() {
        return mindingMissing;
    }

    Names names() {
        Names known = names;
        if (known == null) {
            ImmutableList.Builder<String> made = ImmutableList.builder();
            all.forEach(slot -> made.add(slot.field().name()));
            if (tag != null) {
                made.add(TAG);
            }
            known = Names.of(made.build());
            names = known;
        }
        return known;
    }

    int placeOf(String name) {
        return names().matcher().matchName(name);
    }
}
