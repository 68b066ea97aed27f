package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.explanation.Explanation;
import org.workplan.value.Verdict;

/**
 * What a rule says about one part of a plan. Identified by rule, subject and discriminator, never by its text. Ordered by severity, then rule, then
 * subject.
 */
@Value.Immutable
public sealed interface Finding extends WithFinding permits ImmutableFinding {

    /** The subject of findings about the plan as a whole. */
    String PLAN = "plan";

    /** The canonical order. */
    Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::discriminator);

    /**
     * Obtains the rule that found it.
     *
     * @return the rule's id
     */
    RuleId rule();

    /**
     * Obtains how much it weighs.
     *
     * @return the severity
     */
    Severity severity();

    /**
     * Obtains whether the plan breaks the rule, or does not say enough.
     *
     * @return not met, or undetermined
     */
    Verdict verdict();

    /**
     * Obtains what it is about.
     *
     * @return the path of a part, or {@link #PLAN}
     */
    String subject();

    /**
     * Obtains what tells it from the rule's other findings about the subject.
     *
     * @return the discriminator; often empty text
     */
    String discriminator();

    /**
     * Obtains why.
     *
     * @return a tree of facts that replays to the verdict
     */
    Explanation explanation();

    /**
     * Obtains edits that would mend it.
     *
     * @return the edits, best first; empty where arithmetic allows none
     */
    ImmutableList<Repair> repairs();

    /**
     * Obtains the waiver that covers it.
     *
     * @return the waiver; empty for an open finding
     */
    Optional<Waiver> waiver();

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Finding}. */
    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
