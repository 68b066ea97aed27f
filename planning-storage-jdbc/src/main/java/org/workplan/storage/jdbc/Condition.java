package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** What a {@code where} asks, with the values that are bound to its marks. */
record Condition(String sql, ImmutableList<Object> values) {

    static final Condition ALWAYS = of("1 = 1");
    static final Condition NEVER = of("1 = 0");

    static Condition of(String sql, Object... values) {
        return new Condition(sql, ImmutableList.copyOf(values));
    }

    /** A statement that says {@code {rows}} where the condition is to stand. */
    String in(String statement) {
        return statement.replace("{rows}", sql);
    }

    static Condition all(List<Condition> conditions) {
        return joined(conditions, ALWAYS, NEVER, " and ");
    }

    static Condition any(List<Condition> conditions) {
        return joined(conditions, NEVER, ALWAYS, " or ");
    }

    private static Condition joined(List<Condition> conditions, Condition neutral, Condition decisive, String word) {
        List<Condition> left =
                conditions.stream().filter(one -> !one.equals(neutral)).toList();
        if (left.isEmpty() || left.contains(decisive)) {
            return left.isEmpty() ? neutral : decisive;
        }
        return left.size() == 1
                ? left.get(0)
                : new Condition(
                        left.stream().map(Condition::sql).collect(Collectors.joining(word, "(", ")")),
                        left.stream().flatMap(one -> one.values().stream()).collect(ImmutableList.toImmutableList()));
    }
}
