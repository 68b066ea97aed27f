package org.workplan.target;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.workplan.value.PartId;

/**
 * Which measurements count, by their tags. A measurement passes if every condition holds; one that lacks a tag that a condition asks for does not pass,
 * and the explanation says so.
 *
 * @param conditions the conditions; none lets everything pass
 */
public record TagFilter(ImmutableList<Condition> conditions) {

    /** The filter that lets everything pass. */
    public static final TagFilter ALL = new TagFilter(ImmutableList.of());

    /** Refuses null. */
    public TagFilter {
        requirePresent("conditions", conditions);
    }

    /** A condition on one tag. */
    public sealed interface Condition {
        /** {@return the tag's name} */
        String tag();
    }

    /**
     * The tag has one of the values.
     *
     * @param tag the tag's name
     * @param values the values, at least one
     */
    public record OneOf(String tag, ImmutableSet<String> values) implements Condition {
        /** Refuses null. */
        public OneOf {
            requirePresent("tag", tag, "values", values);
        }
    }

    /**
     * The tag's value stands on a ladder at or above a level: "at or above the municipal level".
     *
     * @param tag the tag's name
     * @param ladder the ladder
     * @param level the lowest level that passes
     */
    public record AtOrAbove(String tag, PartId ladder, String level) implements Condition {
        /** Refuses null. */
        public AtOrAbove {
            requirePresent("tag", tag, "ladder", ladder, "level", level);
        }
    }
}
