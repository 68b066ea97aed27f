package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Tally;
import org.workplan.storage.Tally.Request.By;
import org.workplan.target.TagFilter;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What measurements add up to in every store: what they add up to one by one, to the last digit. */
abstract class TallyContract extends FilterContract {
    private static final PartId VISITS = PartId.of("visits");
    private static final PartId ZHOU = PartId.of("family-zhou");
    private static final Instant NOON = Instant.parse("2025-06-30T12:00:00Z");

    TallyContract() {}

    /** A log, and what is asked of it. */
    record AskedTallies(ImmutableList<Measurement> log, Tally.Request request) {}

    @Provide
    final Arbitrary<AskedTallies> askedTallies() {
        return MeasurementArbitraries.logs()
                .flatMap(log -> requests(log).map(request -> new AskedTallies(log, request)));
    }

    private static Arbitrary<Tally.Request> requests(ImmutableList<Measurement> log) {
        Arbitrary<Instant> instants = Stream.concat(
                        log.stream().flatMap(one -> one.recordedAt().stream()), Stream.of(NOON))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Arbitraries::of));
        Arbitrary<PartId> indicators = Stream.concat(log.stream().map(Measurement::indicator), Stream.of(VISITS))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Arbitraries::of));
        return Combinators.combine(
                        indicators.set().ofMaxSize(2),
                        tags(log),
                        ValueArbitraries.periods().optional(0.4),
                        instants.optional(0.5),
                        Arbitraries.of(Measurement.Approval.class).set(),
                        Arbitraries.of(By.class).set())
                .as((some, tags, period, knownAt, approvals, by) -> Tally.Request.builder()
                        .indicators(some)
                        .tags(tags)
                        .observed(period)
                        .knownAt(knownAt)
                        .approvals(approvals)
                        .by(by)
                        .build());
    }

    /** Tags that measurements of the log have, and others that look alike. */
    private static Arbitrary<ImmutableMap<String, ImmutableSet<String>>> tags(ImmutableList<Measurement> log) {
        Arbitrary<ImmutableMap<String, ImmutableSet<String>>> none = Arbitraries.just(ImmutableMap.of());
        ImmutableSet<String> names =
                log.stream().flatMap(one -> one.tags().keySet().stream()).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> values = log.stream()
                .flatMap(one -> one.tags().values().stream())
                .flatMap(value -> Stream.of(value, value + " "))
                .collect(ImmutableSet.toImmutableSet());
        if (names.isEmpty()) {
            return none;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(1, none),
                Tuple.of(
                        1,
                        Arbitraries.maps(
                                        Arbitraries.of(names),
                                        Arbitraries.of(values).set().map(ImmutableSet::copyOf))
                                .ofMaxSize(2)
                                .map(ImmutableMap::copyOf)));
    }

    @Property(tries = 100)
    final void tallies_are_those_of_the_measurements_one_by_one(@ForAll("askedTallies") AskedTallies asked) {
        PlanId plan = uniqueId(PlanId.of("tallied"));
        store().measurements().append(plan, asked.log());
        assertThat(store().tallies(plan, asked.request())).isEqualTo(Tally.of(asked.log().stream(), asked.request()));
    }

    private static Measurement.Builder visits(String id, LocalDate day) {
        return Measurement.builder()
                .id(RecordId.of(id))
                .indicator(VISITS)
                .observed(DatePeriod.of(day, day))
                .recordedAt(NOON);
    }

    private static Measurement counted(String id, LocalDate day, String number) {
        return visits(id, day).value(Observation.of(new BigDecimal(number))).build();
    }

    private static Tally tally(Optional<PartId> subject, Optional<YearMonth> month, String... numbers) {
        return new Tally(
                VISITS,
                subject,
                month,
                numbers.length,
                0,
                Optional.of(new Tally.Numbers(
                        numbers.length,
                        Stream.of(numbers).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add),
                        Stream.of(numbers)
                                .map(BigDecimal::new)
                                .reduce(BigDecimal::min)
                                .orElseThrow(),
                        Stream.of(numbers)
                                .map(BigDecimal::new)
                                .reduce(BigDecimal::max)
                                .orElseThrow())));
    }

    private ImmutableList<Tally> tallies(Tally.Request request, Measurement... measurements) {
        PlanId plan = uniqueId(PlanId.of("tallied"));
        store().measurements().append(plan, ImmutableList.copyOf(measurements));
        return store().tallies(plan, request);
    }

    @Example
    final void corrections_and_withdrawals_count_as_they_were_known() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        Instant later = NOON.plusNanos(1);
        Measurement first = counted("first", day, "3");
        Measurement corrected = counted("corrected", day.plusDays(1), "100");
        Measurement correction = counted("correction", day.plusDays(1), "4.5")
                .withCorrects(corrected.id())
                .withRecordedAt(later);
        Measurement withdrawn = counted("withdrawn", day, "7");
        Measurement withdrawal = visits("withdrawal", day)
                .value(Observation.absent(Observation.Reason.WITHDRAWN))
                .corrects(withdrawn.id())
                .recordedAt(later)
                .build();
        Measurement[] all = {first, corrected, correction, withdrawn, withdrawal};

        assertThat(tallies(Tally.Request.ALL, all))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "3", "4.5"));
        assertThat(tallies(Tally.Request.ALL.withKnownAt(NOON), all))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "3", "100", "7"));
        assertThat(tallies(Tally.Request.ALL.withBy(By.MONTH), all))
                .containsExactly(
                        tally(Optional.empty(), Optional.of(YearMonth.of(2025, 5)), "3"),
                        tally(Optional.empty(), Optional.of(YearMonth.of(2025, 6)), "4.5"));
        assertThat(tallies(Tally.Request.ALL.withObserved(DatePeriod.of(day, day)), all))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "3"));
    }

    @Example
    final void what_is_no_number_is_counted_and_not_added() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        Measurement missing = visits("missing", day)
                .value(Observation.absent(Observation.Reason.NOT_REPORTED))
                .build();
        Measurement level =
                visits("level", day).value(Observation.level("high")).build();
        Measurement item = visits("item", day).value(Observation.item("7")).build();
        assertThat(tallies(Tally.Request.ALL, missing, level, item))
                .containsExactly(new Tally(VISITS, Optional.empty(), Optional.empty(), 3, 1, Optional.empty()));
        assertThat(tallies(Tally.Request.ALL.withIndicators(PartId.of("another")), level))
                .isEmpty();
    }

    @Example
    final void subjects_are_told_apart_and_measurements_without_one_come_first() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        assertThat(tallies(
                        Tally.Request.ALL.withBy(By.SUBJECT),
                        counted("a", day, "1").withSubject(ZHOU),
                        counted("b", day, "-2"),
                        counted("c", day, "4").withSubject(ZHOU)))
                .containsExactly(
                        tally(Optional.empty(), Optional.empty(), "-2"),
                        tally(Optional.of(ZHOU), Optional.empty(), "1", "4"));
    }

    @Example
    final void numbers_of_any_length_are_added_exactly() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        for (String number : ImmutableList.of(
                "0.1",
                "0.000000000000001",
                "0.0000000000000001",
                "9999999999999999999999999",
                "99999999999999999999999999",
                "1234567890123456789012345678901234567890.12345678901234567890")) {
            assertThat(tallies(
                            Tally.Request.ALL,
                            counted("a", day, number),
                            counted("b", day, number),
                            counted("c", day, "0.2")))
                    .containsExactly(tally(Optional.empty(), Optional.empty(), number, number, "0.2"));
        }
    }

    @Example
    final void of_two_corrections_the_later_one_counts_and_at_the_same_instant_the_greater_id() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        Measurement wrong = counted("wrong", day, "1");
        Measurement earlier = counted("z", day, "2").withCorrects(wrong.id());
        Measurement later = counted("a", day, "3").withCorrects(wrong.id()).withRecordedAt(NOON.plusNanos(1));
        Measurement same = counted("b", day, "4").withCorrects(wrong.id()).withRecordedAt(NOON.plusNanos(1));
        Measurement unrecorded = counted("c", day, "5").withCorrects(wrong.id()).withRecordedAt(Optional.empty());
        assertThat(tallies(Tally.Request.ALL, wrong, earlier, later, unrecorded))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "3"));
        assertThat(tallies(Tally.Request.ALL, wrong, earlier, later, same))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "4"));
    }

    @Example
    final void of_entries_that_correct_each_other_the_one_recorded_last_counts() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        Measurement itself = counted("itself", day, "1");
        Measurement one = counted("one", day, "10");
        Measurement other = counted("other", day, "100").withRecordedAt(NOON.plusSeconds(1));
        assertThat(tallies(Tally.Request.ALL, itself.withCorrects(itself.id())))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "1"));
        assertThat(tallies(Tally.Request.ALL, one.withCorrects(other.id()), other.withCorrects(one.id())))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "100"));
    }

    @Example
    final void the_first_and_the_last_years_are_months_of_their_own() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        LocalDate first = LocalDate.of(1, 1, 1);
        Measurement[] all = {
            counted("last", last, "1"), counted("first", first, "2"), counted("old", LocalDate.of(25, 5, 31), "4")
        };
        assertThat(tallies(Tally.Request.ALL.withBy(By.MONTH), all))
                .containsExactly(
                        tally(Optional.empty(), Optional.of(YearMonth.of(1, 1)), "2"),
                        tally(Optional.empty(), Optional.of(YearMonth.of(25, 5)), "4"),
                        tally(Optional.empty(), Optional.of(YearMonth.of(9999, 12)), "1"));
        assertThat(tallies(Tally.Request.ALL.withObserved(DatePeriod.of(first, last.minusDays(1))), all))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "2", "4"));
    }

    @Example
    final void tags_are_told_apart_whatever_they_hold() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        ImmutableList<String> values = ImmutableList.of(
                "", "a", "A", "a ", "%", "_", "'; --", "\\", "\0", "\ud83c", "\ud83c\udf89", "x".repeat(5_000));
        Measurement[] all = IntStream.range(0, values.size())
                .mapToObj(number -> counted("m-" + number, day, String.valueOf(1 << number))
                        .withTags(ImmutableMap.of("kind", values.get(number), "other", "a")))
                .toArray(Measurement[]::new);
        for (int number = 0; number < values.size(); number++) {
            assertThat(tallies(withTags("kind", values.get(number)), all))
                    .containsExactly(tally(Optional.empty(), Optional.empty(), String.valueOf(1 << number)));
        }
        assertThat(tallies(withTags("kind", "a", "%"), all))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "2", "16"));
        assertThat(tallies(withTags("kind"), all)).isEmpty();
        assertThat(tallies(withTags("kin", "da", ""), all)).isEmpty();
    }

    private static Tally.Request withTags(String tag, String... values) {
        return Tally.Request.ALL.withTags(ImmutableMap.of(tag, ImmutableSet.copyOf(values)));
    }

    @Example
    final void measurements_with_any_number_of_tags_are_added_up() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        ImmutableMap<String, String> tags = IntStream.range(0, 200)
                .boxed()
                .collect(ImmutableMap.toImmutableMap(number -> "tag-" + number, number -> "a"));
        String[] values = IntStream.range(0, 300).mapToObj("a"::repeat).toArray(String[]::new);
        assertThat(tallies(
                        withTags("tag-199", values),
                        counted("many", day, "1").withTags(tags),
                        counted("few", day, "2").withTags(ImmutableMap.of("tag-199", "aa")),
                        counted("none", day, "4")))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "1", "2"));
    }

    @Example
    final void an_indicator_counts_what_passes_its_filter() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        Ladder outlets = Ladder.builder()
                .id(PartId.of("outlets"))
                .title("Outlets")
                .levels(ImmutableList.of("district", "municipal", "provincial"))
                .build();
        Indicator articles = Indicator.builder()
                .id(VISITS)
                .title("Articles")
                .filter(new TagFilter(ImmutableList.of(
                        new TagFilter.AtOrAbove("outlet", outlets.id(), "municipal"),
                        new TagFilter.OneOf("theme", ImmutableSet.of("health")),
                        new TagFilter.AtOrAbove("outlet", outlets.id(), "district"))))
                .build();
        Plan plan = simplePlan().withParts(ImmutableList.of(outlets, articles));
        Measurement municipal = counted("municipal", day, "1").withTags(article("municipal", "health"));
        assertThat(tallies(
                        Tally.Request.of(plan, articles),
                        municipal,
                        counted("provincial", day, "2").withTags(article("provincial", "health")),
                        counted("district", day, "4").withTags(article("district", "health")),
                        counted("off", day, "8").withTags(article("off the ladder", "health")),
                        counted("other", day, "16").withTags(article("provincial", "sports")),
                        counted("untold", day, "32").withTags(ImmutableMap.of("outlet", "provincial"))))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "1", "2"));
        assertThat(tallies(Tally.Request.of(simplePlan(), articles), municipal))
                .as("no ladder, no level that stands on it")
                .isEmpty();
    }

    private static ImmutableMap<String, String> article(String outlet, String theme) {
        return ImmutableMap.of("outlet", outlet, "theme", theme);
    }

    @Example
    final void only_the_states_of_approval_that_are_asked_for_count() {
        LocalDate day = LocalDate.of(2025, 5, 31);
        Measurement[] all = {
            counted("stateless", day, "1"),
            counted("draft", day, "2").withApproval(Measurement.Approval.DRAFT),
            counted("approved", day, "4").withApproval(Measurement.Approval.APPROVED),
            counted("rejected", day, "8").withApproval(Measurement.Approval.REJECTED)
        };
        assertThat(tallies(Tally.Request.ALL, all))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "1", "2", "4"));
        assertThat(tallies(Tally.Request.ALL.withApprovals(ImmutableSet.of()), all))
                .containsExactly(tally(Optional.empty(), Optional.empty(), "1"));
    }
}
