package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.workplan.storage.Filter;

/**
 * The column that tells of a field. What it is asked finds every row whose value fits; it may find more, where the column holds less than the field.
 *
 * @param name the column
 * @param use how much of the field it tells
 * @param written makes what is kept in the column
 * @param unwritten finds the rows in which the column was not written, as in those of an older version
 */
record FieldColumn<V>(String name, Use use, Function<V, Object> written, Condition unwritten) {

    /** More values are not bound: the rows are looked at one by one instead. */
    private static final int MOST_VALUES = 100;

    /** What a column tells of the values of its field. */
    enum Use {
        /** Which one it is; values are ordered as the database orders numbers. */
        NUMBER,
        /** Which one it is. */
        EXACT,
        /** A number of seconds; what is asked for is rounded to whole ones, so that a database without exact decimals can compare them. */
        SECONDS,
        /** How it begins. */
        BEGINNING,
        /** HashedTokens of several values. */
        MARKS
    }

    Condition isOneOf(ImmutableSet<V> values) {
        if (values.size() > MOST_VALUES) {
            return Condition.ALWAYS;
        }
        List<Object> kept = values.stream().map(written).distinct().toList();
        if (use == Use.MARKS) {
            return Condition.any(kept.stream()
                    .map(mark -> Condition.of("(" + name + " like ? or " + name + " = ?)", mark, HashedTokens.TOO_MANY))
                    .toList());
        }
        if (use == Use.SECONDS) {
            return Condition.any(
                    kept.stream().map(second -> around(second(second))).toList());
        }
        return kept.isEmpty() ? Condition.NEVER : among(" in (", kept);
    }

    Condition isNoneOf(ImmutableSet<V> values) {
        if (values.isEmpty() || values.size() > MOST_VALUES || !isExact()) {
            return isPresent();
        }
        return among(" not in (", values.stream().map(written).distinct().toList());
    }

    private Condition among(String word, List<Object> kept) {
        String marks = String.join(", ", Collections.nCopies(kept.size(), "?"));
        return new Condition(name + word + marks + ")", ImmutableList.copyOf(kept));
    }

    private boolean isExact() {
        return use == Use.NUMBER || use == Use.EXACT;
    }

    Condition compares(Filter.Operator operator, V value) {
        return switch (use) {
            case NUMBER -> Condition.of(name + sign(operator) + "?", written.apply(value));
            case SECONDS -> from(operator, second(written.apply(value)));
            case EXACT, BEGINNING, MARKS -> isPresent();
        };
    }

    private Condition from(Filter.Operator operator, long second) {
        boolean upward = operator == Filter.Operator.AT_LEAST || operator == Filter.Operator.MORE_THAN;
        return upward ? Condition.of(name + " >= ?", second) : Condition.of(name + " <= ?", second + 1);
    }

    private Condition around(long second) {
        return Condition.of("(" + name + " >= ? and " + name + " <= ?)", second, second + 1);
    }

    private static long second(Object kept) {
        return ((Number) kept).longValue();
    }

    private static String sign(Filter.Operator operator) {
        return switch (operator) {
            case LESS_THAN -> " < ";
            case AT_MOST -> " <= ";
            case AT_LEAST -> " >= ";
            case MORE_THAN -> " > ";
        };
    }

    Condition isAbsent() {
        return use == Use.MARKS ? Condition.ALWAYS : Condition.of(name + " is null");
    }

    Condition isPresent() {
        return Condition.of(name + " is not null");
    }
}
