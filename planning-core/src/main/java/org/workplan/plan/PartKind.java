package org.workplan.plan;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of part that a plan is made of. */
public enum PartKind {
    /** A {@link Section}. */
    SECTION,
    /** A {@link Place}. */
    PLACE,
    /** A {@link Ladder}. */
    LADDER,
    /** A {@link Group}. */
    GROUP,
    /** A {@link Person}. */
    PERSON,
    /** A {@link Role}. */
    ROLE,
    /** A {@link Fact}. */
    FACT,
    /** A {@link Need}. */
    NEED,
    /** A {@link Goal}. */
    GOAL,
    /** A {@link Task}. */
    TASK,
    /** A {@link Session}. */
    SESSION,
    /** A {@link Step} of a session. */
    STEP,
    /** A {@link Resource}. */
    RESOURCE,
    /** A {@link Risk}. */
    RISK,
    /** A {@link Contingency} of a risk. */
    CONTINGENCY,
    /** An {@link EvaluationDesign}. */
    EVALUATION,
    /** A {@link Partnership}. */
    PARTNERSHIP,
    /** An {@link Indicator}. */
    INDICATOR,
    /** A {@link Target}. */
    TARGET;

    private static final ImmutableMap<String, PartKind> BY_SEGMENT =
            Arrays.stream(values()).collect(toImmutableMap(PartKind::segment, kind -> kind));

    private final String segment = name().toLowerCase(Locale.ROOT);

    /** {@return the kind's word in a path} */
    public String segment() {
        return segment;
    }

    /** {@return the names of what parts of this kind may say, as changes of a plan and its JSON form name them} */
    public ImmutableList<String> attributes() {
        return ModelTypes.names(this);
    }

    /**
     * {@return a kind from its word in a path; empty if there is none of that word}
     *
     * @param segment the word
     */
    public static Optional<PartKind> ofSegment(String segment) {
        requirePresent("segment", segment);
        return Optional.ofNullable(BY_SEGMENT.get(segment));
    }

    /**
     * {@return the kind of a type of parts}
     *
     * @param type such as {@code Task.class}
     * @throws IllegalArgumentException when the type is not that of one kind
     */
    public static PartKind of(Class<? extends Part> type) {
        requirePresent("type", type);
        return ModelTypes.of(type).kind().orElseThrow();
    }
}
