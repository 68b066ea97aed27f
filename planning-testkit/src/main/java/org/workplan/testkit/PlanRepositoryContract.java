package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.storage.Change;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What every store promises about plans: exact values, revisions, refusal of stale saves, history, tombstones and safe repetition. */
abstract class PlanRepositoryContract extends ChangeIdContract {
    PlanRepositoryContract() {}

    @Property(tries = 100)
    @Domain(PlanningDomain.class)
    final void a_plan_is_found_as_it_was_saved(@ForAll Plan plan) {
        Plan kept = unique(plan);
        Stored stored = created(kept);
        assertThat(stored.plan()).isEqualTo(kept);
        assertThat(store().plans().find(kept.id())).contains(stored);
        assertThat(stored.revision().number()).isEqualTo(1);
    }

    @Property(tries = 50)
    @Domain(PlanningDomain.class)
    final void an_edited_plan_is_found_as_it_was_saved_and_so_is_its_past(
            @ForAll Plan plan, @ForAll ImmutableList<PlanEdits.Edit> edits) {
        Stored first = created(unique(plan));
        Plan edited = PlanEdits.applied(first.plan(), edits);
        Stored second = store().plans().save(first, edited, change("edited"));
        Stored third = store().plans().save(second, first.plan(), change("back again"));
        assertThat(store().plans().find(edited.id())).contains(third);
        assertThat(store().plans().find(edited.id(), 1)).contains(first);
        assertThat(store().plans().find(edited.id(), 2)).contains(second);
        assertThat(second.plan()).isEqualTo(edited);
        assertThat(store().plans().find(edited.id(), 4)).isEmpty();
        assertThat(store().plans().find(edited.id(), 0)).isEmpty();
    }

    @Property(tries = 10)
    @Domain(PlanningDomain.class)
    final void everything_survives_a_restart(@ForAll Plan plan, @ForAll PlanEdits.Edit edit) {
        Stored first = created(unique(plan));
        Stored second = store().plans().save(first, edit.apply(first.plan()), change("edited"));
        assertThat(reopened().plans().find(first.plan().id())).contains(second);
        assertThat(store().plans().find(first.plan().id(), 1)).contains(first);
        assertThat(store().plans().history(first.plan().id())).containsExactly(first.revision(), second.revision());
    }

    @Property(tries = 30)
    @Domain(PlanningDomain.class)
    final void a_stale_save_is_refused_with_both_revisions_and_what_changed(
            @ForAll Plan plan, @ForAll PlanEdits.Edit edit, @ForAll PlanEdits.Edit stale) {
        Stored first = created(unique(plan));
        Stored second = store().plans().save(first, edit.apply(first.plan()), change("edited"));
        StorageException.RevisionConflict conflict = catchThrowableOfType(
                StorageException.RevisionConflict.class,
                () -> store().plans().save(first, stale.apply(first.plan()), change("stale")));
        assertThat(conflict.expected()).isEqualTo(1);
        assertThat(conflict.actual()).isEqualTo(2);
        assertThat(conflict.changed())
                .isEqualTo(PlanDiff.between(first.plan(), second.plan()).paths());
        assertThat(conflict).hasMessageContaining("revision 1").hasMessageContaining("revision 2");
        assertThatThrownBy(() -> store().plans().delete(first, change("stale")))
                .isInstanceOf(StorageException.RevisionConflict.class);
        assertThat(store().plans().find(first.plan().id())).contains(second);
    }

    @Property(tries = 40)
    @Domain(PlanningDomain.class)
    final void the_history_keeps_who_why_and_when_exactly(@ForAll String text, @ForAll Instant at) {
        String words = text + "!";
        Plan plan = simplePlan();
        Change first = new Change(RecordId.of("first"), words, words + " first", at);
        Change second = new Change(RecordId.of("second"), words + " again", words, at.plusNanos(1));
        Stored stored = store().plans().create(plan, first);
        store().plans().save(stored, plan.withTitle(words), second);
        assertThat(store().plans().history(plan.id()))
                .containsExactly(
                        new PlanRepository.Revision(1, first, false), new PlanRepository.Revision(2, second, false));
        assertThat(store().plans().find(plan.id(), at).map(Stored::plan)).contains(plan);
        assertThat(store().plans().find(plan.id(), at.minusNanos(1))).isEmpty();
        assertThat(store().plans().find(plan.id(), at.plusSeconds(1)))
                .isEqualTo(store().plans().find(plan.id()));
    }

