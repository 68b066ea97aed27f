package org.workplan.value.internal;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;

/** Finds the known names that are most similar to an unknown one, for messages that suggest a remedy. */
public final class NearestNames {

    private NearestNames() {}

    /**
     * {@return the most similar names, nearest first; names of equal distance in alphabetical order}
     *
     * @param name the unknown name
     * @param known the known names
     * @param limit the largest number of names to return
     */
    public static ImmutableList<String> of(String name, Collection<String> known, int limit) {
        return known.stream()
                .sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the smallest number of letters to insert, remove or replace to make one name of the other (V. Levenshtein, 1965)}
     *
     * @param one a name
     * @param other another name
     */
    public static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
