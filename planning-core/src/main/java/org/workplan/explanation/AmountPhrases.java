package org.workplan.explanation;

import java.math.BigDecimal;
import org.workplan.value.Amount;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/** Turns stated amounts into operands, with signs that every reader knows: more than is above, about is about equal. */
final class AmountPhrases {

    private AmountPhrases() {}

    static Operand quantity(Quantity quantity) {
        return operand(quantity.amount(), quantity.unit());
    }

    static Operand amount(Amount amount) {
        return operand(amount, "");
    }

    /** A bare number stays a number, so that words around it can agree with it. */
    private static Operand operand(Amount amount, String unit) {
        return amount instanceof Amount.Stated stated && stated.comparator() == Amount.Comparator.BARE
                ? new Operand.Value(Rational.of(stated.number()), unit)
                : new Operand.Text((text(amount) + " " + unit).strip());
    }

    private static String text(Amount amount) {
        return amount.match(new Amount.Cases<>(
                stated -> sign(stated.comparator()) + stated.number().toPlainString(),
                between -> between.low().toPlainString() + "–" + between.high().toPlainString(),
                about -> "≈ " + about.number().toPlainString()
                        + about.tolerance().map(AmountPhrases::tolerance).orElse(""),
                Amount.Vague::words,
                unstated -> "?"));
    }

    private static String sign(Amount.Comparator comparator) {
        return switch (comparator) {
            case BARE -> "";
            case EXACTLY -> "= ";
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case AT_MOST -> "≤ ";
            case LESS_THAN -> "< ";
        };
    }

    private static String tolerance(Amount.Tolerance tolerance) {
        BigDecimal amount = tolerance.amount();
        return " ± " + amount.toPlainString() + (tolerance.relative() ? " %" : "");
    }
}
