package org.workplan.examples.seed;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.workplan.examples.seed.SeedPlans.RED_SCARF;
import static org.workplan.examples.seed.SeedPlans.SONGJIANG;
import static org.workplan.examples.seed.SeedPlans.ZHANGCUN;
import static org.workplan.examples.seed.SeedPlans.part;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Actor;
import org.workplan.plan.Indicator;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanOutline;
import org.workplan.plan.Section;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.storage.json.JsonCodec;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Modality;
import org.workplan.value.Amount;

/** What users ask of the structure of the second and third plan and of all; names give the number in the list of questions. */
class StructureQuestionsTest {

    private static final PlanOutline RED_OUTLINE = PlanOutline.of(RED_SCARF);

    private static List<Integer> lines(Part part) {
        return part.sources().stream()
                .flatMap(source -> source.lines().stream())
                .toList();
    }

    private static boolean isMoreThan(Amount amount) {
        return amount instanceof Amount.Stated stated && stated.comparator() == Amount.Comparator.MORE_THAN;
    }

    private static Stream<String> words(List<Actor> actors) {
        return actors.stream().map(Actor::words);
    }

    @Test
    void q51_the_seven_areas_have_31_items_and_no_owner() {
        Map<String, Long> items = new TreeMap<>();
        for (Section section : RED_SCARF.sections()) {
            long labelled = RED_SCARF.tasks().stream()
                    .filter(task -> task.section().equals(Optional.of(section.id())))
                    .count();
            if (labelled > 0) {
                items.put(RED_OUTLINE.entry(section.path()).orElseThrow().numbering(), labelled);
            }
        }
        assertThat(items)
                .containsExactly(
                        entry("2 (1)", 7L),
                        entry("2 (2) 1", 5L),
                        entry("2 (2) 2", 6L),
                        entry("2 (2) 3", 2L),
                        entry("2 (2) 4", 6L),
                        entry("2 (2) 5", 2L),
                        entry("2 (2) 6", 3L));
        assertThat(RED_SCARF.tasks()).allMatch(task -> task.owners().isEmpty());
        assertThat(RED_SCARF.targets()).allMatch(target -> target.owners().isEmpty());
    }

    @Test
    void q53_twelve_targets_and_one_condition_say_more_than() {
        assertThat(RED_SCARF.targets().stream()
                        .filter(target -> target.criterion()
                                .statedAmount()
                                .filter(StructureQuestionsTest::isMoreThan)
                                .isPresent())
                        .flatMap(target -> lines(target).stream()))
                .containsExactly(277, 283, 293, 293, 293, 295, 295, 301, 301, 317, 317, 331);
        assertThat(RED_SCARF.tasks().stream()
                        .filter(task -> task.figures().stream()
                                .anyMatch(figure -> isMoreThan(figure.quantity().amount())))
                        .flatMap(task -> lines(task).stream()))
                .containsExactly(263);
    }

    @Test
    void q55_the_unknown_partner_stays_redacted() {
        assertThat(RED_SCARF.targets().stream()
                        .filter(target -> words(target.partners()).anyMatch("***"::equals))
                        .flatMap(target -> lines(target).stream()))
                .containsExactly(275, 277);
    }

    @Test
    void q57_two_classes_in_each_of_twelve_months_make_24() {
        Target classes = part(RED_SCARF, Target.class, "r-party-classes");
        int months = Assessor.of(AssessmentPolicy.STANDARD)
                .assess(RED_SCARF.inYear(2025), List.of(), LocalDate.of(2025, 1, 1))
                .target(classes.path())
                .orElseThrow()
                .windows()
                .size();
        BigDecimal each =
                classes.criterion().statedAmount().orElseThrow().printedNumber().orElseThrow();

        assertThat(each.multiply(BigDecimal.valueOf(months))).isEqualByComparingTo("24");
    }

