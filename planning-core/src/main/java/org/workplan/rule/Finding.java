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

    /** {@return the rule that found it} */
    RuleId rule();

    /** {@return how much it weighs} */
    Severity severity();

    /** {@return whether the plan breaks the rule, or does not say enough} */
    Verdict verdict();

    /** {@return what it is about} */
    String subject();

    /** {@return what tells it from the rule's other findings about the subject; often empty text} */
    String discriminator();

    /** {@return why} */
    Explanation explanation();

    /** {@return edits that would mend it; empty where arithmetic allows none} */
    ImmutableList<Repair> repairs();

    /** {@return the waiver that covers it; empty for an open finding} */
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
