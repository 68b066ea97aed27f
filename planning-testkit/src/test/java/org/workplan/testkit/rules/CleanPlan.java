package org.workplan.testkit.rules;

import com.google.common.collect.ImmutableList;
import org.workplan.plan.Fact;
import org.workplan.plan.Goal;
import org.workplan.plan.Need;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.rule.RuleContext;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;

/** Makes a plan with records and evaluations in which no standard rule finds anything, though nearly all look at something. */
final class CleanPlan {
    private CleanPlan() {}

    static RuleContext context(Shape shape) {
        return RuleContext.of(plan(shape))
                .withAsOf(shape.day(6, 30))
                .withMeasurements(CleanRecords.measurements(shape))
                .withEvaluations(CleanRecords.evaluations(shape));
    }

    static Plan plan(Shape shape) {
        return Plan.builder()
                .id(PlanId.of("neighbours"))
                .kind(Plan.Kind.PROGRAMME)
                .title("A year with the neighbours")
                .horizon(CalendarUnit.YEAR)
                .year(shape.year())
                .period(new PlanPeriod(shape.date(1, 1), shape.date(12, 31)))
                .build()
                .withParts(ImmutableList.<Part>builder()
                        .addAll(sections())
                        .addAll(reasons())
                        .addAll(facts(shape))
                        .addAll(CleanPeople.of(shape))
                        .addAll(CleanWork.of(shape))
                        .addAll(CleanAims.of(shape))
                        .build());
    }

    private static ImmutableList<Part> sections() {
        return ImmutableList.of(
                section("1", "why", "Reasons"), section("2", "work", "Work"), section("3", "aims", "Aims"));
    }

    private static Section section(String label, String id, String title) {
        return Section.builder().id(PartId.of(id)).label(label).title(title).build();
    }

    private static ImmutableList<Part> reasons() {
        Need lonely = Need.builder()
                .id(PartId.of("lonely"))
                .needKind(Need.Kind.PROBLEM)
                .title("Old people live alone")
                .sensitive(true)
                .build();
        Need company = Need.builder()
                .id(PartId.of("company"))
                .needKind(Need.Kind.NEED)
                .title("Company")
                .addAnswers(lonely.id())
                .build();
        return ImmutableList.of(
                lonely,
                company,
                Goal.builder()
                        .id(PartId.of("visited"))
                        .goalKind(Goal.Kind.OVERALL)
                        .title("Nobody is left without a visit")
                        .addNeeds(company.id())
                        .build());
    }

    private static ImmutableList<Part> facts(Shape shape) {
        return ImmutableList.of(
                fact("talks", Fact.Kind.FORM, "Talks").build(),
                fact("calls", Fact.Kind.FORM, "House calls").build(),
                fact("discreet", Fact.Kind.SAFEGUARD, "Nothing heard on a visit is passed on")
                        .build(),
                fact("interest", Fact.Kind.ASSUMPTION, "The neighbours come").build(),
                fact("money", Fact.Kind.FUNDS, "Funds of the house")
                        .addFigures(Fact.Figure.of("funds", Quantity.of(500, "yuan")))
                        .build(),
                fact("population", Fact.Kind.PROFILE, "Residents")
                        .addFigures(Fact.Figure.of("residents", Quantity.of(10L * shape.invited(), "people")))
                        .build(),
                fact("old", Fact.Kind.PROFILE, "Residents over seventy")
                        .addFigures(new Fact.Figure(
                                "share", Quantity.of(20, "percent"), ImmutableList.of(PartId.of("population"))))
                        .build());
    }

    static Fact.Builder fact(String id, Fact.Kind kind, String title) {
        return Fact.builder().id(PartId.of(id)).factKind(kind).title(title);
    }
}
