package org.workplan.examples.sentences;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.workplan.explanation.Operand;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.value.Interval;
import org.workplan.value.PartId;

/** Operands that sentences share. */
public final class Words {

    private Words() {}

    /**
     * Checks if nothing is known of an amount: unknown is never zero, so it is not to be told as a number.
     *
     * @param amount the amount
     * @return true if it is 0 or anything above
     */
    public static boolean isOpen(Interval amount) {
        return amount.high().isEmpty()
                && amount.low().map(low -> low.signum() <= 0).orElse(true);
    }

    /**
     * {@return an amount for a sentence}
     *
     * @param amount the amount
     * @param unit its unit; empty for none
     */
    public static Operand amount(Interval amount, String unit) {
        return isOpen(amount) ? new Operand.Word("words.unknown") : new Operand.Known(amount, unit);
    }

    static Operand people(Plan plan, Collection<PartId> people) {
        return texts(people.stream()
                .map(id -> title(plan, PartPath.of(PartKind.PERSON, id)))
                .toList());
    }

    static Operand texts(List<String> texts) {
        return new Operand.Many(texts.stream().map(Operand.Text::new).collect(ImmutableList.toImmutableList()));
    }

    /**
     * {@return the title of a part; the id if the plan has no such part}
     *
     * @param plan the plan
     * @param path the part
     */
    public static String title(Plan plan, PartPath path) {
        return plan.part(path).map(Part::title).orElse(path.id().value());
    }
}
