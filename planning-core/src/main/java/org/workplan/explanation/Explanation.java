package org.workplan.explanation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.workplan.value.Interval;
import org.workplan.value.Verdict;

/**
 * One node of a tree of reasons.
 *
 * @param key the message that tells this node, such as {@code rule.session-order.ends-before}; the wording of a language has its text
 * @param operands the facts that fill the message's named places, in order of mention
 * @param operation how this node follows from its reasons
 * @param reasons the nodes that it follows from, in order
 */
public record Explanation(
        String key, ImmutableMap<String, Operand> operands, Operation operation, ImmutableList<Explanation> reasons) {

    /** Refuses null. */
    public Explanation {
        requirePresent("key", key, "operands", operands, "operation", operation);
        requirePresent("reasons", reasons);
    }

    /**
     * Begins an explanation.
     *
     * @param key the message
     * @return an empty builder, with a remark as its operation until another is given
     */
    public static ExplanationBuilder of(String key) {
        requirePresent("key", key);
        return new ExplanationBuilder(key);
    }

    /**
     * Works the verdict out again from the leaves.
     *
     * @return the verdict; empty for a tree that judges nothing
     * @throws IllegalStateException if a stated value is not what the values below it give: the tree was tampered with
     */
    public Optional<Verdict> replay() {
        return Replay.verdict(this);
    }

    /** {@return the value that this node gives, makes of others or compares; empty for other operations} */
    public Optional<Interval> value() {
        if (operation instanceof Operation.Given given) {
            return Optional.of(given.value());
        }
        if (operation instanceof Operation.Reduce reduce) {
            return Optional.of(reduce.value());
        }
        return operation instanceof Operation.Compare compare ? Optional.of(compare.known()) : Optional.empty();
    }
}
