package org.workplan.testkit.laws;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.evaluation.StageEvaluation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Part;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.rule.Finding;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;
import org.workplan.rule.standard.StandardRules;
import org.workplan.schedule.Timetable;
import org.workplan.staffing.Clash;
import org.workplan.staffing.Staffing;
import org.workplan.staffing.Workload;
import org.workplan.supply.ResourceBalance;
import org.workplan.testkit.EvaluationArbitraries;
import org.workplan.testkit.PlanArbitraries;
import org.workplan.testkit.ValueArbitraries;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/** What a rule finds is what the calculator of the same fact says: over generated plans and records, made so that sessions meet. */
class AgreementProperties {

    static final int TRIES = 1000;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 8);

    /** When a session of a crowded plan takes place. */
    record Moment(String date, TimeSlot time, boolean timed, Session.Status status) {}

    @Provide
    Arbitrary<List<Moment>> moments() {
        return someMoments();
    }

    static Arbitrary<List<Moment>> someMoments() {
        Arbitrary<TimeSlot> evening = Combinators.combine(
                        Arbitraries.integers().between(18, 23),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.of(true, false))
                .as((start, end, next) -> new TimeSlot(LocalTime.of(start, 0), LocalTime.of(end, 0), next));
        return Combinators.combine(
                        Arbitraries.of("03-07", "2025-03-07", "03-08", "2025-03-08", "03-09", "2024-03-08"),
                        Arbitraries.oneOf(evening, ValueArbitraries.timeSlots()),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.frequency(
                                Tuple.of(6, Session.Status.PLANNED),
                                Tuple.of(1, Session.Status.DONE),
                                Tuple.of(1, Session.Status.POSTPONED),
                                Tuple.of(1, Session.Status.CANCELLED)))
                .as(Moment::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Plan> plans() {
        return PlanArbitraries.plans(1);
    }

    @Provide
    Arbitrary<List<Evaluation>> opinions() {
        return EvaluationArbitraries.evaluations().list().ofMaxSize(6).withoutEdgeCases();
    }

    /** The plan with sessions at these moments, in which all its people and one more work. */
    static Plan crowded(Plan plan, List<Moment> moments) {
        ImmutableList<Session> sessions = IntStream.range(0, moments.size())
                .mapToObj(index -> session(plan, index, moments.get(index)))
                .collect(toImmutableList());
        PartId ann = PartId.of("ann-of-the-crowd");
        return plan.with(builder -> builder.kind(Plan.Kind.PROGRAMME)
                .sessions(
                        sessions.stream().map(session -> session.withStaff(ann)).toList())
                .addPeople(Person.builder().id(ann).title("Ann").build()));
    }

    private static Session session(Plan plan, int index, Moment moment) {
        Session.Builder builder = Session.builder();
        if (index < plan.sessions().size()) {
            builder.from(plan.sessions().get(index));
        } else {
            builder.id(PartId.of("crowd-" + index)).title("Crowd");
        }
        builder.date(PlanDate.parse(moment.date())).status(moment.status());
        return builder.build().withTime(moment.timed() ? Optional.of(moment.time()) : Optional.empty());
    }

    static ImmutableList<Finding> found(Rule rule, RuleContext context) {
        RuleSet alone = RuleSet.builder().id("alone").addRules(rule).build();
        return Reviewer.of(alone).review(context).findings();
    }

    private static Set<String> who(Finding finding) {
        return finding.explanation().operands().get("shared") instanceof Operand.Many many
                ? many.operands().stream()
                        .map(Operand.PartRef.class::cast)
                        .filter(part -> part.path().toString().startsWith("person/"))
                        .map(part -> part.path().id().value())
                        .collect(toImmutableSet())
                : ImmutableSet.of();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void session_overlap_finds_the_people_who_are_booked_twice(
            @ForAll("plans") Plan some, @ForAll("moments") List<Moment> moments) {
        Plan plan = crowded(some, moments);
        Set<String> found = found(StandardRules.SESSION_OVERLAP, RuleContext.of(plan)).stream()
                .flatMap(finding -> who(finding).stream()
                        .map(who -> who + " " + finding.subject() + " session/" + finding.discriminator() + " "
                                + finding.verdict()))
                .collect(toImmutableSet());
        Set<String> booked = Clash.DoubleBooking.in(plan).stream()
                .map(one -> one.person() + " " + one.one() + " " + one.other() + " "
                        + (one.verdict() == Verdict.MET ? Verdict.NOT_MET : one.verdict()))
                .collect(toImmutableSet());
        assertThat(found).isEqualTo(booked);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void hours_that_run_backward_are_found_and_count_nowhere(
            @ForAll("plans") Plan some, @ForAll("moments") List<Moment> moments) {
        Plan plan = crowded(some, moments);
        Set<String> backward = plan.sessions().stream()
                .filter(session -> session.time().filter(TimeSlot::isBackward).isPresent())
                .map(session -> session.path().toString())
                .collect(toImmutableSet());
        assertThat(found(StandardRules.START_AFTER_END, RuleContext.of(plan)).stream()
                        .map(Finding::subject)
                        .collect(toImmutableSet()))
                .isEqualTo(backward);
        Plan without = plan.withSessions(plan.sessions().stream()
                .map(session ->
                        backward.contains(session.path().toString()) ? session.withTime(Optional.empty()) : session)
                .toList());
        assertThat(Timetable.of(plan)).isEqualTo(Timetable.of(without));
        assertThat(Workload.of(plan)).isEqualTo(Workload.of(without));
        Duration sum = plan.sessions().stream()
                .filter(session -> session.status() != Session.Status.CANCELLED)
                .flatMap(session -> Timeline.length(session).stream())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(Timetable.of(plan).total()).isEqualTo(sum);
        assertThat(Clash.DoubleBooking.in(plan))
                .noneMatch(one -> backward.contains(one.one().toString())
                        || backward.contains(one.other().toString()));
    }

    private static EvaluationSummary summary(RuleContext context) {
        return EvaluationSummary.of(
                context.plan(),
                context.evaluations(),
                EvaluationPolicy.STANDARD,
                context.asOf().orElseThrow());
    }

    /** Evaluations and remedies whose sessions are those of the plan, with dates about the day of the question. */
    private static RuleContext evaluated(Plan plan, List<Evaluation> opinions) {
        List<Session> sessions = plan.sessions();
        return RuleContext.of(plan)
                .withAsOf(DAY)
                .withEvaluations(IntStream.range(0, opinions.size())
                        .mapToObj(index -> {
                            Evaluation one = opinions.get(index).withOn(DAY.minusDays(index % 3));
                            return index % 4 == 3
                                    ? one
                                    : one.withSession(sessions.get(index % sessions.size())
                                            .id());
                        })
                        .toList());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void evaluation_missing_finds_what_the_summary_misses(
            @ForAll("plans") Plan some,
            @ForAll("moments") List<Moment> moments,
            @ForAll("opinions") List<Evaluation> opinions) {
        RuleContext context = evaluated(crowded(some, moments), opinions);
        EvaluationSummary summary = summary(context);
        Set<String> missing = context.plan().evaluations().stream()
                .filter(design -> isMissed(design, summary))
                .map(design -> design.path().toString())
                .collect(toImmutableSet());
        assertThat(found(StandardRules.EVALUATION_MISSING, context).stream()
                        .map(Finding::subject)
                        .collect(toImmutableSet()))
                .isEqualTo(missing);
    }

    private static boolean isMissed(EvaluationDesign design, EvaluationSummary summary) {
        Set<String> asked = design.evaluators().stream().map(Actor::words).collect(toImmutableSet());
        Stream<StageEvaluation> stages = design.stage() == EvaluationDesign.Stage.STAGE
                ? summary.sessions().stream()
                : Stream.of(summary.closing());
        return stages.anyMatch(stage -> stage.groups(StageEvaluation.GroupResponse.State.MISSING).stream()
                .anyMatch(asked::contains));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void deficiency_open_finds_the_open_deficiencies_of_the_summary(
            @ForAll("plans") Plan some,
            @ForAll("moments") List<Moment> moments,
            @ForAll("opinions") List<Evaluation> opinions) {
        RuleContext context = evaluated(crowded(some, moments), opinions);
        Set<String> open = summary(context).open().stream()
                .filter(one -> one.session()
                        .flatMap(id -> context.plan().part(Session.class, id))
                        .isPresent())
                .map(one -> "session/" + one.session().orElseThrow() + " "
                        + one.deficiency().id() + " " + isDecided(one))
                .collect(toImmutableSet());
        assertThat(found(StandardRules.DEFICIENCY_OPEN, context).stream()
                        .map(one -> one.subject() + " " + one.discriminator() + " "
                                + one.verdict().isDecided())
                        .collect(toImmutableSet()))
                .isEqualTo(open);
    }

    private static boolean isDecided(Deficiency.Status one) {
        return one.state() == Deficiency.Status.State.OVERDUE && one.chance().isEmpty();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void resource_short_finds_what_the_balance_lacks(@ForAll("plans") Plan plan, @ForAll("plans") Plan other) {
        Plan both = plan.with(builder -> builder.resources(Stream.concat(
                        plan.resources().stream(),
                        other.resources().stream()
                                .map(one -> one.withId(PartId.of(
                                                "other-" + other.resources().indexOf(one)))
                                        .withAvailability(Resource.Availability.POSSESSED)
                                        .withSupplies(plan.resources().stream()
                                                .map(Part::id)
                                                .toList())))
                .toList()));
        Set<String> lacking = ResourceBalance.of(both, ImmutableMap.of()).stream()
                .filter(supply -> supply.resource().quantity().amount().isNumeric())
                .filter(supply -> supply.verdict() != Verdict.MET)
                .filter(supply -> both.resources().stream()
                        .anyMatch(one -> one.availability() != Resource.Availability.REQUIRED
                                && one.supplies().contains(supply.resource().id())))
                .map(supply -> supply.resource().path() + " " + supply.verdict())
                .collect(toImmutableSet());
        assertThat(found(StandardRules.RESOURCE_SHORT, RuleContext.of(both)).stream()
                        .filter(one -> one.discriminator().equals("supply"))
                        .map(one -> one.subject() + " " + one.verdict())
                        .collect(toImmutableSet()))
                .isEqualTo(lacking);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void session_unstaffed_counts_the_sessions_to_which_staffing_assigns_nobody(@ForAll("plans") Plan some) {
        Plan plan = some.withKind(Plan.Kind.PROGRAMME);
        ImmutableList<Staffing.Need> unstaffed = Staffing.of(plan).unstaffedSessions();
        assertThat(found(StandardRules.SESSION_UNSTAFFED, RuleContext.of(plan)).stream()
                        .filter(one -> one.discriminator().equals("sessions"))
                        .count())
                .isEqualTo(unstaffed.isEmpty() ? 0 : 1);
    }
}
