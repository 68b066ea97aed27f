package org.workplan.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.NOT_MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workplan.plan.PlanOutline;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.Pace;
import org.workplan.progress.WindowResult;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

/** Further questions on the targets of the community that calls itself Red Scarf, at days within the year 2025. */
class RedScarfYearQuestionsTest {

    private static final LocalDate JUNE_30 = LocalDate.of(2025, 6, 30);

    private static Log party(String level, int number, Log log) {
        for (int index = 1; index <= number; index++) {
            log.article("party-media-" + level, "2025-02-0" + index, Log.Tags.of("party-building", level));
        }
        return log;
    }

    @Test
    void a_provincial_article_too_many_does_not_stand_in_for_a_municipal_one_too_few() {
        Log log = party("municipal", 2, party("provincial", 3, Log.ofRedScarf()));

        assertThat(log.literal("r-party-media-provincial").verdict()).isEqualTo(MET);
        Assessment municipal = log.literal("r-party-media-municipal");
        assertThat(municipal.verdict()).isEqualTo(NOT_MET);
        assertThat(municipal.pace().map(Pace::stillNeeded)).contains(Rational.ONE);
    }

    @ParameterizedTest
    @CsvSource({"3, true", "2, false"})
    void only_the_whole_articles_due_by_30_june_are_asked_for(int number, boolean onPace) {
        Log log = Log.ofRedScarf();
        for (int index = 1; index <= number; index++) {
            log.article("culture-articles", "2025-03-0" + index, Log.Tags.of("culture-and-education", "municipal"));
        }

        assertThat(log.literal("r-culture-articles", JUNE_30).pace()).hasValueSatisfying(pace -> {
            assertThat(pace.expected()).isEqualTo(Rational.of(7 * 181, 365));
            assertThat(pace.due()).isEqualTo(Rational.of(3));
            assertThat(pace.isOnPace()).isEqualTo(onPace);
        });
    }

    private static Pace paceOnJune30(String target, Log log) {
        return log.literal(target, JUNE_30).pace().orElseThrow();
    }

    @Test
    void forty_of_a_hundred_jobs_are_nine_behind_on_30_june_and_sixty_short() {
        Pace pace = paceOnJune30("r-jobs", Log.ofRedScarf().count("jobs", "2025-05-10", 40));

        assertThat(pace.expected()).isEqualTo(Rational.of(100 * 181, 365));
        assertThat(pace.due().minus(pace.actual())).isEqualTo(Rational.of(9));
        assertThat(pace.stillNeeded()).isEqualTo(Rational.of(60));
        assertThat(pace.days() - pace.elapsed()).isEqualTo(184);
    }

    @Test
    void two_of_six_activities_with_the_troops_are_on_pace_on_30_june_and_four_are_still_needed() {
        Pace pace = paceOnJune30("r-troop-activities", Log.ofRedScarf().count("troop-activities", "2025-05-01", 2));

        assertThat(pace.expected()).isEqualTo(Rational.of(6 * 181, 365));
        assertThat(pace.isOnPace()).isTrue();
        assertThat(pace.stillNeeded()).isEqualTo(Rational.of(4));
    }

    @Test
    void on_31_march_one_class_of_march_is_held_and_one_more_would_do_that_day() {
        WindowResult march = Log.ofRedScarf()
                .count("party-classes", "2025-03-10", 1)
                .literal("r-party-classes", LocalDate.of(2025, 3, 31))
                .windows()
                .get(2);

        assertThat(march.verdict()).isEqualTo(UNDETERMINED);
        assertThat(march.stillNeeded()).contains(Rational.ONE);
        assertThat(march.isBehind(LocalDate.of(2025, 3, 31))).isTrue();
    }

