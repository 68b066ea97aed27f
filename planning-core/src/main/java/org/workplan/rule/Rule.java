package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.workplan.plan.Plan;

/**
 * A pure function from a plan to findings. Make one by {@link #of(String, Severity, Scope, BiConsumer)}, or, if it has parameters, as a record that implements
 * {@link ScopedRule}.
 *
 * <p>Guidelines for writing a rule:
 *
 * <ul>
 *   <li>Be an immutable value: parameters are final fields, nothing is remembered between two reviews.
 *   <li>Look only at what the context gives: no clock, no file, no static state. Equal input gives equal findings.
 *   <li>Say how many subjects you looked at, so that "nothing found" and "nothing there to be found" can be told apart.
 *   <li>Where the plan does not say enough to decide, report {@code UNDETERMINED} and what is missing; never take unknown for zero or for fine.
 *   <li>Report facts, not sentences: an explanation of typed operands, with a message key. Its text is given to {@code org.workplan.wording.Wording}.
 *   <li>Aggregate where one finding for each part would drown the reader.
 *   <li>Declare the narrowest {@link Scope} that fits: the rule runs again only where its subject has changed. Read nothing else of the plan.
 *   <li>Ask the calculators of the {@link RuleContext} for what they know; compute nothing twice.
 *   <li>Never rename an id: add the old one to the former ids, so that rule sets and waivers still hold.
 *   <li>Do not depend on the order of parts unless the order is the subject, as with sessions in print.
 *   <li>Write a page that says what the rule finds, why, an example of each and its parameters.
 * </ul>
 */
public sealed interface Rule permits ScopedRule {

    /** {@return the id} */
    RuleId id();

    /** {@return how much its findings weigh, unless a rule set says otherwise} */
    Severity severity();

    /** {@return the kinds of plan that the rule speaks about; all unless said otherwise} Others have no such parts, or need none. */
    default ImmutableSet<Plan.Kind> kinds() {
        return ImmutableSet.copyOf(Plan.Kind.values());
    }

    /** {@return the ids that the rule bore formerly; none unless said otherwise} Rule sets and waivers that still name those mean this rule. */
    default ImmutableSet<RuleId> formerIds() {
        return ImmutableSet.of();
    }

    /** {@return the numbers and words that can be set; none unless said otherwise} */
    default ImmutableMap<String, String> parameters() {
        return ImmutableMap.of();
    }

    /**
     * {@return the same rule with another value of a parameter}
     *
     * @param name the parameter's name
     * @param value its value
     * @throws IllegalArgumentException if there is no such parameter, or the value does not fit it
     */
    default Rule withParameter(String name, String value) {
        requirePresent("name", name, "value", value);
        throw Parameters.unknown(this, name);
    }

    /**
     * {@return a rule from a scope and a function} It runs again only where what it looks at has changed.
     *
     * @param id the id
     * @param severity how much its findings weigh
     * @param scope what it looks at in one go
     * @param check looks at one subject; what else it may ask is in the context of the findings
     * @param <U> what it is given
     */
    static <U> ScopedRule<U> of(String id, Severity severity, Scope<U> scope, BiConsumer<? super U, Findings> check) {
        requirePresent("id", id, "severity", severity, "scope", scope);
        requirePresent("check", check);
        return new ScopedLambdaRule<>(
                RuleId.of(id), severity, ImmutableSet.copyOf(Plan.Kind.values()), ImmutableSet.of(), scope, check);
    }

    /**
     * {@return a rule about some kinds of plan from a scope and a function}
     *
     * @param id the id
     * @param severity how much its findings weigh
     * @param kinds the kinds of plan that it speaks about
     * @param scope what it looks at in one go
     * @param check looks at one subject; what else it may ask is in the context of the findings
     * @param <U> what it is given
     */
    static <U> ScopedRule<U> of(
            String id, Severity severity, Set<Plan.Kind> kinds, Scope<U> scope, BiConsumer<? super U, Findings> check) {
        requirePresent("id", id, "severity", severity, "kinds", kinds);
        requirePresent("scope", scope, "check", check);
        return new ScopedLambdaRule<>(
                RuleId.of(id), severity, ImmutableSet.copyOf(kinds), ImmutableSet.of(), scope, check);
    }
}
