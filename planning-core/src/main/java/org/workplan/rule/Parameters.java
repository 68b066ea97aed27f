package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.math.BigDecimal;

/** Reads the values of rules' parameters, with messages that name rule, parameter and remedy. */
public final class Parameters {

    private Parameters() {}

    /**
     * {@return what to throw for a name that a rule does not know}
     *
     * @param rule the rule
     * @param name the name
     */
    public static IllegalArgumentException unknown(Rule rule, String name) {
        requirePresent("rule", rule, "name", name);
        return new IllegalArgumentException(
                rule.parameters().isEmpty()
                        ? String.format("The rule %s has no parameters; remove \"%s\".", rule.id(), name)
                        : String.format(
                                "The rule %s has no parameter \"%s\". It has %s.",
                                rule.id(),
                                name,
                                String.join(", ", rule.parameters().keySet())));
    }

    /**
     * Reads a whole number of 1 or more.
     *
     * @param rule the rule
     * @param name the parameter
     * @param value the text
     * @return the number
     * @throws IllegalArgumentException if the text is not such a number
     */
    public static int positive(Rule rule, String name, String value) {
        requirePresent("rule", rule, "name", name, "value", value);
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException exception) {
            throw wrong(rule, name, value, "a whole number of 1 or more");
        }
        throw wrong(rule, name, value, "a whole number of 1 or more");
    }

    /**
     * Reads a share.
     *
     * @param rule the rule
     * @param name the parameter
     * @param value the text
     * @return a number from 0 to 1
     * @throws IllegalArgumentException if the text is not such a number
     */
    public static BigDecimal share(Rule rule, String name, String value) {
        requirePresent("rule", rule, "name", name, "value", value);
        try {
            BigDecimal number = new BigDecimal(value);
            if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0) {
                return number;
            }
        } catch (NumberFormatException exception) {
            throw wrong(rule, name, value, "a number from 0 to 1, such as 0.25");
        }
        throw wrong(rule, name, value, "a number from 0 to 1, such as 0.25");
    }

    private static IllegalArgumentException wrong(Rule rule, String name, String value, String wanted) {
        return new IllegalArgumentException(
                String.format("The parameter %s of the rule %s is \"%s\". Write %s.", name, rule.id(), value, wanted));
    }
}
