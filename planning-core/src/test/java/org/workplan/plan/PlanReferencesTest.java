package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.workplan.target.TagFilter;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;

class PlanReferencesTest {

    private static final Group GROUP = Group.builder()
            .id(PartId.of("workers"))
            .title("workers")
            .groupKind(Group.Kind.STAFF)
            .build();

    private static Plan plan(Part... parts) {
        return Plan.builder()
                .id(PlanId.of("plan"))
                .kind(Plan.Kind.PROGRAMME)
                .title("Plan")
                .build()
                .withParts(ImmutableList.copyOf(parts));
    }

    @Test
    void a_group_is_named_by_the_steps_that_concern_it_and_the_facts_that_it_states() {
        Step step = Step.builder()
                .id(PartId.of("talk"))
                .title("talk")
                .addConcerns(GROUP.id())
                .build();
        Session session = Session.builder()
                .id(PartId.of("meeting"))
                .title("meeting")
                .addSteps(step)
                .build();
        Fact fact = Fact.builder()
                .id(PartId.of("basis"))
                .title("basis")
                .factKind(Fact.Kind.BASIS)
                .addBy(Actor.of("we", GROUP.path()))
                .build();

        assertThat(plan(GROUP, session, fact).referringTo(GROUP.path())).containsExactly(fact, step);
        assertThat(plan(GROUP).referringTo(GROUP.path())).isEmpty();
    }

    @Test
    void a_figure_names_the_facts_that_it_is_a_share_of() {
        Fact.Figure share =
                new Fact.Figure("share", Quantity.of(4, "percent"), ImmutableList.of(PartId.of("population")));
        Task task = Task.builder()
                .id(PartId.of("care"))
                .title("care")
                .addFigures(share)
                .build();

        assertThat(plan(task).referringTo(PartPath.parse("fact/population"))).containsExactly(task);
    }

    @Test
    void a_filter_by_level_names_its_ladder() {
        Indicator indicator = Indicator.builder()
                .id(PartId.of("reports"))
                .title("reports")
                .filter(new TagFilter(
                        ImmutableList.of(new TagFilter.AtOrAbove("outlet-level", PartId.of("levels"), "municipal"))))
                .build();

        assertThat(plan(indicator).referringTo(PartPath.parse("ladder/levels"))).containsExactly(indicator);
    }
}