    @Test
    void a_december_without_its_report_is_open_on_31_december_and_missed_a_day_later() {
        Log log = Log.ofRedScarf();
        for (int month = 1; month <= 11; month++) {
            log.count("culture-monthly", LocalDate.of(2025, month, 20).toString(), 1);
        }
        log.count("culture-monthly", "2025-12-30", 0);

        Assessment last = log.literal("r-culture-monthly", LocalDate.of(2025, 12, 31));
        assertThat(last.verdict()).isEqualTo(UNDETERMINED);
        assertThat(last.windows().stream().filter(window -> window.verdict() == MET))
                .hasSize(11);
        assertThat(log.literal("r-culture-monthly").verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void a_thousand_participants_are_one_short_and_inclusively_enough() {
        Log log = Log.ofRedScarf().count("participants", "2025-10-01", 1000);

        assertThat(log.literal("r-participants").verdict()).isEqualTo(NOT_MET);
        assertThat(log.literal("r-participants").pace().map(Pace::stillNeeded)).contains(Rational.ONE);
        assertThat(log.inclusive("r-participants").verdict()).isEqualTo(MET);
    }

    private static Measurement event(String day, Observation people) {
        return Measurement.builder()
                .id(RecordId.of("event-" + day))
                .indicator(PartId.of("participants"))
                .observed(DatePeriod.of(LocalDate.parse(day), LocalDate.parse(day)))
                .value(people)
                .build();
    }

    @Test
    void an_event_whose_people_nobody_counted_leaves_the_sum_open_above_and_is_not_taken_for_empty() {
        Assessment answer = Log.ofRedScarf()
                .count("participants", "2025-10-01", 990)
                .add(event("2025-11-01", Observation.absent(Observation.Reason.NOT_REPORTED)))
                .literal("r-participants");

        assertThat(answer.verdict()).isEqualTo(UNDETERMINED);
        assertThat(answer.value()).contains(Interval.atLeast(Rational.of(990)));
    }

    @Test
    void four_of_five_associations_lack_the_fitness_club() {
        Log log = Log.ofRedScarf();
        for (String item : List.of(
                "Red Scarf Calligraphy Association",
                "Red Scarf Chess and Cards Association",
                "Billiards Association",
                "Table Tennis Association")) {
            log.add(Measurement.builder()
                    .id(RecordId.of(
                            item.substring(0, 9).replace(' ', '-').toLowerCase(java.util.Locale.ROOT) + item.length()))
                    .indicator(PartId.of("associations"))
                    .observed(DatePeriod.of(JUNE_30, JUNE_30))
                    .value(Observation.item(item))
                    .build());
        }
        Assessment answer = log.literal("r-associations");

        assertThat(answer.verdict()).isEqualTo(NOT_MET);
        assertThat(answer.progress()).contains(Interval.exactly(Rational.of(4, 5)));
        assertThat(answer.explanation().toString()).contains("Fitness Club Association");
    }

    @ParameterizedTest
    @CsvSource({"national, MET, MET", "provincial, MET, NOT_MET", "municipal, NOT_MET, NOT_MET"})
    void an_honour_of_a_higher_level_holds_for_the_lower_ones(String reached, String provincial, String national) {
        Log log = Log.ofRedScarf().level("green", "2025-09-01", reached);

        assertThat(log.literal("r-green-provincial").verdict()).hasToString(provincial);
        assertThat(log.literal("r-green-national").verdict()).hasToString(national);
    }

    @Test
    void twenty_households_of_500_are_left_out_and_all_of_them_are_every_household() {
        Assessment short20 = Log.ofRedScarf()
                .share("every-household", "2025-12-01", 480, 500)
                .literal("r-every-household");

        assertThat(short20.verdict()).isEqualTo(NOT_MET);
        assertThat(short20.value()).contains(Interval.exactly(96));
        assertThat(short20.wanted().orElseThrow().outOf(500).stillNeeded(Rational.of(480)))
                .contains(Rational.of(20));
        assertThat(Log.ofRedScarf()
                        .share("every-household", "2025-12-01", 500, 500)
                        .literal("r-every-household")
                        .verdict())
                .isEqualTo(MET);
    }

    @Test
    void of_500_one_more_than_490_and_of_200_one_more_than_190_would_be_over_98_and_95_percent() {
        Log log = Log.ofRedScarf()
                .share("contraceptive", "2025-12-01", 490, 500)
                .share("satisfaction", "2025-12-01", 190, 200);

        assertThat(log.literal("r-contraceptive")
                        .wanted()
                        .orElseThrow()
                        .outOf(500)
                        .stillNeeded(Rational.of(490)))
                .contains(Rational.ONE);
        assertThat(log.literal("r-satisfaction")
                        .wanted()
                        .orElseThrow()
                        .outOf(200)
                        .stillNeeded(Rational.of(190)))
                .contains(Rational.ONE);
        assertThat(log.inclusive("r-satisfaction")
                        .wanted()
                        .orElseThrow()
                        .outOf(200)
                        .stillNeeded(Rational.of(190)))
                .contains(Rational.ZERO);
    }

    @Test
    void a_representative_of_whom_nothing_is_known_keeps_the_promise_for_all_open() {
        Assessment answer = Log.ofRedScarf()
                .count("member-contacts", "a", "2025-06-01", 7)
                .add(Measurement.builder()
                        .id(RecordId.of("b"))
                        .indicator(PartId.of("member-contacts"))
                        .subject(PartId.of("b"))
                        .observed(DatePeriod.of(JUNE_30, JUNE_30))
                        .value(Observation.absent(Observation.Reason.NOT_REPORTED))
                        .build())
                .literal("r-rep-contacts");

        assertThat(answer.verdict()).isEqualTo(UNDETERMINED);
        assertThat(answer.subjects().orElseThrow().undetermined()).containsExactly(PartId.of("b"));
        assertThat(answer.subjects().orElseThrow().failing()).isEmpty();
    }

    @Test
    void the_website_is_still_open_half_way_through_its_three_years() {
        Assessment answer = Log.ofRedScarf().literal("r-website", LocalDate.of(2026, 6, 30));

        assertThat(answer.verdict()).isEqualTo(UNDETERMINED);
        assertThat(answer.finality()).isEqualTo(Assessment.Finality.PROVISIONAL);
        assertThat(answer.period()).contains(DatePeriod.of(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));
    }

    @Test
    void the_eight_teams_together_have_351_to_429_people() {
        Optional<Interval> people = Log.ofRedScarf().assess(AssessmentPolicy.STANDARD, JUNE_30).targets().stream()
                .filter(one -> one.target().id().value().startsWith("r-team-"))
                .map(one -> one.wanted().orElseThrow())
                .map(wanted -> Interval.of(wanted.lowerEdge(), wanted.upperEdge()))
                .reduce(Interval::plus);

        assertThat(people).contains(Interval.between(Rational.of(351), Rational.of(429)));
    }

    @Test
    void a_report_dated_after_the_day_of_the_question_does_not_count_yet() {
        Log log = Log.ofRedScarf().count("lectures", "2025-03-01", 1).count("lectures", "2025-09-01", 1);

        assertThat(log.literal("r-lectures", JUNE_30).soFar()).contains(Interval.exactly(1));
        assertThat(log.literal("r-lectures", JUNE_30).verdict()).isEqualTo(UNDETERMINED);
        assertThat(log.literal("r-lectures", LocalDate.of(2025, 9, 1)).verdict())
                .isEqualTo(MET);
    }

    @Test
    void under_2_2_2_5_stand_reports_and_articles_on_culture() {
        assertThat(PlanOutline.of(Log.plan("red-scarf")).at("2 (2) 2 (5)"))
                .extracting(part -> part.id().value())
                .containsExactly("culture-media", "r-culture-monthly", "r-culture-articles", "r-culture-tv");
    }
}
