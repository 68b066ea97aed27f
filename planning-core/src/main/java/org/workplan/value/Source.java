package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;

/**
 * Where a part of a plan comes from: provenance that a reader can follow back to the paper.
 *
 * @param document the document's name or id
 * @param lines the lines in it, counted from 1, in ascending order; empty when lines are not known
 * @param statements ids of the statements in a register of statements that the part carries; may be empty
 */
public record Source(String document, ImmutableList<Integer> lines, ImmutableList<String> statements) {

    /**
     * Checks the lines.
     *
     * @throws IllegalArgumentException if a line lies below 1
     */
    public Source {
        requirePresent("document", document, "lines", lines, "statements", statements);
        checkArgument(!document.isBlank(), "A source names its document.");
        checkArgument(
                lines.stream().allMatch(line -> line >= 1), "Lines are counted from 1; %s holds a smaller one.", lines);
    }
}
