package org.workplan.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.workplan.plan.PartnershipStatus;
import org.workplan.plan.PlanStatus;
import org.workplan.plan.SessionStatus;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;
import org.workplan.value.TimeSlot;
import org.workplan.value.Tolerance;

/** Turns values of the model into operands, so that a change can be told. */
final class ModelValues {

    private static final Operand NONE = new Operand.Word("revision.none");

    private ModelValues() {}

    static Operand operand(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.<Operand>map(ModelValues::operand).orElse(NONE);
        }
        if (value instanceof Iterable<?> many) {
            return Iterables.isEmpty(many)
                    ? NONE
                    : new Operand.Many(ImmutableList.copyOf(Iterables.transform(many, ModelValues::operand)));
        }
        if (value instanceof PlanDate date) {
            return new Operand.Day(date);
        }
        if (value instanceof PlanPeriod period) {
            return period(period);
        }
        if (value instanceof TimeSlot slot) {
            return new Operand.Time(slot);
        }
        if (value instanceof Quantity quantity) {
            return new Operand.Text((amount(quantity.amount()) + " " + quantity.unit()).strip());
        }
        return plain(value);
    }

    private static Operand plain(Object value) {
        if (value instanceof PlanStatus || value instanceof SessionStatus || value instanceof PartnershipStatus) {
            return new Operand.Word("revision.state." + value);
        }
        if (value instanceof Boolean truth) {
            return new Operand.Word(truth ? "revision.yes" : "revision.no");
        }
        if (value instanceof Enum<?> choice) {
            return new Operand.Text(choice.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return new Operand.Text(value.toString());
    }

    private static Operand period(PlanPeriod period) {
        return period.start()
                .toLocalDate()
                .flatMap(start -> period.end()
                        .toLocalDate()
                        .filter(end -> !end.isBefore(start))
                        .<Operand>map(end -> new Operand.Period(DatePeriod.of(start, end))))
                .orElseGet(() -> new Operand.Many(
                        ImmutableList.of(new Operand.Day(period.start()), new Operand.Day(period.end()))));
    }

    /** Signs that every reader knows: more than is above, about is about equal. */
    private static String amount(Amount amount) {
        return amount.match(new Amount.Cases<>(
                stated -> sign(stated.comparator()) + stated.number().toPlainString(),
                between -> between.low().toPlainString() + "–" + between.high().toPlainString(),
                about -> "≈ " + about.number().toPlainString()
                        + about.tolerance().map(ModelValues::tolerance).orElse(""),
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

    private static String tolerance(Tolerance tolerance) {
        BigDecimal amount = tolerance.amount();
        return " ± " + amount.toPlainString() + (tolerance.relative() ? " %" : "");
    }
}
