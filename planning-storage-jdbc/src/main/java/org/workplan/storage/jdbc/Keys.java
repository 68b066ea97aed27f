package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;

/**
 * Rows by their keys: the columns of a key begin with the same values and end with one of many ids.
 *
 * @param columns the names of the columns
 * @param beginning the values of all columns but the last
 * @param ids the values of the last column
 */
record Keys(ImmutableList<String> columns, ImmutableList<Object> beginning, List<String> ids) {

    private static final int AT_ONCE = 256;

    /**
     * The conditions that find the rows, some at a time and in groups of few sizes, so that there are few statements; a group that is too small repeats its
     * last id.
     *
     * @param whole whether a condition names the whole key for each row
     */
    List<Condition> conditions(boolean whole) {
        return Lists.transform(Lists.partition(ids, AT_ONCE), some -> condition(some, whole && some.size() > 1));
    }

    private Condition condition(List<String> some, boolean whole) {
        int size = Integer.highestOneBit(2 * some.size() - 1);
        ImmutableList.Builder<Object> values = ImmutableList.builder();
        values.addAll(whole ? List.of() : beginning);
        for (int place = 0; place < size; place++) {
            values.addAll(whole ? beginning : List.of()).add(some.get(Math.min(place, some.size() - 1)));
        }
        return new Condition(whole ? wholeKeys(size) : endings(size), values.build());
    }

    private String wholeKeys(int size) {
        String key = "(?" + ", ?".repeat(beginning.size()) + ")";
        return "(" + String.join(", ", columns) + ") in (" + key + (", " + key).repeat(size - 1) + ")";
    }

    private String endings(int size) {
        return String.join(" = ? and ", columns) + " in (?" + ", ?".repeat(size - 1) + ")";
    }
}
