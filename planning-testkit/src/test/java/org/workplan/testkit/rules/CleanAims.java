package org.workplan.testkit.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.workplan.plan.Fact;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Part;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/** The tasks, indicators and targets of the clean plan. */
final class CleanAims {
    private CleanAims() {}

    static ImmutableList<Part> of(Shape shape) {
        return ImmutableList.<Part>builder()
                .add(ladder())
                .addAll(tasks())
                .addAll(indicators())
                .addAll(targets(shape))
                .build();
    }

    private static Ladder ladder() {
        return Ladder.builder()
                .id(PartId.of("levels"))
                .title("levels")
                .addLevels("district", "municipal", "provincial")
                .build();
    }

    private static ImmutableList<Task> tasks() {
        return ImmutableList.of(
                Task.builder()
                        .id(PartId.of("visiting"))
                        .title("Visit the neighbours")
                        .addOwners(CleanWork.RECEPTION)
                        .build(),
                Task.builder()
                        .id(PartId.of("founding"))
                        .title("Found a reading circle in each branch")
                        .addOwners(CleanWork.RECEPTION)
                        .addAudience(PartId.of("branches"))
                        .addFigures(Fact.Figure.of("members", Quantity.of(Amount.atLeast(3), "members")))
                        .addDependsOn(PartId.of("visiting"))
                        .build());
    }

    private static ImmutableList<Indicator> indicators() {
        return ImmutableList.of(
                indicator("visits", "visits").counts("visit").build(),
                indicator("calls", "calls").build(),
                indicator("audience", "participants").build(),
                indicator("contacts", "contacts").build(),
                indicator("members", "members so far")
                        .basis(Indicator.Basis.RUNNING_TOTAL)
                        .build(),
                indicator("waiting", "days")
                        .valueKind(Indicator.ValueKind.DECIMAL)
                        .basis(Indicator.Basis.SNAPSHOT)
                        .build(),
                indicator("answered", "percent")
                        .valueKind(Indicator.ValueKind.RATIO)
                        .basis(Indicator.Basis.SNAPSHOT)
                        .denominator("letters")
                        .build(),
                indicator("honour", "")
                        .valueKind(Indicator.ValueKind.LEVEL)
                        .ladder(PartId.of("levels"))
                        .build(),
                indicator("books", "books").valueKind(Indicator.ValueKind.CHECK).build());
    }

    static Indicator.Builder indicator(String id, String unit) {
        return Indicator.builder().id(PartId.of(id)).title(id).unit(unit);
    }

    private static ImmutableList<Target> targets(Shape shape) {
        Criterion fewer = new Criterion.Change(
                Criterion.Direction.REDUCE,
                Optional.of(BigDecimal.valueOf(5)),
                false,
                Optional.of(BigDecimal.valueOf(30)));
        return ImmutableList.of(
                target(shape, "visits", total(12))
                        .task(PartId.of("visiting"))
                        .addGoals(PartId.of("visited"))
                        .build(),
                target(shape, "calls", Criterion.each(Amount.atLeast(1), Quota.per(CalendarUnit.MONTH)))
                        .build(),
                target(shape, "audience", total(100))
                        .counting(Target.Counting.ATTENDANCES)
                        .build(),
                target(shape, "contacts", each(2, 3)).build(),
                target(shape, "waiting", fewer).build(),
                target(shape, "answered", total(90)).build(),
                target(shape, "honour", Criterion.atLevel("municipal")).build(),
                target(shape, "books", Criterion.complete(Checklist.of("three books", "Li", "Ba", "Lu")))
                        .build());
    }

    static Criterion total(long least) {
        return Criterion.total(Amount.atLeast(least));
    }

    static Criterion each(long low, long high) {
        return new Criterion.ForEach(PartId.of("branches"), Criterion.total(Amount.between(low, high)));
    }

    static Target.Builder target(Shape shape, String indicator, Criterion criterion) {
        return Target.builder()
                .id(PartId.of(indicator))
                .title(indicator)
                .indicator(PartId.of(indicator))
                .criterion(criterion)
                .due(Due.on(shape.date(12, 31)))
                .dataSource("book of the house")
                .addOwners(CleanWork.RECEPTION);
    }
}
