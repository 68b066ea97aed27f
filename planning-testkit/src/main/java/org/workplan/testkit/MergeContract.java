package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanMerge;
import org.workplan.storage.Change;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PartId;

/** Edits that do not touch come together; edits that do are refused with the place. */
abstract class MergeContract extends TransferContract {
    MergeContract() {}

    private static Plan withTitle(Plan plan, int person, String title) {
        return new PlanEdits.Edit.Put(Person.builder()
                        .id(PartId.of("person-" + person))
                        .title(title)
                        .build())
                .apply(plan);
    }

    private Stored createdWithPeople() {
        Plan plan = simplePlan();
        for (int person = 0; person < Writers.COUNT; person++) {
            plan = withTitle(plan, person, "as planned");
        }
        return created(plan);
    }

    @Example
    final void eight_who_edit_parts_of_their_own_from_the_same_base_lose_none() throws Exception {
        Stored base = createdWithPeople();
        Writers.atOnce(writer -> store().plans()
                .saveMerged(base, withTitle(base.plan(), writer, "by " + writer), change("by " + writer)));
        Stored last = found(store(), base.plan().id());
        assertThat(last.plan().people().stream().map(Person::title))
                .containsExactlyElementsOf(IntStream.range(0, Writers.COUNT)
                        .mapToObj(writer -> "by " + writer)
                        .toList());
        assertThat(last.revision().number()).isEqualTo(1 + Writers.COUNT);
        assertThat(store().plans().history(base.plan().id()).stream().map(PlanRepository.Revision::number))
                .isSorted()
                .hasSize(1 + Writers.COUNT);
    }

    @Example
    final void edits_of_the_same_part_are_refused_with_its_name_and_nothing_is_written() {
        Stored base = createdWithPeople();
        Stored second = store().plans().save(base, withTitle(base.plan(), 3, "theirs"), change("theirs"));
        StorageException.MergeConflict conflict = catchThrowableOfType(
                StorageException.MergeConflict.class,
                () -> store().plans().saveMerged(base, withTitle(base.plan(), 3, "ours"), change("ours")));
        assertThat(conflict.expected()).isEqualTo(1);
        assertThat(conflict.actual()).isEqualTo(2);
        assertThat(conflict.conflicts())
                .extracting(PlanMerge.Conflict::reason)
                .containsExactly(PlanMerge.Reason.BOTH_CHANGED);
        assertThat(conflict).hasMessageContaining("person/person-3").hasMessageContaining("revision 2");
        assertThat(store().plans().find(base.plan().id())).contains(second);
    }

    @Property(tries = 15)
    @Domain(PlanningDomain.class)
    final void an_edit_is_stored_as_merged_or_refused_as_not_to_be_merged(
            @ForAll Plan plan,
            @ForAll ImmutableList<PlanEdits.Edit> theirs,
            @ForAll ImmutableList<PlanEdits.Edit> ours) {
        Stored base = created(unique(plan));
        Plan next = PlanEdits.applied(base.plan(), ours);
        Stored current = store().plans().save(base, PlanEdits.applied(base.plan(), theirs), change("theirs"));
        PlanMerge merge = PlanMerge.of(base.plan(), next, current.plan());
        Change change = change("ours");
        if (merge.plan().isPresent()) {
            Stored merged = store().plans().saveMerged(base, next, change);
            assertThat(merged.plan()).isEqualTo(merge.plan().get());
            assertThat(store().plans().find(base.plan().id())).contains(merged);
            assertThat(store().plans().saveMerged(base, next, change)).isEqualTo(merged);
            assertThat(store().plans().history(base.plan().id())).hasSize(3);
        } else {
            StorageException.MergeConflict conflict = catchThrowableOfType(
                    StorageException.MergeConflict.class, () -> store().plans().saveMerged(base, next, change));
            assertThat(conflict.conflicts()).isEqualTo(merge.conflicts());
            assertThat(List.of(found(store(), base.plan().id()))).containsExactly(current);
        }
    }
}
