package org.workplan.testkit.laws;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.testkit.laws.AgreementProperties.found;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.workplan.explanation.Operand;
import org.workplan.plan.Actor;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Part;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Task;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Finding;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.staffing.Estimate;
import org.workplan.staffing.Headcount;
import org.workplan.staffing.Staffing;
import org.workplan.supply.Budget;
import org.workplan.supply.ResourceBalance;
import org.workplan.testkit.PlanArbitraries;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/** What rules about people, means, evaluations and records find is what staffing, supply, evaluation and progress say. */
class MeansAgreementProperties {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @Provide
    Arbitrary<Plan> plans() {
        return PlanArbitraries.plans(1);
    }

    private static Set<String> parts(List<Finding> findings) {
        return findings.stream()
                .flatMap(one -> ((Operand.Many) one.explanation().operands().get("parts")).operands().stream())
                .map(part -> ((Operand.PartRef) part).path().toString())
                .collect(toImmutableSet());
    }

    private static Set<String> paths(Stream<? extends Part> parts) {
        return parts.map(part -> part.path().toString()).collect(toImmutableSet());
    }

    private static Group group(String id, Group.Kind kind, Optional<Long> size) {
        return Group.builder()
                .id(PartId.of(id))
                .title(id)
                .groupKind(kind)
                .size(size.map(number -> new Quantity(Amount.exactly(number), "people")))
                .build();
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void rules_about_supply_find_what_the_balances_do_not_know(@ForAll("plans") Plan plan) {
        RuleContext context = RuleContext.of(plan);
        ImmutableList<ResourceBalance> balances = ResourceBalance.of(plan, ImmutableMap.of());
        List<Finding> unsupplied = found(StandardRules.RESOURCE_UNSUPPLIED, context);
        assertThat(parts(unsupplied))
                .isEqualTo(paths(balances.stream()
                        .map(ResourceBalance::resource)
                        .filter(resource -> plan.resources().stream()
                                .noneMatch(other -> other.availability() != Resource.Availability.REQUIRED
                                        && other.supplies().contains(resource.id())))));
        balances.stream()
                .filter(ResourceBalance::isUnsupplied)
                .forEach(balance -> assertThat(balance.atHand()).isEqualTo(Interval.exactly(0)));
        assertThat(parts(found(StandardRules.VAGUE_QUANTITY, context)))
                .isEqualTo(paths(balances.stream()
                        .map(ResourceBalance::resource)
                        .filter(resource -> !resource.quantity().amount().isNumeric())));
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void budget_missing_finds_plans_whose_budget_has_unknown_funds(@ForAll("plans") Plan plan) {
        if (!found(StandardRules.BUDGET_MISSING, RuleContext.of(plan)).isEmpty()) {
            Budget budget = Budget.of(plan, ResourceBalance.of(plan, ImmutableMap.of()), "CNY", ImmutableMap.of());
            assertThat(budget.funds()).isEqualTo(Interval.atLeast(Rational.ZERO));
        }
        assertThat(found(StandardRules.BUDGET_MISSING, RuleContext.of(plan)).isEmpty())
                .isEqualTo(Budget.Money.in(plan).mentioned().isEmpty()
                        || !Budget.Money.in(plan).stated().isEmpty());
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void role_sum_finds_every_role_of_which_staffing_says_that_people_are_lacking(
            @ForAll("plans") Plan some, @ForAll @IntRange(max = 3) int named) {
        Plan plan = some.withPeople(IntStream.range(0, named)
                .mapToObj(number -> Person.builder()
                        .id(PartId.of("p" + number))
                        .title("P" + number)
                        .build())
                .toList());
        Plan staffed = plan.withRoles(plan.roles().stream()
                .map(role ->
                        role.withPeople(plan.people().stream().map(Person::id).toList()))
                .toList());
        Set<String> found = found(StandardRules.ROLE_SUM, RuleContext.of(staffed)).stream()
                .map(Finding::subject)
                .collect(toImmutableSet());
        for (Staffing.Need need : Staffing.of(staffed).roles()) {
            if (named > 0 && need.verdict() == Verdict.NOT_MET) {
                assertThat(found).contains(need.place().toString());
            }
            if (need.required().equals(Interval.exactly(named))) {
                assertThat(found).doesNotContain(need.place().toString());
            }
        }
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void headcount_mismatch_finds_participants_that_no_headcount_explains(
            @ForAll("plans") Plan some,
            @ForAll @IntRange(min = 1, max = 9) int declared,
            @ForAll @IntRange(min = 1, max = 6) int invited,
            @ForAll @IntRange(min = 1, max = 4) int staff,
            @ForAll boolean inside) {
        Group guests = group("guests", Group.Kind.INVITED, Optional.of((long) invited));
        Group friends = group("friends", Group.Kind.INVITED, Optional.of(1L));
        Plan plan = some.withGroups(
                group("all", Group.Kind.PARTICIPANTS, Optional.of((long) declared)),
                guests,
                inside ? friends.withPartOf(guests.id()) : friends,
                group("workers", Group.Kind.STAFF, Optional.of((long) staff)));
        Interval people =
                Headcount.of(plan, ImmutableList.of(guests.id(), friends.id())).people();
        Interval all = Interval.exactly(declared);
        boolean explained = people.intersection(all).isPresent()
                || people.plus(Interval.exactly(staff)).intersection(all).isPresent();
        assertThat(found(StandardRules.HEADCOUNT_MISMATCH, RuleContext.of(plan)).isEmpty())
                .isEqualTo(explained);
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void session_workload_finds_visits_for_which_one_team_is_not_enough(
            @ForAll("plans") Plan some,
            @ForAll @IntRange(min = 1, max = 20) int families,
            @ForAll @IntRange(min = 1, max = 12) int hours) {
        Session session = Session.builder()
                .id(PartId.of("visits"))
                .title("Visits")
                .time(TimeSlot.of(LocalTime.of(8, 0), LocalTime.of(8 + hours, 0)))
                .addSteps(Step.builder()
                        .id(PartId.of("visit"))
                        .title("Visit")
                        .stepKind(Step.Kind.ACTION)
                        .addActors(Actor.of("workers"))
                        .addConcerns(PartId.of("families"))
                        .build())
                .build();
        Plan plan = some.withSessions(session)
                .withGroups(group("families", Group.Kind.BENEFICIARIES, Optional.empty())
                        .withUnits(new Quantity(Amount.exactly(families), "families")));
        boolean enough = new Estimate.Visits(families, hours * 60L).teams(30).equals(Optional.of(1L));
        assertThat(found(StandardRules.SESSION_WORKLOAD, RuleContext.of(plan)).isEmpty())
                .isEqualTo(enough);
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void conditional_obligation_counts_the_units_that_pass_the_number(
            @ForAll("plans") Plan some,
            @ForAll @Size(max = 5) List<@IntRange(max = 9) Integer> sizes,
            @ForAll @IntRange(max = 9) int number) {
        Group all = group("all", Group.Kind.BENEFICIARIES, Optional.empty());
        Stream<Group> units = IntStream.range(0, sizes.size())
                .mapToObj(
                        index -> group("unit-" + index, Group.Kind.BENEFICIARIES, Optional.of((long) sizes.get(index)))
                                .withPartOf(all.id()));
        Plan plan = some.withGroups(Stream.concat(Stream.of(all), units).toList())
                .withIndicators(ImmutableList.of())
                .withTasks(Task.builder()
                        .id(PartId.of("found"))
                        .title("Found an organisation")
                        .addAudience(all.id())
                        .addFigures(Fact.Figure.of(
                                "members",
                                new Quantity(
                                        new Amount.Stated(Amount.Comparator.MORE_THAN, BigDecimal.valueOf(number)),
                                        "members")))
                        .build());
        long passing = sizes.stream().filter(size -> size > number).count();
        List<Finding> found = found(StandardRules.CONDITIONAL_OBLIGATION, RuleContext.of(plan));
        assertThat(found.isEmpty()).isEqualTo(!sizes.isEmpty() && passing == 0);
        found.forEach(
                one -> assertThat(((Operand.Value) one.explanation().operands().get("count")).number())
                        .isEqualTo(Rational.of(passing)));
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void running_total_decreases_finds_the_falls_that_an_assessment_reports(
            @ForAll("plans") Plan some, @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 4) Integer> totals) {
        Indicator indicator = Indicator.builder()
                .id(PartId.of("total"))
                .title("Total")
                .basis(Indicator.Basis.RUNNING_TOTAL)
                .build();
        Plan plan = some.withTargets(ImmutableList.of()).withIndicators(indicator);
        List<Measurement> seen = IntStream.range(0, totals.size())
                .mapToObj(index -> Measurement.builder()
                        .id(RecordId.of("m" + index))
                        .indicator(indicator.id())
                        .observed(DatePeriod.of(
                                LocalDate.of(2025, 1, 1).plusDays(index),
                                LocalDate.of(2025, 1, 1).plusDays(index)))
                        .value(new Observation.Value(BigDecimal.valueOf(totals.get(index))))
                        .build())
                .toList();
        Set<String> falls = Assessor.of(AssessmentPolicy.STANDARD).assess(plan, seen, DAY).inconsistencies().stream()
                .filter(one -> one.kind() == Assessment.Inconsistency.Kind.DECREASING_TOTAL)
                .map(one -> one.records().get(one.records().size() - 1).value())
                .collect(toImmutableSet());
        assertThat(found(
                                StandardRules.RUNNING_TOTAL_DECREASES,
                                RuleContext.of(plan).withMeasurements(seen))
                        .stream()
                        .map(Finding::discriminator)
                        .collect(toImmutableSet()))
                .isEqualTo(falls);
    }
}
