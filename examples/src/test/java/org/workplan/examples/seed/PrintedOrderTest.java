package org.workplan.examples.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanOutline;
import org.workplan.plan.Section;

/** Headings, labels and order of the printed texts survive. */
class PrintedOrderTest {

    private static Plan plan(String id) {
        return SeedPlans.ALL.stream()
                .filter(plan -> plan.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> headings(String id) {
        return PlanOutline.of(plan(id)).entries().stream()
                .filter(entry -> entry.part() instanceof Section)
                .map(entry -> entry.numbering() + " " + entry.part().title())
                .toList();
    }

    @Test
    void the_first_plan_has_its_headings_with_their_numbers_in_order() {
        assertThat(headings("zhangcun"))
                .containsExactly(
                        "1 Activity theme",
                        "2 Community background",
                        "2 (1) Basic situation of the community",
                        "2 (1) 1 Population and composition of community residents",
                        "2 (1) 2 Housing situation",
                        "2 (1) 3 The geographical environment and transportation of the community",
                        "2 (1) 4 Social services",
                        "2 (1) 5 Values",
                        "2 (2) Relationships and power structures between community residents and groups",
                        "2 (2) 1 Community institutions and organizations",
                        "2 (2) 2 Community rights distribution and leadership",
                        "2 (3) Community issues and needs",
                        "2 (3) 1 Community issues",
                        "2 (3) 2 Community needs",
                        "3 Activity Analysis",
                        "4 Activity goals and objectives",
                        "5 Activity plan and arrangement",
                        "5 (6) Manpower required and division of labor",
                        "6 Required resources",
                        "7 Activity content",
                        "8 Possessed resources and mobilizable resources",
                        "8 (1) Possessed resources",
                        "8 (1) 1 Human resources",
                        "8 (1) 2 Material resources",
                        "8 (2) Mobilizable resources",
                        "9 Anticipated difficulties and contingency plans",
                        "9 (1) Anticipated difficulties",
                        "10 Feasibility Benefit Assessment",
                        "10 (1) Feasibility Assessment",
                        "10 (2) Benefit Assessment",
                        "11 Precautions");
    }

    @Test
    void the_second_plan_has_its_areas_with_their_numbers_in_order() {
        assertThat(headings("red-scarf"))
                .containsExactly(
                        "1 Guiding ideology and overall goals",
                        "2 Main tasks and specific measures",
                        "2 (1) Community party building work",
                        "2 (2) Other community work",
                        "2 (2) 1 Civil affairs work",
                        "2 (2) 2 Cultural and educational work",
                        "2 (2) 3 Family planning work",
                        "2 (2) 4 Health work",
                        "2 (2) 5 Comprehensive community management work",
                        "2 (2) 6 Social security work");
    }

    @Test
    void the_third_plan_has_its_headings_with_their_numbers_in_order() {
        assertThat(PlanOutline.of(plan("songjiang")).entries().stream()
                        .filter(entry -> entry.part() instanceof Section)
                        .map(PlanOutline.Entry::numbering))
                .containsExactly("1", "2", "3", "3 (1)", "3 (2)", "4");
    }

    @ParameterizedTest
    @CsvSource({
        "zhangcun, need/issue-c, 2 (3) 1 c",
        "zhangcun, fact/endorsement, 3 (2)",
        "zhangcun, role/mobile, 5 (6) 6",
        "zhangcun, resource/brochures, 6 2",
        "zhangcun, session/home-visit, 7 (5)",
        "zhangcun, step/party-homework, 7 (1) (2)",
        "zhangcun, contingency/early-publicity, 9 (1) 1 (2)",
        "zhangcun, fact/feasible-demand, 10 (1) Second",
        "zhangcun, fact/precaution-expenses, 11 6",
        "red-scarf, task/culture-media, 2 (2) 2 (5)",
        "red-scarf, target/r-culture-articles, 2 (2) 2 (5)",
        "red-scarf, task/two-sets, 2 (1) 7",
        "songjiang, target/s-counsellors, 1 3",
        "songjiang, task/parent-school, 2 1 Second",
        "songjiang, task/liaison, 3 (1) 2",
    })
    void a_part_is_found_under_the_number_that_readers_know(String id, String path, String numbering) {
        PlanOutline outline = PlanOutline.of(plan(id));
        PartPath part = PartPath.parse(path);

        assertThat(outline.entry(part).orElseThrow().numbering()).isEqualTo(numbering);
        assertThat(outline.at(numbering)).extracting(Part::path).contains(part);
    }

    @Test
    void the_thirty_one_items_of_the_second_plan_come_in_printed_order() {
        PlanOutline outline = PlanOutline.of(plan("red-scarf"));
        List<String> items = outline.entries().stream()
                .filter(entry -> entry.part().kind() == PartKind.TASK
                        && entry.part().label().isPresent())
                .map(PlanOutline.Entry::numbering)
                .toList();

        assertThat(items)
                .hasSize(31)
                .doesNotHaveDuplicates()
                .startsWith("2 (1) 1", "2 (1) 2", "2 (1) 3")
                .endsWith("2 (2) 5 (2)", "2 (2) 6 (1)", "2 (2) 6 (2)", "2 (2) 6 (3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void every_part_with_a_label_has_a_place_in_the_text_and_lines_never_run_backwards_in_a_section(String id) {
        PlanOutline outline = PlanOutline.of(plan(id));

        assertThat(outline.entries()).extracting(PlanOutline.Entry::part).doesNotHaveDuplicates();
        assertThat(plan(id).parts().values())
                .filteredOn(part -> part.label().isPresent())
                .allMatch(part -> outline.entry(part.path()).isPresent());
        List<Integer> lines = outline.entries().stream()
                .filter(entry -> entry.depth() == 0)
                .map(entry -> entry.part().sources().get(0).lines().get(0))
                .toList();
        assertThat(lines).isSorted();
    }
}
