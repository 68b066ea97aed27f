package org.workplan.rule;

import com.google.common.collect.ImmutableSet;
import java.util.function.BiConsumer;
import org.workplan.plan.PlanKind;

/**
 * A pure function from a plan to findings. Implement it yourself for rules of your own.
 *
 * <p>Guidelines for writing a rule:
 *
 * <ul>
 *   <li>Be an immutable value: parameters are final fields, nothing is remembered between two reviews.
 *   <li>Look only at what the context gives: no clock, no file, no static state. Equal input gives equal findings.
 *   <li>Say how many subjects you looked at, so that "nothing found" and "nothing there to be found" can be told apart.
 *   <li>Where the plan does not say enough to decide, report {@code UNDETERMINED} and what is missing; never take unknown for zero or for fine.
 *   <li>Report facts, not sentences: an explanation of typed operands, with a message key for the text.
 *   <li>Aggregate where one finding for each part would drown the reader.
 * </ul>
 */
public interface Rule {

    /**
     * Obtains the id.
     *
     * @return the id, unique in a rule set
     */
    RuleId id();

    /**
     * Obtains how much its findings weigh, unless a rule set says otherwise.
     *
     * @return the severity
     */
    Severity severity();

    /**
     * Obtains the kinds of plan that the rule speaks about. Others have no such parts, or need none.
     *
     * @return the kinds; all unless said otherwise
     */
    default ImmutableSet<PlanKind> kinds() {
        return ImmutableSet.copyOf(PlanKind.values());
    }

    /**
     * Looks at a plan.
     *
     * @param context the plan and what else may be asked
     * @param findings takes what is found
     */
    void check(RuleContext context, Findings findings);

    /**
     * Obtains a rule from a function, for rules that need no class.
     *
     * @param id the id
     * @param severity how much its findings weigh
     * @param check looks at a plan
     * @return the rule
     */
    static Rule of(String id, Severity severity, BiConsumer<RuleContext, Findings> check) {
        return new LambdaRule(RuleId.of(id), severity, check);
    }
}
