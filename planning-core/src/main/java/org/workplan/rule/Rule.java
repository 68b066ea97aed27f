package org.workplan.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;
import static org.workplan.value.internal.Arguments.requireText;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Plan;

/**
 * A pure function from a plan to findings. Rules have one form: {@link #of(String, Severity, Scope, BiConsumer)}, {@linkplain #with(Parameter...) with
 * parameters} if it has any.
 *
 * <p>A rule looks at one subject of its scope at a time. After an edit it runs again only where its subject has changed, so it must read nothing of the plan
 * but what it is given and the plan's own fields.
 *
 * <p>Guidelines for writing a rule:
 *
 * <ul>
 *   <li>Remember nothing between two reviews. What can be set is a {@link Parameter}.
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
public final class Rule {

    private final RuleId id;
    private final Severity severity;
    private final ImmutableSet<Plan.Kind> kinds;
    private final ImmutableSet<RuleId> formerIds;
    /** The values of the parameters, in the order of declaration. */
    private final ImmutableMap<Parameter<?>, Object> values;

    private final Scope<?> scope;
    private final BiConsumer<?, Findings> check;

    private Rule(
            RuleId id,
            Severity severity,
            ImmutableSet<Plan.Kind> kinds,
            ImmutableSet<RuleId> formerIds,
            ImmutableMap<Parameter<?>, Object> values,
            Scope<?> scope,
            BiConsumer<?, Findings> check) {
        this.id = id;
        this.severity = severity;
        this.kinds = kinds;
        this.formerIds = formerIds;
        this.values = values;
        this.scope = scope;
        this.check = check;
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
    public static <U> Rule of(String id, Severity severity, Scope<U> scope, BiConsumer<? super U, Findings> check) {
        return of(id, severity, ImmutableSet.copyOf(Plan.Kind.values()), scope, check);
    }

    /**
     * {@return a rule about some kinds of plan from a scope and a function}
     *
     * @param id the id
     * @param severity how much its findings weigh
     * @param kinds the kinds of plan that it speaks about; others have no such parts, or need none
     * @param scope what it looks at in one go
     * @param check looks at one subject; what else it may ask is in the context of the findings
     * @param <U> what it is given
     */
    public static <U> Rule of(
            String id, Severity severity, Set<Plan.Kind> kinds, Scope<U> scope, BiConsumer<? super U, Findings> check) {
        requirePresent("id", id, "severity", severity, "kinds", kinds);
        requirePresent("scope", scope, "check", check);
        return new Rule(
                RuleId.of(id),
                severity,
                ImmutableSet.copyOf(kinds),
                ImmutableSet.of(),
                ImmutableMap.of(),
                scope,
                check);
    }

    /**
     * {@return the same rule under former ids too} Rule sets and waivers that still name those mean this rule.
     *
     * @param ids the former ids
     */
    public Rule formerly(String... ids) {
        requirePresent("ids", ids);
        ImmutableSet<RuleId> all = Stream.concat(
                        formerIds.stream(), Stream.of(ids).map(RuleId::of))
                .collect(ImmutableSet.toImmutableSet());
        return new Rule(id, severity, kinds, all, values, scope, check);
    }

    /**
     * {@return the same rule with more parameters, each at its standard value} The check reads them by {@link Findings#get}.
     *
     * @param parameters the parameters, each kept in a constant
     */
    public Rule with(Parameter<?>... parameters) {
        requirePresent("parameters", parameters);
        ImmutableMap.Builder<Parameter<?>, Object> all = ImmutableMap.builder();
        all.putAll(values);
        for (Parameter<?> parameter : parameters) {
            all.put(parameter, parameter.standard);
        }
        return new Rule(id, severity, kinds, formerIds, all.buildOrThrow(), scope, check);
    }

    /**
     * {@return the same rule with another value of a parameter}
     *
     * @param name the parameter's name
     * @param value its value
     * @throws IllegalArgumentException if there is no such parameter, or the value does not fit it
     */
    public Rule withParameter(String name, String value) {
        requirePresent("name", name, "value", value);
        Parameter<?> changed = values.keySet().stream()
                .filter(parameter -> parameter.name.equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        Object known = changed.reader
                .apply(value)
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        "The parameter %s of the rule %s is \"%s\". Write %s.", name, id, value, changed.form)));
        ImmutableMap.Builder<Parameter<?>, Object> all = ImmutableMap.builder();
        values.forEach((parameter, old) -> all.put(parameter, parameter.equals(changed) ? known : old));
        return new Rule(id, severity, kinds, formerIds, all.buildOrThrow(), scope, check);
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                values.isEmpty()
                        ? String.format("The rule %s has no parameters; remove \"%s\".", id, name)
                        : String.format(
                                "The rule %s has no parameter \"%s\". It has %s.",
                                id, name, String.join(", ", parameters().keySet())));
    }

    /** {@return the id} */
    public RuleId id() {
        return id;
    }

    /** {@return how much its findings weigh, unless a rule set says otherwise} */
    public Severity severity() {
        return severity;
    }

    /** {@return the kinds of plan that the rule speaks about} */
    public ImmutableSet<Plan.Kind> kinds() {
        return kinds;
    }

    /** {@return the ids that the rule bore formerly} */
    public ImmutableSet<RuleId> formerIds() {
        return formerIds;
    }

    /** {@return the values of its parameters by name, as text} */
    public ImmutableMap<String, String> parameters() {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        values.forEach((parameter, value) -> texts.put(parameter.name, parameter.text(value)));
        return texts.buildOrThrow();
    }

    /**
     * {@return the value of a parameter}
     *
     * @param parameter a parameter of this rule
     * @param <T> the type of the value
     * @throws IllegalArgumentException if the rule has no such parameter
     */
    @SuppressWarnings("unchecked")
    public <T> T get(Parameter<T> parameter) {
        requirePresent("parameter", parameter);
        @Nullable Object value = values.get(parameter);
        if (value == null) {
            throw unknown(parameter.name);
        }
        return (T) value;
    }

    /** {@return what the rule looks at in one go} */
    public Scope<?> scope() {
        return scope;
    }

    /**
     * Looks at one subject.
     *
     * @param subject a subject of the rule's scope, of the type that the scope gives
     * @param findings takes what is found
     * @throws ClassCastException if the subject is of another type
     */
    @SuppressWarnings("unchecked")
    public void check(Object subject, Findings findings) {
        requirePresent("subject", subject, "findings", findings);
        ((BiConsumer<Object, Findings>) check).accept(subject, findings);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rule that
                && id.equals(that.id)
                && severity == that.severity
                && kinds.equals(that.kinds)
                && formerIds.equals(that.formerIds)
                && values.equals(that.values)
                && scope.equals(that.scope)
                && check.equals(that.check);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, severity, values, check);
    }

    @Override
    public String toString() {
        return "Rule " + id + " " + parameters();
    }

    /**
     * Something that can be set in a rule. Keep it in a constant: only the very same object is recognised.
     *
     * @param <T> the type of its values
     */
    public static final class Parameter<T> {

        private final String name;
        private final T standard;
        /** What a text must be, for messages. */
        private final String form;

        private final Function<String, Optional<T>> reader;
        private final Function<T, String> writer;

        private Parameter(
                String name,
                T standard,
                String form,
                Function<String, Optional<T>> reader,
                Function<T, String> writer) {
            requireText("name", name);
            this.name = name;
            this.standard = standard;
            this.form = form;
            this.reader = reader;
            this.writer = writer;
        }

        /**
         * {@return a whole number of 1 or more}
         *
         * @param name the name
         * @param standard the value unless set
         * @throws IllegalArgumentException if the standard is less than 1
         */
        public static Parameter<Integer> positive(String name, int standard) {
            requirePresent("name", name);
            checkArgument(standard >= 1, "The parameter %s is 1 or more; %s is less.", name, standard);
            return new Parameter<>(
                    name,
                    standard,
                    "a whole number of 1 or more",
                    text -> Optional.ofNullable(Ints.tryParse(text)).filter(number -> number >= 1),
                    number -> Integer.toString(number));
        }

        /**
         * {@return a share from 0 to 1}
         *
         * @param name the name
         * @param standard the value unless set
         * @throws IllegalArgumentException if the standard is less than 0 or more than 1
         */
        public static Parameter<BigDecimal> share(String name, BigDecimal standard) {
            requirePresent("name", name, "standard", standard);
            checkArgument(isShare(standard), "The parameter %s is 0 to 1; %s is not.", name, standard);
            return new Parameter<>(
                    name, standard, "a number from 0 to 1, such as 0.25", Parameter::share, BigDecimal::toPlainString);
        }

        private static boolean isShare(BigDecimal number) {
            return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
        }

        private static Optional<BigDecimal> share(String text) {
            try {
                return Optional.of(new BigDecimal(text)).filter(Parameter::isShare);
            } catch (NumberFormatException exception) {
                return Optional.empty();
            }
        }

        /**
         * {@return a list of words, separated by commas; none unless set}
         *
         * @param name the name
         */
        public static Parameter<ImmutableList<String>> words(String name) {
            requirePresent("name", name);
            Splitter commas = Splitter.on(',').trimResults().omitEmptyStrings();
            return new Parameter<>(
                    name,
                    ImmutableList.of(),
                    "words separated by commas",
                    text -> Optional.of(ImmutableList.copyOf(commas.split(text))),
                    words -> String.join(",", words));
        }

        @SuppressWarnings("unchecked")
        private String text(Object value) {
            return writer.apply((T) value);
        }
    }
}
