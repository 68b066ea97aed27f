package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.util.stream.Collectors;

/**
 * The digests of tags with their values, side by side in one column, for texts of any length and any characters. No two texts with the same digest are known.
 */
final class TagMarks {

    /** Stands for so many tags that their marks do not fit. */
    static final String TOO_MANY = "*";

    private static final int MOST_TAGS = 15;
    private static final int MOST_MARKS_ASKED = 100;

    private TagMarks() {}

    /** What the column holds. */
    static String of(ImmutableMap<String, String> tags) {
        return tags.size() > MOST_TAGS
                ? TOO_MANY
                : tags.entrySet().stream()
                        .map(tag -> mark(tag.getKey(), tag.getValue()))
                        .collect(Collectors.joining());
    }

    /** Checks if there are few enough values to ask a database for each. */
    static boolean areFew(ImmutableMap<String, ImmutableSet<String>> asked) {
        return asked.values().stream().mapToInt(ImmutableSet::size).sum() <= MOST_MARKS_ASKED;
    }

    /** Finds the rows that have one of the values of each tag. */
    static Condition are(String column, ImmutableMap<String, ImmutableSet<String>> asked) {
        return Condition.all(asked.entrySet().stream()
                .map(tag -> Condition.any(tag.getValue().stream()
                        .map(value -> Condition.of(column + " like ?", "%" + mark(tag.getKey(), value) + "%"))
                        .toList()))
                .toList());
    }

    private static String mark(String tag, String value) {
        return " "
                + Hashing.sha256()
                        .newHasher()
                        .putInt(tag.length())
                        .putUnencodedChars(tag)
                        .putUnencodedChars(value)
                        .hash();
    }
}
