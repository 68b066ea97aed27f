package org.workplan.target;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Rational;

/**
 * How words of quantity are read: a policy that is passed in and reported, never hard-coded. The target keeps its wording whatever the reading.
 *
 * @param comparison whether "more than" and "less than" include the number itself
 * @param bareNumber what a number without any comparing word asks
 * @param tolerance what "about" allows where the plan does not say; empty for the strict policy, by which only the number itself is sure
 */
public record Reading(Comparison comparison, BareNumber bareNumber, Optional<Amount.Tolerance> tolerance) {

    /** More than six is seven or more; a bare number is a minimum; about allows ten percent. */
    public static final Reading LITERAL =
            new Reading(Comparison.STRICT, BareNumber.AT_LEAST, Optional.of(Amount.Tolerance.percent(10)));

    /** The same, but more than six includes six, as the phrase does in Chinese. */
    public static final Reading INCLUSIVE =
            new Reading(Comparison.INCLUSIVE, BareNumber.AT_LEAST, Optional.of(Amount.Tolerance.percent(10)));

    /** Refuses null. */
    public Reading {
        requirePresent("comparison", comparison, "bareNumber", bareNumber, "tolerance", tolerance);
    }

    /** Whether "more than n" includes n. */
    public enum Comparison {
        /** It does not. */
        STRICT,
        /** It does. */
        INCLUSIVE
    }

    /** What a number without any comparing word asks. */
    public enum BareNumber {
        /** At least that many. */
        AT_LEAST,
        /** Exactly that many. */
        EXACTLY
    }

    /**
     * Reads an amount.
     *
     * @param amount the amount as written
     * @param domain the numbers that a value can be
     * @return the acceptable values; empty for words only and for nothing, which accept nothing and refuse nothing
     */
    public Optional<Acceptance> read(Amount amount, Domain domain) {
        requirePresent("amount", amount, "domain", domain);
        return amount.match(new Amount.Cases<>(
                stated -> Optional.of(read(stated, domain)),
                between -> Optional.of(
                        Acceptance.between(Rational.of(between.low()), Rational.of(between.high()), domain)),
                about -> Optional.of(read(about, domain)),
                vague -> Optional.empty(),
                unstated -> Optional.empty()));
    }

    private Acceptance read(Amount.Stated stated, Domain domain) {
        Rational number = Rational.of(stated.number());
        boolean strict = comparison == Comparison.STRICT;
        return switch (stated.comparator()) {
            case BARE ->
                bareNumber == BareNumber.AT_LEAST
                        ? Acceptance.atLeast(number, domain)
                        : Acceptance.exactly(number, domain);
            case EXACTLY -> Acceptance.exactly(number, domain);
            case AT_LEAST -> Acceptance.atLeast(number, domain);
            case MORE_THAN -> strict ? Acceptance.moreThan(number, domain) : Acceptance.atLeast(number, domain);
            case AT_MOST -> Acceptance.atMost(number, domain);
            case LESS_THAN -> strict ? Acceptance.lessThan(number, domain) : Acceptance.atMost(number, domain);
        };
    }

    private Acceptance read(Amount.About about, Domain domain) {
        Rational number = Rational.of(about.number());
        return about.tolerance()
                .or(() -> tolerance)
                .map(allowed -> Acceptance.about(number, allowed, domain))
                .orElseGet(() -> Acceptance.exactly(number, domain));
    }

    /**
     * Checks if only the number itself is sure to be acceptable: "about" without any tolerance. Other values are then undetermined, not refused.
     *
     * @param amount the amount as written
     * @return true if nothing says how far a value may lie from the number
     */
    public boolean leavesEdgeOpen(Amount amount) {
        requirePresent("amount", amount);
        return amount instanceof Amount.About about
                && about.tolerance().or(() -> tolerance).isEmpty();
    }
}
