package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Arrays;
import java.util.Comparator;
import org.workplan.value.PartId;

/**
 * The stable address of a part within its plan: kind and id, written {@code task/party-classes}. Steps and contingencies have addresses of their own,
 * {@code step/hand-out-booklets}; their ids are unique in the plan.
 *
 * @param kind the kind of part
 * @param id its id
 */
public record PartPath(PartKind kind, PartId id) implements Comparable<PartPath> {

    private static final Comparator<PartPath> ORDER =
            Comparator.comparing(PartPath::kind).thenComparing(PartPath::id);

    /** Refuses null. */
    public PartPath {
        requirePresent("kind", kind, "id", id);
    }

    /**
     * {@return a path}
     *
     * @param kind the kind
     * @param id the id
     */
    public static PartPath of(PartKind kind, PartId id) {
        return new PartPath(kind, id);
    }

    /**
     * {@return a path from its text}
     *
     * @param text kind, slash, id: {@code task/party-classes}
     * @throws IllegalArgumentException if the text has no slash, names no kind or holds a malformed id
     */
    public static PartPath parse(String text) {
        requirePresent("text", text);
        int slash = text.indexOf('/');
        PartKind kind = PartKind.ofSegment(slash < 0 ? "" : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        "\"%s\" is not the path of a part; write kind/id, such as task/party-classes. Kinds are %s.",
                        text,
                        Arrays.stream(PartKind.values()).map(PartKind::segment).toList())));
        return new PartPath(kind, PartId.of(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(PartPath other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.segment() + "/" + id;
    }
}
