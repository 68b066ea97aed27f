package org.workplan.progress.judging;

import java.math.BigDecimal;
import java.util.Optional;
import org.workplan.plan.Group;
import org.workplan.target.Reading;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/**
 * How many members a group has.
 *
 * @param exact their number, by the size that the plan states or else by the list of members; empty if neither tells it
 * @param most the most that there may be by the size, also where it is about so many or a range; empty without such a bound
 */
record GroupSize(Optional<Long> exact, Optional<Rational> most) {

    static GroupSize of(Optional<Group> group, Reading reading) {
        Optional<Amount> stated = group.flatMap(Group::size).map(Quantity::amount);
        Optional<Long> listed =
                group.map(known -> (long) known.members().size()).filter(count -> count > 0);
        return new GroupSize(
                stated.filter(GroupSize::isOneNumber)
                        .flatMap(Amount::printedNumber)
                        .filter(number -> number.scale() == 0)
                        .map(BigDecimal::longValue)
                        .or(() -> listed),
                stated.flatMap(amount -> reading.read(amount, Domain.COUNT)).flatMap(Acceptance::upperEdge));
    }

    private static boolean isOneNumber(Amount amount) {
        return amount instanceof Amount.Stated stated
                && (stated.comparator() == Amount.Comparator.BARE || stated.comparator() == Amount.Comparator.EXACTLY);
    }

    /** Whether it is known how many members there are. */
    boolean isCounted() {
        return exact.isPresent();
    }
}
