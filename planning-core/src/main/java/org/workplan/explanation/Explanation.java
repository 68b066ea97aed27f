package org.workplan.explanation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Part;
import org.workplan.value.Acceptance;
import org.workplan.value.Interval;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;
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
    public static Builder of(String key) {
        requirePresent("key", key);
        return new Builder(key);
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

    /** Collects the facts, the operation and the reasons of an {@link Explanation}. */
    public static final class Builder {

        private final String key;
        private final ImmutableMap.Builder<String, Operand> operands = ImmutableMap.builder();
        private final ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();

        Builder(String key) {
            this.key = key;
        }

        /**
         * Names a fact.
         *
         * @param name the name of its place in the message
         * @param operand the fact
         * @return this
         */
        public Builder with(String name, Operand operand) {
            requirePresent("name", name, "operand", operand);
            operands.put(name, operand);
            return this;
        }

        /**
         * Names words of the plan or the data.
         *
         * @param name the name of their place in the message
         * @param text the words
         * @return this
         */
        public Builder text(String name, String text) {
            requirePresent("name", name);
            return with(name, new Operand.Text(text));
        }

        /**
         * Names a word of the library's own.
         *
         * @param name the name of its place in the message
         * @param wordKey its key in the message bundles
         * @return this
         */
        public Builder word(String name, String wordKey) {
            requirePresent("name", name, "wordKey", wordKey);
            return with(name, new Operand.Word(wordKey));
        }

        /**
         * Names a number.
         *
         * @param name the name of its place in the message
         * @param number the number
         * @param unit the unit, or empty text
         * @return this
         */
        public Builder number(String name, Rational number, String unit) {
            requirePresent("name", name);
            return with(name, new Operand.Value(number, unit));
        }

        /**
         * Names a whole number without a unit.
         *
         * @param name the name of its place in the message
         * @param number the number
         * @return this
         */
        public Builder number(String name, long number) {
            requirePresent("name", name);
            return number(name, Rational.of(number), "");
        }

        /**
         * Names a day.
         *
         * @param name the name of its place in the message
         * @param date the day
         * @return this
         */
        public Builder day(String name, PlanDate date) {
            requirePresent("name", name);
            return with(name, new Operand.Day(date));
        }

        /**
         * Names a day with its year.
         *
         * @param name the name of its place in the message
         * @param date the day
         * @return this
         */
        public Builder day(String name, LocalDate date) {
            requirePresent("name", name);
            return day(name, PlanDate.of(date));
        }

        /**
         * Names a part of the plan.
         *
         * @param name the name of its place in the message
         * @param part the part
         * @return this
         */
        public Builder part(String name, Part part) {
            requirePresent("name", name, "part", part);
            return with(name, new Operand.PartRef(part.path(), part.title()));
        }

        /**
         * Names several parts of the plan.
         *
         * @param name the name of their place in the message
         * @param parts the parts, in order
         * @return this
         */
        public Builder parts(String name, Iterable<? extends Part> parts) {
            requirePresent("name", name, "parts", parts);
            ImmutableList.Builder<Operand> many = ImmutableList.builder();
            parts.forEach(part -> many.add(new Operand.PartRef(part.path(), part.title())));
            return with(name, new Operand.Many(many.build()));
        }

        /**
         * Adds a reason.
         *
         * @param reason the node that this one follows from
         * @return this
         */
        public Builder because(Explanation reason) {
            requirePresent("reason", reason);
            reasons.add(reason);
            return this;
        }

        /**
         * Adds reasons.
         *
         * @param more the nodes that this one follows from, in order
         * @return this
         */
        public Builder because(Iterable<Explanation> more) {
            requirePresent("more", more);
            reasons.addAll(more);
            return this;
        }

        /**
         * Ends with a remark that takes no part in the verdict.
         *
         * @return the explanation
         */
        public Explanation note() {
            return build(new Operation.Note());
        }

        /**
         * Ends with a value that was read.
         *
         * @param value the value
         * @return the explanation
         */
        public Explanation given(Interval value) {
            return build(new Operation.Given(value));
        }

        /**
         * Ends with a value made of those of the reasons named so far.
         *
         * @param how the way it is made
         * @return the explanation
         */
        public Explanation reduce(Operation.Reduction how) {
            requirePresent("how", how);
            ImmutableList<Interval> values = reasons.build().stream()
                    .flatMap(reason -> reason.value().stream())
                    .collect(ImmutableList.toImmutableList());
            return build(new Operation.Reduce(how, how.of(values)));
        }

        /**
         * Ends with a comparison.
         *
         * @param known what is known
         * @param wanted what would be enough
         * @return the explanation
         */
        public Explanation compare(Interval known, Acceptance wanted) {
            return build(new Operation.Compare(known, wanted));
        }

        /**
         * Ends with any operation.
         *
         * @param how the operation
         * @return the explanation
         */
        public Explanation build(Operation how) {
            requirePresent("how", how);
            return new Explanation(key, operands.buildOrThrow(), how, reasons.build());
        }
    }
}
