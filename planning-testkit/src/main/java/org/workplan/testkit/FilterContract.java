package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.Actor;
import org.workplan.plan.Part;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PartField;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.target.Due;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What every store answers to a filter: what the filter itself accepts, neither more nor less, whatever the texts hold. */
abstract class FilterContract extends ClosedStoreContract {
    private static final LocalDate END_OF_JUNE = LocalDate.of(2025, 6, 30);

    private static final ImmutableList<String> TWINS = ImmutableList.of(
            "Li Ming",
            "li ming",
            "LI MING",
            "Li Ming ",
            " Li Ming",
            "Li  Ming",
            "Li Ming\0",
            "\0",
            "\\",
            "\\0000",
            "",
            "' or '1' = '1",
            "'; drop table wp_part; --",
            "\" or \"\" = \"",
            "%",
            "_",
            "?",
            "null",
            "\u00e9",
            "e\u0301",
            "\u00df",
            "ss",
            "\uff21",
            "\ufffd",
            "\ud83c\udfee",
            "\ud83c\udfef",
            "\ud83c",
            "村".repeat(300),
            "村".repeat(300) + "民");

    FilterContract() {}

    /** Plans, each with what it was before it was edited, and a filter. */
    record Asked<S>(ImmutableList<Plan> before, ImmutableList<Plan> plans, Filter<S> filter) {}

    private static <S> Arbitrary<Asked<S>> asked(Arbitrary<Plan> any, Asking<S> filters) {
        Arbitrary<ImmutableList<Plan>> plans = any.list()
                .ofSize(3)
                .map(some -> some.stream().map(StoreContract::unique).collect(ImmutableList.toImmutableList()));
        return plans.flatMap(before -> PlanEdits.sequences().flatMap(edits -> {
            ImmutableList<Plan> after = before.stream()
                    .map(plan -> PlanEdits.applied(plan, edits).withId(plan.id()))
                    .collect(ImmutableList.toImmutableList());
            return filters.of(after).map(filter -> new Asked<>(before, after, filter));
        }));
    }

    private interface Asking<S> {
        Arbitrary<Filter<S>> of(List<Plan> plans);
    }

    private static Stored stored(Plan plan) {
        return new Stored(plan, new PlanRepository.Revision(2, change("edited"), false));
    }

