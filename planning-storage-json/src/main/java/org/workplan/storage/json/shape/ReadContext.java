package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a reader is in a document, what it has found wrong so far, and the unknown fields that it keeps. One per document; not shared. */
public final class ReadContext {

    private static final int FIRST_SIZE = 8;
    private static final int LONGEST_NAME = 100;

    /** The names of the fields around, and null for the items of arrays, whose numbers stand in the other. */
    private @Nullable String[] names = new String[FIRST_SIZE];

    private int[] indexes = new int[FIRST_SIZE];
    private int depth;
    private final Problems problems = new Problems();
    private @Nullable Keeper keeper;

    /** An object that keeps unknown fields, how deep it lies, and the nearest one around it. */
    private static final class Keeper {
        private final int depth;
        private final @Nullable Keeper around;
        private @Nullable Map<String, String> unknown;

        private Keeper(int depth, @Nullable Keeper around) {
            this.depth = depth;
            this.around = around;
        }
    }

    ReadContext() {}

    ImmutableList<Problem> problems() {
        return problems.all();
    }

    /** {@return how many problems there are so far, with those that are not listed} */
    long problemCount() {
        return problems.count();
    }

    /** {@return whether nothing was wrong so far} */
    boolean isWhole() {
        return problems.isEmpty();
    }

    /** Reads a whole document; empty if it is wrong, which is noted. */
    <T> Optional<T> root(Shape<T> shape, Tokens tokens) {
        return Optional.ofNullable(below(shape, tokens));
    }

    /** Reads the current value, which is that of a field; null if it is wrong, which is noted, and the rest goes on. */
    <T> @Nullable T field(String name, Shape<T> shape, Tokens tokens) {
        enter(name, 0);
        T value = below(shape, tokens);
        depth--;
        return value;
    }

    /** Reads the current value, which is an item of an array; null if it is wrong, which is noted, and the rest goes on. */
    <T> @Nullable T item(int index, Shape<T> shape, Tokens tokens) {
        enter(null, index);
        T value = below(shape, tokens);
        depth--;
        return value;
    }

    private <T> @Nullable T below(Shape<T> shape, Tokens tokens) {
        int here = depth;
        try {
            return shape.read(tokens, this);
        } catch (ProblemException exception) {
            exception.problem().ifPresent(this::note);
            depth = here;
            tokens.skipTo(here);
            return null;
        }
    }

    private void enter(@Nullable String name, int index) {
        if (depth == indexes.length) {
            names = Arrays.copyOf(names, 2 * depth);
            indexes = Arrays.copyOf(indexes, 2 * depth);
        }
        names[depth] = name;
        indexes[depth] = index;
        depth++;
    }

    ProblemException failure(String message) {
        return new ProblemException(message);
    }

    void note(String message) {
        problems.add(this::place, message);
    }

    private String place() {
        StringBuilder place = new StringBuilder("$");
        for (int step = 0; step < depth; step++) {
            String name = names[step];
            if (name == null) {
                place.append('[').append(indexes[step]).append(']');
            } else {
                place.append('.').append(Problems.shortened(name, LONGEST_NAME));
            }
        }
        return place.toString();
    }

    /** Begins an object that keeps unknown fields. */
    void beginKeeping() {
        keeper = new Keeper(depth, keeper);
    }

    /** Ends the object begun last that keeps unknown fields, and obtains them. */
    ImmutableMap<String, String> endKeeping() {
        Keeper ended = keeper;
        if (ended == null) {
            return ImmutableMap.of();
        }
        keeper = ended.around;
        return ended.unknown == null ? ImmutableMap.of() : ImmutableMap.copyOf(ended.unknown);
    }

    /**
     * Reads the current value, which is that of an unknown field, and keeps it in the nearest object that can; a document whose objects keep none drops it.
     *
     * @return whether it could be read; if not, the problem is noted
     */
    boolean unknown(String name, Tokens tokens) {
        enter(name, 0);
        try {
            keep(Output.line(JsonLimits.STANDARD, tokens::copyTo));
            return true;
        } catch (IllegalArgumentException tooLong) {
            note(Shapes.message(tooLong));
            tokens.skipTo(depth);
            return false;
        } finally {
            depth--;
        }
    }

    private void keep(String value) {
        if (keeper == null) {
            return;
        }
        StringBuilder pointer = new StringBuilder();
        for (int step = keeper.depth; step < depth; step++) {
            String name = names[step];
            pointer.append('/').append(name == null ? String.valueOf(indexes[step]) : Node.escaped(name));
        }
        if (keeper.unknown == null) {
            keeper.unknown = new LinkedHashMap<>();
        }
        keeper.unknown.put(pointer.toString(), value);
    }
}
