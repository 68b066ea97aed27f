package org.workplan.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.NOT_APPLICABLE;
import static org.workplan.value.Verdict.NOT_MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.AssessmentPolicy.Sharing;
import org.workplan.progress.AssessmentPolicy.Silence;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.WindowResult;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Reading;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Questions on the targets of the community that calls itself Red Scarf, year 2025. */
class RedScarfTargetQuestionsTest {
    private static final LocalDate JUNE_30 = LocalDate.of(2025, 6, 30);
    private static final LocalDate DECEMBER_31 = LocalDate.of(2025, 12, 31);

    private static Optional<Rational> rational(long number) {
        return Optional.of(Rational.of(number));
    }

    private static Log classes(long... byMonth) {
        Log log = Log.ofRedScarf();
        for (int month = 1; month <= byMonth.length; month++) {
            log.count("party-classes", LocalDate.of(2025, month, 15).toString(), byMonth[month - 1]);
        }
        return log;
    }

    private static Log articles(String indicator, String section, int number) {
        Log log = Log.ofRedScarf();
        for (int index = 0; index < number; index++) {
            log.article(
                    indicator,
                    LocalDate.of(2025, 1, 10).plusDays(30L * index).toString(),
                    Log.Tags.of(section, "municipal"));
        }
        return log;
    }

