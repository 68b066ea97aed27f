package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workplan.target.Criterion;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

class PlanOutlineTest {

    private static Plan plan(Part... parts) {
        return Plan.builder()
                .id(PlanId.of("plan"))
                .kind(Plan.Kind.TARGET_PLAN)
                .title("Plan")
                .build()
                .withParts(ImmutableList.copyOf(parts));
    }

    private static Section section(String id, String label, String parent) {
        Section section =
                Section.builder().id(PartId.of(id)).title(id).label(label).build();
        return parent.isEmpty() ? section : section.withParent(PartId.of(parent));
    }

    private static Task task(String id, String label, String section) {
        return Task.builder()
                .id(PartId.of(id))
                .title(id)
                .label(label)
                .section(PartId.of(section))
                .build();
    }

    private static Part.Source lines(Integer... lines) {
        return new Part.Source("printed", ImmutableList.copyOf(lines), ImmutableList.of());
    }

    private static List<String> rows(Plan plan) {
        return PlanOutline.of(plan).entries().stream()
                .map(entry -> entry.depth() + " [" + entry.numbering() + "] "
                        + entry.part().path())
                .toList();
    }

    @Test
    void parts_stand_under_their_holders_and_labels_add_up_to_the_printed_number() {
        Target target = Target.builder()
                .id(PartId.of("reports"))
                .title("reports")
                .task(PartId.of("media"))
                .criterion(Criterion.milestone())
                .build();
        Plan plan =
                plan(section("area", "2", "work"), section("work", "(2)", ""), task("media", "(5)", "area"), target);

        assertThat(rows(plan))
                .containsExactly(
                        "0 [(2)] section/work",
                        "1 [(2) 2] section/area",
                        "2 [(2) 2 (5)] task/media",
                        "3 [(2) 2 (5)] target/reports");
        assertThat(PlanOutline.of(plan).at("(2) 2 (5)"))
                .extracting(Part::path)
                .extracting(PartPath::toString)
                .containsExactly("task/media", "target/reports");
    }

    @Test
    void neighbours_come_in_the_order_of_their_lines_and_those_without_a_source_come_last() {
        Plan plan = plan(
                section("late", "2", "").withSources(lines(30)),
                section("early", "1", "").withSources(lines(20, 10)),
                Fact.builder()
                        .id(PartId.of("motto"))
                        .title("motto")
                        .factKind(Fact.Kind.INTENTION)
                        .addSources(lines(15))
                        .build(),
                Fact.builder()
                        .id(PartId.of("added"))
                        .title("added")
                        .factKind(Fact.Kind.INTENTION)
                        .build());

        assertThat(rows(plan))
                .containsExactly("0 [1] section/early", "0 [] fact/motto", "0 [2] section/late", "0 [] fact/added");
    }

    @Test
    void without_sources_the_content_of_a_section_stands_before_its_subsections() {
        Plan plan = plan(section("top", "1", ""), section("inner", "(1)", "top"), task("own", "a", "top"));

        assertThat(rows(plan)).containsExactly("0 [1] section/top", "1 [1 a] task/own", "1 [1 (1)] section/inner");
    }

    @Test
    void steps_stand_in_their_session_and_contingencies_in_their_risk() {
        Session session = Session.builder()
                .id(PartId.of("party"))
                .title("party")
                .label("(1)")
                .addSteps(Step.builder().id(PartId.of("sing")).title("sing").build())
                .build();
        Risk risk = Risk.builder()
                .id(PartId.of("rain"))
                .title("rain")
                .addContingencies(Contingency.builder()
                        .id(PartId.of("tent"))
                        .title("tent")
                        .label("(2)")
                        .contingencyKind(Contingency.Kind.PREVENTIVE)
                        .build())
                .build();

        assertThat(rows(plan(session, risk)))
                .containsExactly(
                        "0 [(1)] session/party", "1 [(1)] step/sing", "0 [] risk/rain", "1 [(2)] contingency/tent");
    }

    @Test
    void parts_whose_holder_is_missing_or_circular_stand_at_the_top() {
        Plan plan = plan(
                section("one", "1", "two"),
                section("two", "2", "one"),
                section("self", "3", "self"),
                section("inside", "4", "two"),
                task("lost", "5", "nowhere"));

        assertThat(rows(plan))
                .containsExactlyInAnyOrder(
                        "0 [1] section/one",
                        "0 [2] section/two",
                        "1 [2 4] section/inside",
                        "0 [3] section/self",
                        "0 [5] task/lost");
    }

    @Test
    void what_a_section_holds_is_found_at_any_depth_and_only_there() {
        Plan plan = plan(
                section("first", "1", ""),
                section("inner", "(1)", "first"),
                task("deep", "a", "inner"),
                section("second", "2", ""),
                task("other", "b", "second"));
        PlanOutline outline = PlanOutline.of(plan);

        assertThat(outline.under(PartPath.parse("section/first")))
                .extracting(part -> part.id().value())
                .containsExactly("inner", "deep");
        assertThat(outline.under(PartPath.parse("task/other"))).isEmpty();
        assertThat(outline.under(PartPath.parse("task/unknown"))).isEmpty();
        assertThat(outline.entry(PartPath.parse("task/deep")).orElseThrow().numbering())
                .isEqualTo("1 (1) a");
    }

    @Test
    void words_that_other_parts_use_have_no_place_in_the_text() {
        Group group = Group.builder()
                .id(PartId.of("residents"))
                .title("residents")
                .groupKind(Group.Kind.POPULATION)
                .build();

        assertThat(PlanOutline.of(plan(group)).entries()).isEmpty();
        assertThat(PlanOutline.of(plan(group)).entry(group.path())).isEmpty();
    }
}