    private static List<PlanRepository.FoundPart> parts(List<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> PlanRepository.FoundPart.in(stored(plan)))
                .toList();
    }

    @Provide
    final Arbitrary<Asked<PlanStore.Summary>> askedForPlans() {
        return asked(
                PlanArbitraries.headers(),
                plans -> FilterArbitraries.ofPlans(plans.stream()
                        .map(plan -> PlanStore.Summary.of(stored(plan)))
                        .toList()));
    }

    @Provide
    final Arbitrary<Asked<PlanRepository.FoundPart>> askedForParts() {
        return asked(PlanArbitraries.plans(1), plans -> FilterArbitraries.ofParts(parts(plans)));
    }

    private List<Stored> kept(Asked<?> asked) {
        return IntStream.range(0, asked.plans().size())
                .mapToObj(index -> store().plans()
                        .save(created(asked.before().get(index)), asked.plans().get(index), change("edited")))
                .sorted((one, other) -> one.plan().id().compareTo(other.plan().id()))
                .toList();
    }

    private void end(List<Stored> plans) {
        plans.forEach(stored -> store().plans().delete(stored, change("ended")));
    }

    @Property(tries = 50)
    final void plans_are_listed_as_the_filter_judges(@ForAll("askedForPlans") Asked<PlanStore.Summary> asked) {
        List<Stored> plans = kept(asked);
        ImmutableList<PlanStore.Summary> accepted = plans.stream()
                .map(PlanStore.Summary::of)
                .filter(asked.filter()::accepts)
                .collect(ImmutableList.toImmutableList());
        assertThat(store().plans().list(asked.filter())).isEqualTo(accepted);
        assertThat(store().plans().tryList(asked.filter()))
                .isEqualTo(new LoadResult<>(Optional.of(accepted), ImmutableList.of()));
        end(plans);
    }

    @Property(tries = 50)
    final void parts_are_found_as_the_filter_judges(@ForAll("askedForParts") Asked<PlanRepository.FoundPart> asked) {
        List<Stored> plans = kept(asked);
        assertThat(found(asked.filter()))
                .containsExactlyElementsOf(plans.stream()
                        .flatMap(PlanRepository.FoundPart::in)
                        .filter(asked.filter()::accepts)
                        .toList());
        end(plans);
    }

    private ImmutableList<PlanRepository.FoundPart> found(Filter<PlanRepository.FoundPart> filter) {
        try (Stream<PlanRepository.FoundPart> parts = store().plans().parts(filter)) {
            return parts.collect(ImmutableList.toImmutableList());
        }
    }

    /** A log and a filter. */
    record AskedLog(ImmutableList<Measurement> log, Filter<Measurement> filter) {}

    @Provide
    final Arbitrary<AskedLog> askedLogs() {
        return MeasurementArbitraries.logs()
                .flatMap(log -> FilterArbitraries.ofMeasurements(log).map(filter -> new AskedLog(log, filter)));
    }

    @Property(tries = 80)
    final void measurements_are_streamed_as_the_filter_judges(@ForAll("askedLogs") AskedLog asked) {
        PlanId plan = uniqueId(PlanId.of("asked"));
        store().measurements().append(plan, asked.log());
        assertThat(measured(plan, asked.filter()))
                .containsExactlyElementsOf(
                        asked.log().stream().filter(asked.filter()::accepts).toList());
    }

    private ImmutableList<Measurement> measured(PlanId plan, Filter<Measurement> filter) {
        try (Stream<Measurement> stream = store().measurements().stream(plan, filter)) {
            return stream.collect(ImmutableList.toImmutableList());
        }
    }

    @Example
    final void plans_whose_organisations_look_alike_are_told_apart() {
        Plan plan = simplePlan();
        TWINS.forEach(name -> created(unique(plan).withOrganisation(name).withTitle(name)));
        for (String name : TWINS) {
            assertThat(store().plans().list(Field.OfPlan.ORGANISATION.is(name)))
                    .extracting(summary -> summary.organisation().orElseThrow())
                    .containsExactly(name);
            assertThat(store().plans().list(Field.OfPlan.TITLE.is(name).not()))
                    .hasSize(TWINS.size() - 1)
                    .noneMatch(summary -> summary.title().equals(name));
            assertThat(store().plans().list(Field.OfPlan.ORGANISATION.isAtMost(name)))
                    .extracting(PlanStore.Summary::title)
                    .containsExactlyInAnyOrderElementsOf(upTo(name));
        }
    }

    private static List<String> upTo(String name) {
        return TWINS.stream().filter(twin -> compare(twin, name) <= 0).toList();
    }

    /** By code point: the first character that differs decides, however many chars it takes. */
    private static int compare(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        for (int index = 0; index < Math.min(left.length, right.length); index++) {
            if (left[index] != right[index]) {
                return Integer.compare(left[index], right[index]);
            }
        }
        return Integer.compare(left.length, right.length);
    }

    @Example
    final void parts_whose_titles_and_owners_look_alike_are_told_apart() {
        Plan plan = simplePlan();
        created(PlanEdits.applied(
                plan,
                IntStream.range(0, TWINS.size())
                        .<PlanEdits.Edit>mapToObj(number -> new PlanEdits.Edit.Put(
                                task("twin-" + number, TWINS.get(number)).withTitle(TWINS.get(number))))
                        .toList()));
        for (String name : TWINS) {
            assertThat(found(PartField.TITLE.is(name)))
                    .extracting(found -> found.part().title())
                    .containsExactly(name);
            assertThat(found(PartField.OWNER_NAME.is(name)))
                    .extracting(found -> found.part().title())
                    .containsExactly(name);
            assertThat(found(PartField.OWNER_NAME.is(name).not())).hasSize(TWINS.size() - 1);
        }
    }

    private static Task task(String id, String... owners) {
        return Task.builder()
                .id(PartId.of(id))
                .title(id)
                .owners(Stream.of(owners).map(Actor::of).toList())
                .build();
    }

    @Example
    final void what_is_due_is_found_across_plans_and_follows_the_year_of_the_plan() {
        Filter<PlanRepository.FoundPart> ours = PartField.ORGANISATION.is("Li Village");
        Filter<PlanRepository.FoundPart> due =
                ours.and(PartField.DUE.isAtMost(END_OF_JUNE)).and(PartField.OWNER_NAME.is("Li Ming"));
        Plan village = Plan.builder()
                .from(PlanArbitraries.headers().sample())
                .id(uniqueId(PlanId.of("village")))
                .organisation("Li Village")
                .year(2025)
                .period(Optional.empty())
                .build();
        Plan first = village.withParts(List.of(
                task("on-the-day", "Zhou Hua", "Li Ming").withDue(Due.on(PlanDate.of(6, 30))),
                task("a-day-late", "Li Ming").withDue(Due.on(PlanDate.of(7, 1))),
                task("of-another", "Zhou Hua").withDue(Due.on(PlanDate.of(6, 1))),
                task("of-nobody").withDue(Due.on(PlanDate.of(6, 1))),
                task("some-day", "Li Ming").withDue(Due.words("promptly"))));
        Stored stored = created(first);
        created(unique(first).withOrganisation("Zhang Village"));

        assertThat(titles(due)).containsExactly("on-the-day");
        assertThat(titles(ours.and(PartField.OWNER_NAME.is("Li Ming").not()))).containsExactly("of-another");
        assertThat(titles(ours.and(PartField.OWNER_NAME.isAbsent()))).containsExactly("of-nobody");
        assertThat(titles(ours.and(PartField.DUE.isMoreThan(END_OF_JUNE).not())))
                .containsExactly("on-the-day", "of-another", "of-nobody");

        Stored earlier = store().plans().save(stored, first.withYear(2024), change("a year earlier"));
        assertThat(titles(due)).containsExactly("on-the-day", "a-day-late");
        assertThat(titles(ours.and(PartField.DUE.is(LocalDate.of(2024, 7, 1))))).containsExactly("a-day-late");
        store().plans().delete(earlier, change("ended"));
        assertThat(titles(ours)).isEmpty();
    }

    private List<String> titles(Filter<PlanRepository.FoundPart> filter) {
        return found(filter).stream().map(found -> found.part().title()).toList();
    }

    @Example
    final void a_search_can_be_left_before_its_end() {
        Plan plan = simplePlan();
        List<Part> people = IntStream.range(0, 700)
                .<Part>mapToObj(number -> Person.builder()
                        .id(PartId.of("person-" + number))
                        .title("person")
                        .build())
                .toList();
        created(plan.withParts(people));
        created(unique(plan).withParts(people));
        Filter<PlanRepository.FoundPart> all = PartField.TITLE.is("person");
        try (Stream<PlanRepository.FoundPart> parts = store().plans().parts(all)) {
            assertThat(parts.limit(2).map(found -> found.part().id().value())).containsExactly("person-0", "person-1");
        }
        assertThat(found(all)).hasSize(2 * people.size());
    }

    @Example
    final void filters_of_any_size_are_answered() {
        Plan plan = simplePlan().withParts(List.of(task("wanted", "Li Ming"), task("other", "Zhou Hua")));
        created(plan);
        List<String> thousands =
                IntStream.range(0, 3_000).mapToObj(number -> "title " + number).toList();
        Filter<PlanRepository.FoundPart> wide = PartField.TITLE.isOneOf(
                ImmutableList.<String>builder().addAll(thousands).add("wanted").build());
        Filter<PlanRepository.FoundPart> lengthy =
                new Filter.Or<>(Stream.concat(thousands.stream(), Stream.of("wanted"))
                        .map(PartField.TITLE::is)
                        .collect(ImmutableList.toImmutableList()));
        Filter<PlanRepository.FoundPart> deep = PartField.TITLE.is("wanted");
        for (int level = 0; level < 300; level++) {
            deep = deep.and(PartField.STATUS.isAbsent()).or(PartField.OWNER_NAME.is("nobody"));
        }
        for (Filter<PlanRepository.FoundPart> filter : List.of(wide, lengthy, deep)) {
            assertThat(titles(filter)).containsExactly("wanted");
        }
        assertThat(titles(deep.not())).containsExactly("other");
    }

    @Example
    final void measurements_of_reporters_that_look_alike_are_told_apart() {
        PlanId plan = uniqueId(PlanId.of("reported"));
        Measurement sample = MeasurementArbitraries.measurements().sample();
        store().measurements()
                .append(
                        plan,
                        IntStream.range(0, TWINS.size())
                                .mapToObj(number -> sample.withId(RecordId.of("m-" + number))
                                        .withReporter(TWINS.get(number)))
                                .collect(ImmutableList.toImmutableList()));
        for (String name : TWINS) {
            assertThat(measured(plan, Field.OfMeasurement.REPORTER.is(name)))
                    .extracting(one -> one.reporter().orElseThrow())
                    .containsExactly(name);
            assertThat(measured(plan, Field.OfMeasurement.REPORTER.is(name).not()))
                    .hasSize(TWINS.size() - 1);
        }
    }

    @Example
    final void instants_are_told_apart_in_any_century() {
        for (String at : List.of("1000-01-01T00:00:00Z", "2038-01-19T03:14:07Z", "2500-02-28T12:00:00.5Z")) {
            PlanId plan = uniqueId(PlanId.of("recorded"));
            Instant instant = Instant.parse(at);
            Measurement sample = MeasurementArbitraries.measurements().sample();
            ImmutableList<Measurement> log = Stream.of(instant.minusNanos(1), instant, instant.plusNanos(1))
                    .map(recorded -> sample.withId(RecordId.of("m-" + recorded)).withRecordedAt(recorded))
                    .collect(ImmutableList.toImmutableList());
            store().measurements().append(plan, log);
            assertThat(measured(plan, Field.OfMeasurement.RECORDED_AT.is(instant)))
                    .containsExactly(log.get(1));
            assertThat(measured(plan, Field.OfMeasurement.RECORDED_AT.isAtMost(instant)))
                    .isEqualTo(log.subList(0, 2));
            assertThat(measured(plan, Field.OfMeasurement.RECORDED_AT.isMoreThan(instant)))
                    .isEqualTo(log.subList(2, 3));
        }
    }

    @Example
    final void a_value_that_nobody_has_and_one_of_no_values_find_nothing() {
        Plan plan = simplePlan()
                .withParts(List.of(Session.builder()
                        .id(PartId.of("session"))
                        .title("session")
                        .steps(ImmutableList.of())
                        .build()));
        created(plan);
        assertThat(store().plans().list(Field.OfPlan.TITLE.isOneOf(ImmutableList.of())))
                .isEmpty();
        assertThat(store().plans()
                        .list(Field.OfPlan.TITLE.isOneOf(ImmutableList.of()).not()))
                .hasSize(1);
        assertThat(found(PartField.STATUS.is("done"))).isEmpty();
        assertThat(titles(PartField.STATUS.is("planned"))).containsExactly("session");
        assertThat(found(new Filter.Or<>(ImmutableList.of()))).isEmpty();
        assertThat(titles(Filter.all())).containsExactly("session");
    }
}
