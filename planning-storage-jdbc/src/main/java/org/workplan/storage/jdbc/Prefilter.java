package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Function;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;

/**
 * Finds in SQL every row that a filter may accept, and perhaps more; the filter itself has the last word about each. Negations are moved to the fields,
 * so that a database is never asked to negate what it does not know. A field without a column does not narrow anything, nor does what is too long or
 * too deep for some database to read.
 *
 * @param columns the columns of the fields that have one
 * @param <S> the type of the subjects
 */
record Prefilter<S>(ImmutableMap<Field<S, ?>, FieldColumn<?>> columns) {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 10_000;

    Condition of(Filter<S> filter) {
        Condition condition = condition(filter, true, 0);
        return condition.sql().length() > LONGEST ? Condition.ALWAYS : condition;
    }

    /** The rows of which the filter may be certain, or else those of which its negation may be. */
    private Condition condition(Filter<S> filter, boolean wanted, int depth) {
        if (depth > DEEPEST) {
            return Condition.ALWAYS;
        }
        if (filter instanceof Filter.Not<S> not) {
            return condition(not.filter(), !wanted, depth + 1);
        }
        if (filter instanceof Filter.And<S> and) {
            List<Condition> conditions = conditions(and.filters(), wanted, depth + 1);
            return wanted ? Condition.all(conditions) : Condition.any(conditions);
        }
        if (filter instanceof Filter.Or<S> or) {
            List<Condition> conditions = conditions(or.filters(), wanted, depth + 1);
            return wanted ? Condition.any(conditions) : Condition.all(conditions);
        }
        if (filter instanceof Filter.OneOf<S, ?> oneOf) {
            return oneOf(oneOf, wanted);
        }
        if (filter instanceof Filter.Compare<S, ?> compare) {
            return compare(compare, wanted);
        }
        return absent((Filter.Absent<S, ?>) filter, wanted);
    }

    private List<Condition> conditions(List<Filter<S>> filters, boolean wanted, int depth) {
        return filters.stream().map(filter -> condition(filter, wanted, depth)).toList();
    }

    private <V> Condition oneOf(Filter.OneOf<S, V> oneOf, boolean wanted) {
        return asked(
                oneOf.field(), column -> wanted ? column.isOneOf(oneOf.values()) : column.isNoneOf(oneOf.values()));
    }

    private <V> Condition compare(Filter.Compare<S, V> compare, boolean wanted) {
        Filter.Operator operator =
                wanted ? compare.operator() : compare.operator().negated();
        return asked(compare.field(), column -> column.compares(operator, compare.value()));
    }

    private <V> Condition absent(Filter.Absent<S, V> absent, boolean wanted) {
        return asked(absent.field(), column -> wanted ? column.isAbsent() : column.isPresent());
    }

    @SuppressWarnings("unchecked") // the column of a field has the values of that field
    private <V> Condition asked(Field<S, V> field, Function<FieldColumn<V>, Condition> question) {
        FieldColumn<V> column = (FieldColumn<V>) columns.get(field);
        return column == null ? Condition.ALWAYS : Condition.any(List.of(column.unwritten(), question.apply(column)));
    }
}
