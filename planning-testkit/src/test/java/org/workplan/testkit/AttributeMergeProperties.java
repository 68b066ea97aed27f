package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.plan.revision.PlanMerge;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

class AttributeMergeProperties {

    @Provide
    Arbitrary<ImmutableList<String>> details() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f")
                .list()
                .uniqueElements()
                .ofMaxSize(5)
                .map(ImmutableList::copyOf);
    }

    private static Plan plan(ImmutableList<String> details) {
        return Plan.builder()
                .id(PlanId.of("p"))
                .kind(Plan.Kind.PROGRAMME)
                .title("p")
                .addTasks(Task.builder()
                        .id(PartId.of("t"))
                        .title("t")
                        .details(details)
                        .build())
                .build();
    }

    private static Optional<ImmutableList<String>> merged(
            ImmutableList<String> base, ImmutableList<String> ours, ImmutableList<String> theirs) {
        return PlanMerge.of(plan(base), plan(ours), plan(theirs))
                .plan()
                .map(plan -> plan.tasks().get(0).details());
    }

    @Property(tries = 500)
    void a_merged_list_has_what_either_added_and_lacks_what_either_removed(
            @ForAll("details") ImmutableList<String> base,
            @ForAll("details") ImmutableList<String> ours,
            @ForAll("details") ImmutableList<String> theirs) {
        Set<String> before = Set.copyOf(base);
        Set<String> kept = Sets.intersection(Set.copyOf(ours), Set.copyOf(theirs));
        Set<String> added = Sets.difference(Sets.union(Set.copyOf(ours), Set.copyOf(theirs)), before);
        merged(base, ours, theirs)
                .ifPresent(whole -> assertThat(whole)
                        .containsExactlyInAnyOrderElementsOf(Sets.union(Sets.intersection(before, kept), added)));
    }

    @Property(tries = 500)
    void both_sides_of_a_list_agree_whether_it_merges(
            @ForAll("details") ImmutableList<String> base,
            @ForAll("details") ImmutableList<String> ours,
            @ForAll("details") ImmutableList<String> theirs) {
        assertThat(merged(base, ours, theirs).map(Set::copyOf))
                .isEqualTo(merged(base, theirs, ours).map(Set::copyOf));
    }
}