    @Property(tries = 15)
    @Domain(PlanningDomain.class)
    final void a_deleted_plan_leaves_a_tombstone_and_its_past(@ForAll Plan plan, @ForAll PlanEdits.Edit edit) {
        Stored first = created(unique(plan));
        PlanId id = first.plan().id();
        PlanRepository.Revision tombstone = store().plans().delete(first, change("ended"));
        assertThat(tombstone.deleted()).isTrue();
        assertThat(store().plans().find(id)).isEmpty();
        assertThat(store().plans().find(id, 2)).isEmpty();
        assertThat(store().plans().find(id, 1)).contains(first);
        assertThat(store().plans().history(id)).containsExactly(first.revision(), tombstone);
        assertThat(store().plans().list(Filter.all()))
                .noneMatch(summary -> summary.id().equals(id));
        assertThatThrownBy(() -> created(first.plan())).isInstanceOf(StorageException.DuplicateId.class);
        assertThatThrownBy(() -> store().plans().save(first, edit.apply(first.plan()), change("late")))
                .isInstanceOf(StorageException.NotFound.class);
        assertThatThrownBy(() -> store().plans().delete(first, change("again")))
                .isInstanceOf(StorageException.NotFound.class);
    }

    @Property(tries = 15)
    @Domain(PlanningDomain.class)
    final void a_change_that_is_repeated_with_its_id_is_made_once(@ForAll Plan plan, @ForAll PlanEdits.Edit edit) {
        Plan kept = unique(plan);
        Change create = change("first");
        Change save = change("edited");
        Change delete = change("ended");
        Stored first = store().plans().create(kept, create);
        assertThat(store().plans().create(kept, create)).isEqualTo(first);
        Stored second = store().plans().save(first, edit.apply(kept), save);
        assertThat(store().plans().save(first, edit.apply(kept), save)).isEqualTo(second);
        assertThat(store().plans().create(kept, create)).isEqualTo(first);
        PlanRepository.Revision tombstone = store().plans().delete(second, delete);
        assertThat(store().plans().delete(second, delete)).isEqualTo(tombstone);
        assertThat(store().plans().save(first, edit.apply(kept), save)).isEqualTo(second);
        assertThat(store().plans().history(kept.id())).hasSize(3);
    }

    @Example
    final void a_second_plan_of_the_same_id_is_refused() {
        Stored first = created(simplePlan());
        assertThatThrownBy(() -> created(first.plan().withTitle("another")))
                .isInstanceOf(StorageException.DuplicateId.class)
                .hasMessageContaining(first.plan().id().value());
        assertThat(store().plans().find(first.plan().id())).contains(first);
    }

    @Example
    final void a_plan_that_was_never_created_cannot_be_saved_nor_found() {
        Plan plan = simplePlan();
        Stored never = new Stored(plan, new PlanRepository.Revision(1, change("never"), false));
        assertThatThrownBy(() -> store().plans().save(never, plan.withTitle("another"), change("save")))
                .isInstanceOf(StorageException.NotFound.class)
                .hasMessageContaining(plan.id().value());
        assertThat(store().plans().find(plan.id())).isEmpty();
        assertThat(store().plans().history(plan.id())).isEmpty();
    }

    @Example
    final void a_plan_is_not_saved_as_a_revision_of_another() {
        Stored one = created(simplePlan());
        Stored other = created(simplePlan());
        assertThatThrownBy(() -> store().plans().save(one, other.plan(), change("mixed up")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(one.plan().id().value());
        assertThat(store().plans().find(other.plan().id())).contains(other);
    }

    @Property(tries = 10)
    @Domain(PlanningDomain.class)
    final void plans_are_listed_in_the_order_of_ids(@ForAll Plan one, @ForAll Plan other) {
        ImmutableList<Stored> stored = ImmutableList.of(created(unique(one)), created(unique(other)));
        ImmutableList<PlanStore.Summary> all = store().plans().list(Filter.all());
        assertThat(all).contains(PlanStore.Summary.of(stored.get(0)), PlanStore.Summary.of(stored.get(1)));
        assertThat(all.stream().map(PlanStore.Summary::id).toList()).isSorted().doesNotHaveDuplicates();
    }

    @Example
    final void ids_that_differ_in_case_alone_are_two_plans() {
        Plan upper = simplePlan().withId(uniqueId(PlanId.of("Case")));
        Plan lower = upper.withId(PlanId.of(upper.id().value().toLowerCase(Locale.ROOT)))
                .withTitle("lower");
        created(upper);
        created(lower);
        assertThat(found(store(), upper.id()).plan()).isEqualTo(upper);
        assertThat(found(store(), lower.id()).plan()).isEqualTo(lower);
    }
}
