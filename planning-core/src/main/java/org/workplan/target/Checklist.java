package org.workplan.target;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;

/**
 * A list of things to be done or contained, named or not: "five ones" names its five, "six no" names none of its six, "forum, disclosure and others"
 * is open and can never be proved complete.
 *
 * @param title what the list is called
 * @param items the items that are named, in order, without duplicates
 * @param size how many items a closed list has, named or not; at least the number of named ones
 * @param open true for a list that ends in "etc." or "other"
 */
public record Checklist(String title, ImmutableList<String> items, int size, boolean open) {

    /**
     * Checks the size and the items.
     *
     * @throws IllegalArgumentException if the size is smaller than the number of items, or an item stands twice
     */
    public Checklist {
        requirePresent("title", title, "items", items);
        checkArgument(
                size >= items.size(),
                "The list \"%s\" names %s items but declares %s. Declare at least as many.",
                title,
                items.size(),
                size);
        checkArgument(
                items.stream().distinct().count() == items.size(),
                "The list \"%s\" names an item twice: %s.",
                title,
                items);
    }

    /**
     * {@return a closed list of named items}
     *
     * @param title what the list is called
     * @param items the items
     */
    public static Checklist of(String title, String... items) {
        requirePresent("items", items);
        return new Checklist(title, ImmutableList.copyOf(items), items.length, false);
    }

    /**
     * {@return an open list}
     *
     * @param title what the list is called
     * @param items the items that are named
     */
    public static Checklist open(String title, String... items) {
        requirePresent("items", items);
        return new Checklist(title, ImmutableList.copyOf(items), items.length, true);
    }

    /**
     * Counts the items that belong to the list but have no name.
     *
     * @return 0 or more
     */
    public int unnamed() {
        return size - items.size();
    }
}
