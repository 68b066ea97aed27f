package org.workplan.rule.standard.common;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.Fact;
import org.workplan.plan.Goal;
import org.workplan.plan.Group;
import org.workplan.plan.Part;
import org.workplan.plan.Resource;
import org.workplan.plan.Role;
import org.workplan.plan.Step;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.target.Criterion;
import org.workplan.target.Reading;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.Span;

/** The amounts that parts of a plan state. */
public final class Amounts {

    private Amounts() {}

    /** All amounts of a part, wherever it holds them. */
    public static ImmutableList<Amount> of(Part part) {
        ImmutableList.Builder<Amount> all = ImmutableList.builder();
        if (part instanceof Task task) {
            add(task.amount(), all);
            figures(task.figures(), all);
        } else if (part instanceof Goal goal) {
            add(goal.amount(), all);
        } else if (part instanceof Group group) {
            add(group.size(), all);
            add(group.units(), all);
            add(group.unitSize(), all);
        } else if (part instanceof Resource resource) {
            add(Optional.of(resource.quantity()), all);
        } else if (part instanceof Role role) {
            add(role.required(), all);
        } else if (part instanceof Fact fact) {
            figures(fact.figures(), all);
        } else if (part instanceof Step step) {
            figures(step.figures(), all);
            step.uses().forEach(use -> add(Optional.of(use.quantity()), all));
        } else if (part instanceof Target target) {
            all.addAll(of(target.criterion()));
        }
        return all.build();
    }

    /** All amounts of a criterion and of those in it. */
    public static ImmutableList<Amount> of(Criterion criterion) {
        ImmutableList.Builder<Amount> all = ImmutableList.builder();
        criterion.statedAmount().ifPresent(all::add);
        criterion.children().forEach(child -> all.addAll(of(child)));
        return all.build();
    }

    private static void figures(ImmutableList<Fact.Figure> figures, ImmutableList.Builder<Amount> all) {
        figures.forEach(figure -> add(Optional.of(figure.quantity()), all));
    }

    private static void add(Optional<Quantity> quantity, ImmutableList.Builder<Amount> all) {
        quantity.map(Quantity::amount).ifPresent(all::add);
    }

    /** The smallest number that an amount accepts as it is read; nothing where it has no lower end. */
    public static Optional<Rational> smallest(Amount amount, Reading reading) {
        return reading.read(amount, Domain.COUNT)
                .map(Acceptance::spans)
                .filter(spans -> !spans.isEmpty())
                .flatMap(spans -> spans.get(0).low());
    }

    /** The spans of numbers that an amount accepts as it is read. */
    public static ImmutableList<Span> spans(Amount amount, Reading reading) {
        return reading.read(amount, Domain.COUNT).map(Acceptance::spans).orElse(ImmutableList.of());
    }

    /** The total that a count asks for in all, of a plain criterion or the first of several that all must hold. */
    public static Optional<Amount> total(Criterion criterion) {
        if (criterion instanceof Criterion.Total total) {
            return Optional.of(total.amount());
        }
        return criterion instanceof Criterion.AllOf all && !all.parts().isEmpty()
                ? total(all.parts().get(0))
                : Optional.empty();
    }
}