    @Test
    void q57_twice_a_month_makes_24_party_classes_a_year() {
        Assessment answer = Log.ofRedScarf().literal("r-party-classes", LocalDate.of(2025, 1, 1));

        assertThat(answer.windows()).hasSize(12);
        assertThat(answer.windows().stream()
                        .map(window -> window.stillNeeded().orElseThrow())
                        .reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(Rational.of(24));
    }

    @Test
    void q59_three_classes_in_april_do_not_repair_march() {
        Assessment answer = classes(2, 2, 1, 3).literal("r-party-classes", LocalDate.of(2025, 5, 1));

        assertThat(answer.windows().subList(0, 5).stream().map(WindowResult::verdict))
                .containsExactly(MET, MET, NOT_MET, MET, UNDETERMINED);
        assertThat(answer.verdict()).isEqualTo(NOT_MET);
        assertThat(answer.soFar().flatMap(value -> value.exact())).isEqualTo(rational(8));
    }

    @Test
    void q59_the_current_month_is_open_until_its_last_day_has_passed() {
        Log march = classes(2, 2, 1);

        assertThat(march.literal("r-party-classes", LocalDate.of(2025, 3, 31)).verdict())
                .isEqualTo(UNDETERMINED);
        assertThat(march.literal("r-party-classes", LocalDate.of(2025, 4, 1)).verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void q61_two_of_four_representatives_keep_seven_to_eight_contacts() {
        Assessment answer = Log.ofRedScarf()
                .count("member-contacts", "a", "2025-06-01", 7)
                .count("member-contacts", "b", "2025-06-01", 8)
                .count("member-contacts", "c", "2025-06-01", 6)
                .count("member-contacts", "d", "2025-06-01", 9)
                .literal("r-rep-contacts");

        assertThat(answer.verdict()).isEqualTo(NOT_MET);
        assertThat(answer.subjects()).hasValueSatisfying(subjects -> {
            assertThat(subjects.met()).containsExactly(PartId.of("a"), PartId.of("b"));
            assertThat(subjects.failing()).containsExactly(PartId.of("c"), PartId.of("d"));
            assertThat(subjects.results().get(2).tooFew()).isEqualTo(rational(1));
            assertThat(subjects.results().get(3).tooMany()).isEqualTo(rational(1));
        });
    }

    /** The obligation of units with more than three party members, which the plan states without a target. */
    private static Log units() {
        Plan plan = Log.plan("red-scarf")
                .inYear(2025)
                .with(builder -> builder.addIndicators(
                                Indicator.builder()
                                        .id(PartId.of("unit-members"))
                                        .title("party members of a unit")
                                        .basis(Indicator.Basis.SNAPSHOT)
                                        .build(),
                                Indicator.builder()
                                        .id(PartId.of("unit-organization"))
                                        .title("organization set up")
                                        .basis(Indicator.Basis.SNAPSHOT)
                                        .build())
                        .addTargets(Target.builder()
                                .id(PartId.of("r-unit-organizations"))
                                .title("organizations in units")
                                .indicator(PartId.of("unit-organization"))
                                .due(Due.words("promptly"))
                                .criterion(new Criterion.ForEach(
                                        PartId.of("street-units"),
                                        new Criterion.When(
                                                PartId.of("unit-members"), Amount.moreThan(3), Criterion.milestone())))
                                .build()));
        Log log = Log.of(plan);
        long[] sizes = {2, 3, 4, 10};
        for (long size : sizes) {
            log.count("unit-members", "unit-" + size, "2025-02-01", size)
                    .count("unit-organization", "unit-" + size, "2025-02-01", 0);
        }
        return log;
    }

    @Test
    void q63_units_of_four_and_ten_are_obliged_and_inclusively_that_of_three_too() {
        assertThat(units().literal("r-unit-organizations").subjects())
                .hasValueSatisfying(subjects ->
                        assertThat(subjects.failing()).containsExactly(PartId.of("unit-10"), PartId.of("unit-4")));
        assertThat(units().inclusive("r-unit-organizations").subjects())
                .hasValueSatisfying(subjects -> assertThat(subjects.failing())
                        .containsExactly(PartId.of("unit-10"), PartId.of("unit-3"), PartId.of("unit-4")));
        assertThat(units().literal("r-unit-organizations").subjects().orElseThrow().results().stream()
                        .filter(one -> one.verdict() == NOT_APPLICABLE))
                .hasSize(2);
    }

    @Test
    void q63_promptly_has_no_day_after_which_it_is_too_late() {
        Assessment answer = units().literal("r-unit-organizations", LocalDate.of(2027, 6, 1));

        assertThat(answer.status()).isNotIn(Assessment.Status.MISSED, Assessment.Status.ACHIEVED_LATE);
        assertThat(answer.finality()).isEqualTo(org.workplan.progress.Assessment.Finality.PROVISIONAL);
    }

    @Test
    void q67_five_pairs_are_one_short_of_more_than_five_and_enough_inclusively() {
        Assessment literal = Log.ofRedScarf().count("pairs", "2025-06-01", 5).literal("r-pairs");

        assertThat(literal.verdict()).isEqualTo(NOT_MET);
        assertThat(literal.pace())
                .hasValueSatisfying(pace -> assertThat(pace.stillNeeded()).isEqualTo(Rational.ONE));
        assertThat(Log.ofRedScarf()
                        .count("pairs", "2025-06-01", 5)
                        .inclusive("r-pairs")
                        .verdict())
                .isEqualTo(MET);
        assertThat(Log.ofRedScarf()
                        .count("pairs", "2025-06-01", 6)
                        .literal("r-pairs")
                        .verdict())
                .isEqualTo(MET);
    }

    private static Log reports(String... levels) {
        Log log = Log.ofRedScarf();
        for (int index = 0; index < levels.length; index++) {
            log.article("civil-tv", "2025-03-1" + index, Log.Tags.of("civil-affairs", levels[index]));
        }
        return log;
    }

    @Test
    void q69_two_reports_at_or_above_municipal_level_are_one_short() {
        Log two = reports("municipal", "municipal", "district");

        assertThat(two.literal("r-civil-tv").verdict()).isEqualTo(NOT_MET);
        assertThat(two.literal("r-civil-tv").pace().orElseThrow().stillNeeded()).isEqualTo(Rational.ONE);
        assertThat(two.inclusive("r-civil-tv").verdict()).isEqualTo(MET);
        assertThat(reports("municipal", "municipal", "provincial")
                        .literal("r-civil-tv")
                        .verdict())
                .isEqualTo(MET);
    }

    @Test
    void q71_six_activities_need_the_one_in_focus_among_them() {
        Log held = Log.ofRedScarf().count("troop-activities", "2025-08-01", 6).count("focus-activity", "2025-08-01", 1);
        Log missed =
                Log.ofRedScarf().count("troop-activities", "2025-08-01", 6).count("focus-activity", "2025-12-31", 0);

        assertThat(held.literal("r-troop-activities").verdict()).isEqualTo(MET);
        Assessment without = missed.literal("r-troop-activities");
        assertThat(without.verdict()).isEqualTo(NOT_MET);
        assertThat(without.soFar().flatMap(value -> value.exact())).isEqualTo(rational(6));
        assertThat(without.progress().flatMap(value -> value.exact())).contains(Rational.of(1, 2));
    }

    @Test
    void q73_five_articles_on_30_june_are_on_pace() {
        Log five = articles("culture-articles", "culture-and-education", 5);
        Assessment literal = five.literal("r-culture-articles", JUNE_30);
        Assessment inclusive = five.inclusive("r-culture-articles", JUNE_30);

        assertThat(literal.pace()).hasValueSatisfying(pace -> {
            assertThat(pace.elapsed()).isEqualTo(181);
            assertThat(pace.days()).isEqualTo(365);
            assertThat(pace.expected()).isEqualTo(Rational.of(7 * 181, 365));
            assertThat(pace.isOnPace()).isTrue();
            assertThat(pace.stillNeeded()).isEqualTo(Rational.of(2));
        });
        assertThat(inclusive.pace()).hasValueSatisfying(pace -> {
            assertThat(pace.expected()).isEqualTo(Rational.of(6 * 181, 365));
            assertThat(pace.stillNeeded()).isEqualTo(Rational.ONE);
        });
        assertThat(literal.status()).isEqualTo(Assessment.Status.ON_TRACK);
        assertThat(literal.nextDue())
                .hasValueSatisfying(due -> assertThat(due.by()).isEqualTo(DECEMBER_31));
    }

    @Test
    void q75_six_articles_on_31_december_are_one_short_and_inclusively_enough() {
        Log six = articles("culture-articles", "culture-and-education", 6);

        assertThat(six.literal("r-culture-articles", DECEMBER_31).verdict()).isEqualTo(UNDETERMINED);
        assertThat(six.literal("r-culture-articles").verdict()).isEqualTo(NOT_MET);
        assertThat(six.literal("r-culture-articles").pace().orElseThrow().stillNeeded())
                .isEqualTo(Rational.ONE);
        assertThat(six.inclusive("r-culture-articles", DECEMBER_31).verdict()).isEqualTo(MET);
    }

    @Test
    void q77_a_second_report_in_april_does_not_repair_march() {
        Log log = Log.ofRedScarf();
        for (String day :
                new String[] {"2025-01-20", "2025-02-20", "2025-04-10", "2025-04-20", "2025-05-20", "2025-06-20"}) {
            log.count("culture-monthly", day, 1);
        }
        Assessment answer = log.literal("r-culture-monthly", LocalDate.of(2025, 7, 1));

        assertThat(answer.windows().subList(0, 6).stream().map(WindowResult::verdict))
                .containsExactly(MET, MET, NOT_MET, MET, MET, MET);
        assertThat(answer.soFar().flatMap(value -> value.exact())).isEqualTo(rational(6));
        assertThat(answer.verdict()).isEqualTo(NOT_MET);
    }

    private static Log teams() {
        return Log.ofRedScarf()
                .count("team-taichi", "2025-12-20", 46)
                .count("team-aerobics", "2025-12-20", 71)
                .count("team-yangko", "2025-12-20", 55)
                .count("team-dance", "2025-12-20", 27)
                .count("team-choir", "2025-12-20", 33)
                .count("team-cycling", "2025-12-20", 17)
                .count("team-model", "2025-12-20", 30)
                .count("team-art", "2025-12-20", 112);
    }

    @Test
    void q81_without_a_tolerance_only_the_very_number_is_certain() {
        Reading strict = new Reading(Reading.Comparison.STRICT, Reading.BareNumber.AT_LEAST, Optional.empty());
        PlanAssessment answer = teams().assess(AssessmentPolicy.STANDARD.withReading(strict), Log.AFTER_CLOSE);

        assertThat(answer.targets().stream()
                        .filter(one -> one.target().id().value().startsWith("r-team-"))
                        .filter(one -> one.verdict() == MET)
                        .map(one -> one.target().id().value()))
                .containsExactly("r-team-model");
        assertThat(answer.targets().stream()
                        .filter(one -> one.target().id().value().startsWith("r-team-"))
                        .filter(one -> one.verdict() == UNDETERMINED))
                .hasSize(7)
                .allSatisfy(one -> assertThat(one.missing())
                        .extracting(Assessment.Missing::what)
                        .contains(Assessment.Missing.What.TOLERANCE));
    }

    @Test
    void q83_990_participants_in_competitions_are_11_short_and_inclusively_10() {
        Log log = Log.ofRedScarf();
        for (int index = 0; index < 11; index++) {
            log.count(
                    "participants",
                    LocalDate.of(2025, 1, 22).plusDays(30L * index).toString(),
                    90);
        }

        assertThat(log.literal("r-participants").verdict()).isEqualTo(NOT_MET);
        assertThat(log.literal("r-participants").pace().orElseThrow().stillNeeded())
                .isEqualTo(Rational.of(11));
        assertThat(log.inclusive("r-participants").pace().orElseThrow().stillNeeded())
                .isEqualTo(Rational.of(10));
        for (long people : new long[] {200, 150, 180, 160, 140, 170, 190}) {
            log.count("participants", "2025-03-0" + (people % 9 + 1), people);
        }
        assertThat(log.literal("r-participants").verdict()).isEqualTo(MET);
        assertThat(log.literal("r-participants").soFar().flatMap(value -> value.exact()))
                .isEqualTo(rational(2180));
    }

    private static Plan counting(org.workplan.plan.Indicator.Aggregation aggregation) {
        Plan plan = Log.plan("red-scarf").inYear(2025);
        Indicator people = plan.part(Indicator.class, PartId.of("participants")).orElseThrow();
        return plan.with(builder -> builder.indicators(plan.indicators().stream()
                .map(one -> one.equals(people)
                        ? Indicator.builder().from(people).overTime(aggregation).build()
                        : one)
                .toList()));
    }

    @Test
    void q83_each_event_by_itself_has_fewer_and_different_people_are_not_decidable_without_a_register() {
        Log largest = Log.of(counting(org.workplan.plan.Indicator.Aggregation.MAX));
        Log different = Log.of(counting(org.workplan.plan.Indicator.Aggregation.COUNT_DISTINCT));
        for (Log log : new Log[] {largest, different}) {
            for (int index = 0; index < 18; index++) {
                log.count(
                        "participants",
                        LocalDate.of(2025, 1, 2).plusDays(20L * index).toString(),
                        100 + index);
            }
        }

        assertThat(largest.literal("r-participants").verdict()).isEqualTo(NOT_MET);
        assertThat(largest.literal("r-participants").soFar().flatMap(value -> value.exact()))
                .isEqualTo(rational(117));
        assertThat(different.literal("r-participants").verdict()).isEqualTo(UNDETERMINED);
        assertThat(different.literal("r-participants").value().orElseThrow().low())
                .isEqualTo(rational(117));
        assertThat(different.literal("r-participants").value().orElseThrow().high())
                .isEqualTo(rational(1953));
    }

    private static Plan library(Optional<String> baseline) {
        return Log.plan("red-scarf")
                .inYear(2025)
                .with(builder -> builder.addIndicators(Indicator.builder()
                                .id(PartId.of("library-use"))
                                .title("residents who borrow")
                                .valueKind(Indicator.ValueKind.RATIO)
                                .basis(Indicator.Basis.SNAPSHOT)
                                .unit("percent")
                                .build())
                        .addTargets(Target.builder()
                                .id(PartId.of("r-library"))
                                .title("library use")
                                .indicator(PartId.of("library-use"))
                                .criterion(new Criterion.Change(
                                        Criterion.Direction.INCREASE,
                                        Optional.empty(),
                                        false,
                                        baseline.map(java.math.BigDecimal::new)))
                                .build()));
    }

    @Test
    void q85_improve_needs_a_start() {
        Assessment without = Log.of(library(Optional.empty()))
                .number("library-use", "2025-12-01", "31")
                .literal("r-library");
        assertThat(without.verdict()).isEqualTo(UNDETERMINED);
        assertThat(without.missing()).extracting(Assessment.Missing::what).contains(Assessment.Missing.What.BASELINE);

        Assessment stated = Log.of(library(Optional.of("28")))
                .number("library-use", "2025-12-01", "31")
                .literal("r-library");
        assertThat(stated.verdict()).isEqualTo(MET);

        Assessment measured = Log.of(library(Optional.empty()))
                .number("library-use", "2024-12-20", "28")
                .number("library-use", "2025-12-01", "31")
                .literal("r-library");
        assertThat(measured.verdict()).isEqualTo(MET);
    }

    @Test
    void q87_satisfaction_is_judged_unrounded_and_none_of_none_is_not_measured() {
        Log at95 = Log.ofRedScarf().share("satisfaction", "2025-12-31", 190, 200);

        assertThat(at95.literal("r-satisfaction").verdict()).isEqualTo(NOT_MET);
        assertThat(at95.inclusive("r-satisfaction").verdict()).isEqualTo(MET);
        assertThat(Log.ofRedScarf()
                        .share("satisfaction", "2025-12-31", 191, 200)
                        .literal("r-satisfaction")
                        .verdict())
                .isEqualTo(MET);
        Assessment nobody =
                Log.ofRedScarf().share("satisfaction", "2025-12-31", 0, 0).literal("r-satisfaction");
        assertThat(nobody.verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(nobody.pace()).isEmpty();
    }

    @Test
    void q87_4899_of_5000_stay_below_98_percent() {
        Assessment below = Log.ofRedScarf()
                .share("contraceptive", "2025-12-31", 4899, 5000)
                .literal("r-contraceptive");

        assertThat(below.verdict()).isEqualTo(NOT_MET);
        assertThat(below.value().flatMap(value -> value.exact())).contains(Rational.of(9798, 100));
        assertThat(Log.ofRedScarf()
                        .share("contraceptive", "2025-12-31", 4899, 5000)
                        .inclusive("r-contraceptive")
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void q89_within_three_years_ends_on_31_december_2027_and_provincial_with_the_year() {
        PlanAssessment answer = Log.ofRedScarf().assess(AssessmentPolicy.STANDARD, JUNE_30);

        assertThat(answer.target(PartPath.parse("target/r-clean-national"))
                        .orElseThrow()
                        .period())
                .hasValueSatisfying(period -> assertThat(period.end()).isEqualTo(LocalDate.of(2027, 12, 31)));
        assertThat(answer.target(PartPath.parse("target/r-clean-provincial"))
                        .orElseThrow()
                        .period())
                .hasValueSatisfying(period -> assertThat(period.end()).isEqualTo(DECEMBER_31));
    }

    @Test
    void q93_two_lectures_and_one_survey_are_enough_and_no_competition_is_not() {
        Log log = Log.ofRedScarf()
                .count("lectures", "2025-04-22", 2)
                .count("survey", "2025-05-05", 1)
                .count("green-family", "2025-12-31", 0);

        assertThat(log.literal("r-lectures").verdict()).isEqualTo(MET);
        assertThat(log.literal("r-survey").verdict()).isEqualTo(MET);
        assertThat(log.literal("r-green-family").verdict()).isEqualTo(NOT_MET);
        assertThat(log.literal("r-green-family").pace().orElseThrow().stillNeeded())
                .isEqualTo(Rational.ONE);
    }

    @Test
    void q95_two_activities_are_not_more_than_two_unless_read_inclusively() {
        Log two = Log.ofRedScarf().count("lowincome-activities", "2025-05-01", 2);

        assertThat(two.literal("r-lowincome-activities").verdict()).isEqualTo(NOT_MET);
        assertThat(two.inclusive("r-lowincome-activities").verdict()).isEqualTo(MET);
        assertThat(Log.ofRedScarf()
                        .count("lowincome-activities", "2025-05-01", 3)
                        .literal("r-lowincome-activities")
                        .verdict())
                .isEqualTo(MET);
    }

    @Test
    void q97_one_article_serves_two_areas_only_if_the_policy_says_so() {
        Log log = Log.ofRedScarf()
                .article(
                        "culture-articles", "2025-03-01", Log.Tags.of("culture-and-education", "provincial", "daily-7"))
                .article("health-newspapers", "2025-03-01", Log.Tags.of("health", "provincial", "daily-7"));
        PlanAssessment each = log.assess(AssessmentPolicy.STANDARD, JUNE_30);
        PlanAssessment once = log.assess(AssessmentPolicy.STANDARD.withSharing(Sharing.ONCE_PER_PLAN), JUNE_30);

        assertThat(soFar(each, "r-culture-articles")).isEqualTo(rational(1));
        assertThat(soFar(each, "r-health-newspapers")).isEqualTo(rational(1));
        assertThat(soFar(once, "r-culture-articles")).isEqualTo(rational(1));
        assertThat(soFar(once, "r-health-newspapers")).isEmpty();
        assertThat(each.policy().sharing()).isEqualTo(Sharing.ONCE_PER_TARGET);
    }

    private static Optional<Rational> soFar(PlanAssessment answer, String target) {
        return answer.target(PartPath.parse("target/" + target))
                .flatMap(Assessment::soFar)
                .flatMap(value -> value.exact());
    }

    /** Articles that fit every press target: each is recorded for the five indicators, with the article itself as evidence. */
    private static Log press(int articles) {
        Log log = Log.ofRedScarf();
        for (int index = 0; index < articles; index++) {
            String day = LocalDate.of(2025, 1, 5).plusDays(10L * index).toString();
            String article = "article-" + index;
            log.article("party-media-provincial", day, Log.Tags.of("party-building", "provincial", article))
                    .article("party-media-municipal", day, Log.Tags.of("party-building", "municipal", article))
                    .article("civil-articles", day, Log.Tags.of("civil-affairs", "provincial", article))
                    .article("culture-articles", day, Log.Tags.of("culture-and-education", "provincial", article))
                    .article("health-newspapers", day, Log.Tags.of("health", "provincial", article));
        }
        return log;
    }

    private static long pressTargetsMet(Log log, Sharing sharing) {
        ImmutableSet<String> press = ImmutableSet.of(
                "r-party-media-provincial",
                "r-party-media-municipal",
                "r-civil-articles",
                "r-culture-articles",
                "r-health-newspapers");
        return log.assess(AssessmentPolicy.STANDARD.withSharing(sharing), Log.AFTER_CLOSE).targets().stream()
                .filter(one -> press.contains(one.target().id().value()))
                .filter(one -> one.verdict() == MET)
                .count();
    }

    @Test
    void q97_nine_articles_are_enough_when_each_may_serve_every_target_and_27_when_it_may_serve_one() {
        assertThat(pressTargetsMet(press(9), Sharing.ONCE_PER_TARGET)).isEqualTo(5);
        assertThat(pressTargetsMet(press(8), Sharing.ONCE_PER_TARGET)).isEqualTo(4);
        assertThat(pressTargetsMet(press(27), Sharing.ONCE_PER_PLAN)).isEqualTo(5);
        assertThat(pressTargetsMet(press(26), Sharing.ONCE_PER_PLAN)).isEqualTo(4);
    }

    @Test
    void q99_two_sets_of_a_document_are_a_quota_of_exactly_two_for_each() {
        Plan plan = Log.plan("red-scarf")
                .inYear(2025)
                .with(builder -> builder.addGroups(Group.builder()
                                .id(PartId.of("documents"))
                                .title("documents")
                                .groupKind(Group.Kind.BENEFICIARIES)
                                .addMembers(PartId.of("x"), PartId.of("y"), PartId.of("z"))
                                .build())
                        .addIndicators(Indicator.builder()
                                .id(PartId.of("copies"))
                                .title("copies")
                                .build())
                        .addTargets(Target.builder()
                                .id(PartId.of("r-two-sets"))
                                .title("two sets")
                                .indicator(PartId.of("copies"))
                                .criterion(new Criterion.ForEach(
                                        PartId.of("documents"), Criterion.total(Amount.exactly(2))))
                                .build()));
        Assessment answer = Log.of(plan)
                .count("copies", "x", "2025-02-01", 1)
                .count("copies", "x", "2025-02-02", 1)
                .count("copies", "y", "2025-02-01", 1)
                .count("copies", "z", "2025-02-02", 1)
                .literal("r-two-sets");

        assertThat(answer.subjects()).hasValueSatisfying(subjects -> {
            assertThat(subjects.met()).containsExactly(PartId.of("x"));
            assertThat(subjects.failing()).containsExactly(PartId.of("y"), PartId.of("z"));
        });
    }

    @Test
    void q105_without_any_measurement_a_target_is_open_and_at_close_undetermined() {
        Assessment before = Log.ofRedScarf().literal("r-culture-articles", JUNE_30);
        Assessment after = Log.ofRedScarf().literal("r-culture-articles");

        assertThat(before.verdict()).isEqualTo(UNDETERMINED);
        assertThat(before.status()).isEqualTo(Assessment.Status.NO_DATA);
        assertThat(after.verdict()).isEqualTo(UNDETERMINED);
        assertThat(after.status()).isEqualTo(Assessment.Status.UNDETERMINED_AT_CLOSE);
        assertThat(after.missing())
                .extracting(Assessment.Missing::what)
                .containsExactly(Assessment.Missing.What.MEASUREMENT);
    }

    @Test
    void q105_under_the_policy_that_silence_is_nothing_done_counts_are_missed_and_rates_are_not_measured() {
        PlanAssessment answer = Log.ofRedScarf()
                .assess(AssessmentPolicy.STANDARD.withSilence(Silence.NOTHING_HAPPENED), Log.AFTER_CLOSE);

        assertThat(answer.target(PartPath.parse("target/r-culture-articles"))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(NOT_MET);
        assertThat(answer.target(PartPath.parse("target/r-satisfaction"))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(UNDETERMINED);
        assertThat(answer.targets()).extracting(Assessment::verdict).doesNotContain(MET);
    }

    @Test
    void q131_in_a_leap_year_30_june_is_day_182_of_366() {
        Log log = Log.of(Log.plan("red-scarf").inYear(2024))
                .article("culture-articles", "2024-02-01", Log.Tags.of("culture-and-education", "municipal"));

        assertThat(log.literal("r-culture-articles", LocalDate.of(2024, 6, 30)).pace())
                .hasValueSatisfying(pace -> assertThat(pace.expected()).isEqualTo(Rational.of(7 * 182, 366)));
    }

    @Test
    void q135_a_measurement_outside_the_period_is_kept_and_not_counted() {
        Log log = articles("culture-articles", "culture-and-education", 6)
                .article("culture-articles", "2026-01-05", Log.Tags.of("culture-and-education", "municipal"));
        Assessment answer = log.literal("r-culture-articles", LocalDate.of(2026, 2, 1));

        assertThat(answer.soFar().flatMap(value -> value.exact())).isEqualTo(rational(6));
        assertThat(answer.status()).isEqualTo(Assessment.Status.ACHIEVED_LATE);
        assertThat(answer.explanation().toString()).contains(MeasurementLog.Rejection.Reason.OUTSIDE_PERIOD.name());
    }

    @Test
    void q137_a_correction_holds_from_the_day_on_which_it_was_recorded() {
        Log log = Log.ofRedScarf().count("pairs", "2025-03-01", 5).correction(0, "2025-04-10T08:00:00Z", 4);

        assertThat(soFar(log.knownAt(JUNE_30, "2025-04-09T00:00:00Z"), "r-pairs"))
                .isEqualTo(rational(5));
        PlanAssessment now = log.knownAt(JUNE_30, "2025-04-10T08:00:00Z");
        assertThat(soFar(now, "r-pairs")).isEqualTo(rational(4));
        assertThat(now.rejected())
                .extracting(MeasurementLog.Rejection::reason)
                .containsExactly(MeasurementLog.Rejection.Reason.SUPERSEDED);
    }
}
