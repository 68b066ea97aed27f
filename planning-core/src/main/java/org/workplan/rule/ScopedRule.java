package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;

/**
 * A rule that looks at one subject at a time and says what a subject is. After an edit it runs again only where its subject has changed, so it must read
 * nothing of the plan but what it is given and the plan's own fields.
 *
 * @param <U> what it is given
 */
public non-sealed interface ScopedRule<U> extends Rule {

    /** {@return what the rule looks at in one go; always the same one} */
    Scope<U> scope();

    /**
     * Looks at one subject.
     *
     * @param subject what the scope gives
     * @param context the plan's own fields and what else may be asked
     * @param findings takes what is found
     */
    void check(U subject, RuleContext context, Findings findings);

    /**
     * Returns the same rule under former ids too. Rule sets and waivers that still name those mean this rule.
     *
     * @param ids the former ids
     * @return the rule
     */
    default ScopedRule<U> formerly(String... ids) {
        requirePresent("ids", ids);
        return new RenamedRule<>(
                this,
                Stream.concat(formerIds().stream(), Stream.of(ids).map(RuleId::of))
                        .collect(ImmutableSet.toImmutableSet()));
    }
}
