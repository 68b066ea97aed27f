package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.storage.Written;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** The id of a change names one change of a plan: repeating that change makes it once, and another change with its id is refused. */
abstract class ChangeIdContract extends EntryLogContract {
    ChangeIdContract() {}

    private static List<Change> others(Change change) {
        return List.of(
                new Change(change.id(), change.author() + " junior", change.reason(), change.at()),
                new Change(change.id(), change.author(), change.reason() + " again", change.at()),
                new Change(
                        change.id(),
                        change.author(),
                        change.reason(),
                        change.at().plusNanos(1)));
    }

    private static void requireRefused(Change change, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(StorageException.DuplicateId.class)
                .hasMessageContaining("another change " + change.id());
    }

    @Property(tries = 15)
    @Domain(PlanningDomain.class)
    final void another_change_with_the_id_of_one_that_was_made_is_refused_and_nothing_is_written(
            @ForAll Plan plan, @ForAll PlanEdits.Edit edit) {
        PlanRepository plans = store().plans();
        Change create = change("first");
        Change save = change("edited");
        Stored first = plans.create(unique(plan), create);
        Plan edited = edit.apply(first.plan());
        Stored second = plans.save(first, edited, save);
        Plan another = edited.withTitle(edited.title() + " of another edit");
        ImmutableList<PlanRepository.Revision> history = plans.history(edited.id());
        long before = store().changes().last();

        requireRefused(create, () -> plans.create(first.plan().withTitle(another.title()), create));
        requireRefused(save, () -> plans.save(first, another, save));
        requireRefused(save, () -> plans.save(second, another, save));
        others(create).forEach(other -> requireRefused(create, () -> plans.create(first.plan(), other)));
        others(save).forEach(other -> requireRefused(save, () -> plans.save(first, edited, other)));

        assertThat(plans.create(first.plan(), create)).isEqualTo(first);
        assertThat(plans.save(first, edited, save)).isEqualTo(second);
        assertThat(plans.find(edited.id())).contains(second);
        assertThat(plans.history(edited.id())).isEqualTo(history);
        assertThat(store().changes().last()).isEqualTo(before);
    }

    @Example
    final void a_change_of_another_kind_with_the_id_of_one_that_was_made_is_refused() {
        PlanRepository plans = store().plans();
        Change create = change("first");
        Change save = change("edited");
        Change delete = change("ended");
        Stored first = plans.create(simplePlan(), create);
        requireRefused(create, () -> plans.save(first, first.plan(), create));
        requireRefused(create, () -> plans.delete(first, create));
        Stored second = plans.save(first, first.plan().withTitle("edited"), save);
        requireRefused(save, () -> plans.create(second.plan(), save));
        requireRefused(save, () -> plans.delete(second, save));
        PlanRepository.Revision tombstone = plans.delete(second, delete);
        requireRefused(delete, () -> plans.create(second.plan(), delete));
        requireRefused(delete, () -> plans.save(second, second.plan(), delete));
        others(delete).forEach(other -> requireRefused(delete, () -> plans.delete(second, other)));
        assertThat(plans.delete(second, delete)).isEqualTo(tombstone);
        assertThat(plans.history(first.plan().id())).containsExactly(first.revision(), second.revision(), tombstone);
    }

    @Example
    final void a_reused_change_id_is_refused_among_writes_made_together() {
        Change save = change("edited");
        Stored first = store().plans().create(simplePlan(), change("first"));
        Write.Save made = new Write.Save(first, first.plan().withTitle("edited"), save);
        Write.Save reused = new Write.Save(made.stored(), first.plan().withTitle("another"), save);
        for (ImmutableList<Write> writes :
                List.of(ImmutableList.<Write>of(made, reused), ImmutableList.<Write>of(reused))) {
            if (writes.size() == 1) {
                store().writeAll(ImmutableList.of(made));
            }
            assertThatThrownBy(() -> store().writeAll(writes))
                    .isInstanceOf(StorageException.WriteRefused.class)
                    .hasCauseInstanceOf(StorageException.DuplicateId.class);
        }
        assertThat(store().writeAll(ImmutableList.of(made))).containsExactly(new Written.Kept(made.stored()));
        assertThat(store().plans().find(first.plan().id())).contains(made.stored());
    }

    @Example
    final void two_plans_may_have_changes_of_the_same_id() {
        Change change = change("first of both");
        Stored one = store().plans().create(simplePlan(), change);
        Stored other = store().plans().create(simplePlan(), change);
        assertThat(found(store(), one.plan().id())).isEqualTo(one);
        assertThat(found(store(), other.plan().id())).isEqualTo(other);
    }

    private static Plan withPerson(Plan plan, String id) {
        return new PlanEdits.Edit.Put(
                        Person.builder().id(PartId.of(id)).title("the " + id).build())
                .apply(plan);
    }

    @Example
    final void a_merged_save_that_is_repeated_is_made_once_and_another_one_with_its_id_is_refused() {
        PlanRepository plans = store().plans();
        Stored base = created(simplePlan());
        Stored theirs = plans.save(base, withPerson(base.plan(), "treasurer"), change("theirs"));
        Change ours = new Change(
                RecordId.of("ours"), "Wang", "ours", theirs.revision().change().at());
        Plan edit = withPerson(base.plan(), "chair");
        Stored merged = plans.saveMerged(base, edit, ours);
        assertThat(merged.plan()).isNotEqualTo(edit);
        Stored later = plans.save(merged, withPerson(merged.plan(), "guest"), change("later"));

        assertThat(plans.saveMerged(base, edit, ours)).isEqualTo(merged);
        requireRefused(ours, () -> plans.saveMerged(base, withPerson(base.plan(), "neighbour"), ours));
        others(ours).forEach(other -> requireRefused(ours, () -> plans.saveMerged(base, edit, other)));
        requireRefused(ours, () -> plans.save(base, edit, ours));
        assertThat(plans.find(base.plan().id())).contains(later);
        assertThat(plans.history(base.plan().id())).hasSize(4);
    }
}