    @Test
    void q65_the_website_has_five_features_and_room_for_others() {
        assertThat(part(RED_SCARF, Target.class, "r-website").lists())
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.items())
                            .containsExactly(
                                    "party affairs propaganda",
                                    "community updates",
                                    "re-employment and other convenience activities",
                                    "forum",
                                    "disclosure");
                    assertThat(list.open()).isTrue();
                });
    }

    private record Team(String title, BigDecimal size) {}

    @Test
    void q79_eight_teams_have_about_390_people_the_art_troupe_most_and_the_cyclists_fewest() {
        List<Team> teams = RED_OUTLINE.under(PartPath.parse("task/teams")).stream()
                .map(Target.class::cast)
                .map(target -> new Team(
                        target.title(),
                        target.criterion()
                                .statedAmount()
                                .orElseThrow()
                                .printedNumber()
                                .orElseThrow()))
                .sorted(Comparator.comparing(Team::size))
                .toList();

        assertThat(teams).hasSize(8);
        assertThat(teams.stream().map(Team::size).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("390");
        assertThat(teams.get(0).title()).isEqualTo("Cycling team");
        assertThat(teams.get(7)).isEqualTo(new Team("Art troupe", BigDecimal.valueOf(100)));
    }

    @Test
    void q91_nine_honours_are_asked_one_at_municipal_seven_at_provincial_four_at_national_level() {
        List<Target> honours = RED_SCARF.targets().stream()
                .filter(target -> target.criterion() instanceof Criterion.AtLevel)
                .toList();
        Map<String, List<Target>> byLevel =
                honours.stream().collect(groupingBy(target -> ((Criterion.AtLevel) target.criterion()).level()));

        assertThat(byLevel.get("municipal").stream().flatMap(target -> lines(target).stream()))
                .containsExactly(257);
        assertThat(byLevel.get("provincial").stream().flatMap(target -> lines(target).stream()))
                .containsExactly(257, 279, 281, 281, 307, 309, 315);
        assertThat(byLevel.get("national").stream().flatMap(target -> lines(target).stream()))
                .containsExactly(287, 301, 307, 309);
        assertThat(honours.stream().map(Target::indicator).distinct()).hasSize(9);
        assertThat(part(RED_SCARF, Target.class, "r-nationwide").remarks()).isNotEmpty();
    }

    @Test
    void q100_no_target_has_an_owner_and_33_have_neither_a_stretch_nor_a_deadline() {
        assertThat(RED_SCARF.targets())
                .hasSize(47)
                .allMatch(target -> target.owners().isEmpty());
        assertThat(RED_SCARF.targets().stream()
                        .filter(target -> target.per().isEmpty() && target.due().isEmpty()))
                .hasSize(33);
    }

    @Test
    void q101_the_webpage_of_retirees_hangs_on_the_website_that_may_come_later() {
        Task webpage = part(RED_SCARF, Task.class, "retiree-webpage");
        Target website = part(RED_SCARF, Target.class, "r-website");

        assertThat(webpage.dependsOn()).containsExactly(website.task().orElseThrow());
        assertThat(webpage.due()).isEmpty();
        assertThat(website.due().orElseThrow()).isInstanceOf(Due.Within.class);
    }

    @Test
    void q102_what_is_only_striven_for_is_told_apart() {
        assertThat(RED_SCARF.tasks().stream()
                        .filter(task -> task.modality().equals(Optional.of(Modality.STRIVE)))
                        .map(task -> task.id().value()))
                .containsExactly("between-sessions", "free-training");
        assertThat(RED_SCARF.targets().stream()
                        .filter(target -> target.strength() == Modality.Strength.STRETCH)
                        .map(target -> target.id().value()))
                .containsExactly("r-daycare-honour", "r-nationwide", "r-contraceptive", "r-satisfaction", "r-jobs");
    }

    @Test
    void q117_partners_are_named_in_four_places() {
        Map<Integer, List<String>> partners = new TreeMap<>();
        SONGJIANG.partnerships().forEach(one -> words(one.parties()).forEach(name -> add(partners, one, name)));
        SONGJIANG.tasks().forEach(task -> words(task.partners()).forEach(name -> add(partners, task, name)));
        SONGJIANG
                .tasks()
                .forEach(task -> task.owners().stream()
                        .filter(owner -> owner.refersTo().isEmpty())
                        .forEach(owner -> add(partners, task, owner.words())));

        assertThat(partners)
                .containsExactly(
                        entry(349, List.of("District Education Bureau Youth Protection Office", "class teacher")),
                        entry(359, List.of("grassroots", "communities", "police stations", "other fraternal units")),
                        entry(361, List.of("University Town Management Committee")),
                        entry(
                                365,
                                List.of("Municipal Ziqiang Headquarters", "District Political and Legal Committee")));
    }

    private static void add(Map<Integer, List<String>> partners, Part part, String name) {
        partners.merge(
                lines(part).get(0),
                List.of(name),
                (some, more) ->
                        Stream.concat(some.stream(), more.stream()).distinct().toList());
    }

    @Test
    void q119_the_lectures_have_three_topics_and_others_and_no_number() {
        Task lectures = part(SONGJIANG, Task.class, "family-lectures");

        assertThat(lectures.lists()).singleElement().satisfies(list -> {
            assertThat(list.items())
                    .containsExactly("drug knowledge", "drug rehabilitation psychology", "parent-child skills");
            assertThat(list.open()).isTrue();
        });
        assertThat(lectures.amount()).isEmpty();
        assertThat(lectures.cadence()).isEmpty();
    }

    @Test
    void q121_two_tasks_are_for_next_year_and_no_year_is_known() {
        assertThat(SONGJIANG.tasks().stream()
                        .filter(task -> task.due().equals(Optional.of(Due.words("next year"))))
                        .flatMap(task -> lines(task).stream()))
                .containsExactly(361, 365);
        assertThat(SONGJIANG.year()).isEmpty();
    }

    @Test
    void q123_seven_tasks_stand_in_the_unnumbered_paragraph() {
        assertThat(PlanOutline.of(SONGJIANG).under(PartPath.parse("section/skills")).stream()
                        .filter(Task.class::isInstance))
                .hasSize(7)
                .allMatch(task -> task.label().isEmpty() && lines(task).contains(365));
    }

    @Test
    void q125_three_kinds_of_people_own_tasks_and_the_rest_have_no_owner() {
        Map<String, List<String>> owned = new TreeMap<>();
        for (Task task : SONGJIANG.tasks()) {
            words(task.owners())
                    .forEach(owner -> owned.merge(
                            owner,
                            List.of(task.id().value()),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        assertThat(owned)
                .containsExactly(
                        entry("class teacher", List.of("referral")),
                        entry("each social worker", List.of("media-work", "reflect", "media", "exam")),
                        entry("the social work station", List.of("parent-school", "training", "lecture-system")));
    }

    @Test
    void q127_the_plans_have_0_and_47_and_3_measurable_targets() {
        assertThat(SeedPlans.ALL.stream()
                        .map(plan -> plan.targets().stream()
                                .filter(target -> target.indicator()
                                        .flatMap(id -> plan.part(Indicator.class, id))
                                        .isPresent())
                                .count()))
                .containsExactly(0L, 47L, 3L);
    }

    @Test
    void q129_websites_are_spoken_of_on_three_lines() {
        assertThat(mentioning(ZHANGCUN)).isEmpty();
        assertThat(mentioning(RED_SCARF)).containsExactly(261, 329);
        assertThat(mentioning(SONGJIANG)).containsExactly(351);
    }

    private static List<Integer> mentioning(Plan plan) {
        return plan.parts().values().stream()
                .filter(part -> JsonCodec.standard().writePart(part).matches("(?is).*web(site|page).*"))
                .flatMap(part -> lines(part).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
