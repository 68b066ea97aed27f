package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.storage.Written;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What every store promises about changes that are made together: all or none, seen together, told together, and made once. */
abstract class WriteAllContract extends TallyContract {
    private static final int EDITS = 4;

    WriteAllContract() {}

    private static Measurement measurement(String id) {
        return MeasurementArbitraries.measurements().sample().withId(RecordId.of(id));
    }

    @Property(tries = 20)
    @Domain(PlanningDomain.class)
    final void writes_made_together_build_on_each_other_and_give_what_each_would_alone(
            @ForAll Plan plan, @ForAll PlanEdits.Edit edit, @ForAll Evaluation evaluation) {
        Stored kept = created(unique(plan));
        Write.Create create = new Write.Create(unique(plan), change("first"));
        Write.Save save = new Write.Save(create.stored(), edit.apply(create.plan()), change("second"));
        Write.Delete delete = new Write.Delete(kept, change("ended"));
        PlanId id = create.planId();
        long before = lastPosition();
        assertThat(store().writeAll(ImmutableList.of(
                        create,
                        new Write.AppendMeasurements(id, ImmutableList.of(measurement("a"), measurement("b"))),
                        save,
                        delete,
                        new Write.AppendEvaluations(id, ImmutableList.of(evaluation)),
                        new Write.AppendMeasurements(id, ImmutableList.of(measurement("c"))))))
                .containsExactly(
                        new Written.Kept(create.stored()),
                        new Written.Added(2),
                        new Written.Kept(save.stored()),
                        new Written.Ended(new PlanRepository.Revision(2, delete.change(), true)),
                        new Written.Added(1),
                        new Written.Added(1));
        assertThat(store().plans().find(id)).contains(save.stored());
        assertThat(store().plans().find(id, 1)).contains(create.stored());
        assertThat(store().plans().find(kept.plan().id())).isEmpty();
        assertThat(reopened().plans().find(id)).contains(save.stored());
        assertThat(store().measurements().all(id)).hasSize(3);
        assertThat(store().evaluations().all(id)).containsExactly(evaluation);
        assertThat(store().changes().after(before, 100))
                .containsExactly(
                        new ChangeFeed.Notice(before + 1, id, ChangeFeed.Notice.Subject.REVISION, 1),
                        new ChangeFeed.Notice(before + 2, id, ChangeFeed.Notice.Subject.MEASUREMENTS, 2),
                        new ChangeFeed.Notice(before + 3, id, ChangeFeed.Notice.Subject.REVISION, 2),
                        new ChangeFeed.Notice(before + 4, kept.plan().id(), ChangeFeed.Notice.Subject.REVISION, 2),
                        new ChangeFeed.Notice(before + 5, id, ChangeFeed.Notice.Subject.EVALUATIONS, 1),
                        new ChangeFeed.Notice(before + 6, id, ChangeFeed.Notice.Subject.MEASUREMENTS, 3));
    }

    final long lastPosition() {
        return store().changes().after(0, Integer.MAX_VALUE).size();
    }

    @Example
    final void no_writes_give_nothing_and_are_not_told() {
        assertThat(store().writeAll(ImmutableList.of())).isEmpty();
        assertThat(lastPosition()).isZero();
    }

    /** A write that a store refuses, and as what. */
    private record Refused(Write write, Class<? extends StorageException> as) {}

    @Example
    final void a_refused_write_at_any_position_is_named_and_nothing_is_made() {
        Stored first = created(simplePlan());
        Stored second = store().plans().save(first, first.plan().withTitle("second"), change("second"));
        PlanId logged = first.plan().id();
        store().measurements().append(logged, ImmutableList.of(measurement("there")));
        Measurement other = store().measurements().all(logged).get(0).withEvidence("something else");
        Stored never = new Stored(simplePlan(), new PlanRepository.Revision(1, change("never"), false));
        Plan fresh = simplePlan();
        Write.Create create = new Write.Create(fresh, change("create"));
        List<Write> good = List.of(
                create,
                new Write.AppendMeasurements(logged, ImmutableList.of(measurement("new"))),
                new Write.Save(create.stored(), fresh.withTitle("again"), change("again")),
                new Write.AppendMeasurements(fresh.id(), ImmutableList.of(measurement("of-the-new-plan"))),
                new Write.Delete(second, change("ended")));
        List<Refused> refusals = List.of(
                new Refused(
                        new Write.Save(first, first.plan().withTitle("late"), change("late")),
                        StorageException.RevisionConflict.class),
                new Refused(new Write.Create(first.plan(), change("twice")), StorageException.DuplicateId.class),
                new Refused(new Write.Delete(never, change("nothing")), StorageException.NotFound.class),
                new Refused(
                        new Write.AppendMeasurements(logged, ImmutableList.of(other)),
                        StorageException.DuplicateId.class));
        long before = lastPosition();
        for (Refused refused : refusals) {
            for (int position = 0; position < good.size(); position++) {
                List<Write> writes = new ArrayList<>(good);
                writes.add(position, refused.write());
                StorageException.WriteRefused refusal = catchThrowableOfType(
                        StorageException.WriteRefused.class, () -> store().writeAll(ImmutableList.copyOf(writes)));
                assertThat(refusal.position()).isEqualTo(position);
                assertThat(refusal.reason()).isInstanceOf(refused.as());
                assertThat(refusal)
                        .hasCause(refusal.reason())
                        .hasMessageContaining("Write " + (position + 1) + " of 6")
                        .hasMessageContaining(refused.write().planId().value());
                assertThat(store().plans().find(logged)).contains(second);
                assertThat(store().plans().history(fresh.id())).isEmpty();
                assertThat(store().plans().list(Filter.all()))
                        .noneMatch(summary -> summary.id().equals(fresh.id()));
                assertThat(store().measurements().all(logged)).hasSize(1);
                assertThat(store().measurements().all(fresh.id())).isEmpty();
                assertThat(lastPosition()).isEqualTo(before);
            }
        }
        assertThat(store().writeAll(ImmutableList.copyOf(good))).hasSize(good.size());
    }

    @Property(tries = 15)
    @Domain(PlanningDomain.class)
    final void writes_repeated_together_are_made_once(@ForAll Plan plan, @ForAll PlanEdits.Edit edit) {
        Write.Create create = new Write.Create(unique(plan), change("first"));
        Write.Save save = new Write.Save(create.stored(), edit.apply(create.plan()), change("second"));
        Write.AppendMeasurements append =
                new Write.AppendMeasurements(create.planId(), ImmutableList.of(measurement("one")));
        ImmutableList<Write> writes = ImmutableList.of(create, append, save);
        store().writeAll(writes);
        long before = lastPosition();
        assertThat(store().writeAll(writes))
                .containsExactly(
                        new Written.Kept(create.stored()), new Written.Added(0), new Written.Kept(save.stored()));
        assertThat(lastPosition()).isEqualTo(before);
        assertThat(store().plans().history(create.planId())).hasSize(2);
        Write.Delete delete = new Write.Delete(save.stored(), change("ended"));
        assertThat(store().writeAll(ImmutableList.<Write>builder()
                        .addAll(writes)
                        .add(delete)
                        .build()))
                .endsWith(new Written.Ended(new PlanRepository.Revision(3, delete.change(), true)));
        assertThat(store().plans().find(create.planId())).isEmpty();
    }

    @Example
    final void eight_writers_who_change_two_plans_together_lose_nothing_and_are_never_seen_halfway() throws Exception {
        PlanId one = created(simplePlan().withRemarks()).plan().id();
        PlanId other = created(simplePlan().withRemarks()).plan().id();
        Measurement sample = measurement("sample");
        long before = lastPosition();
        Writers.atOnce(writer -> {
            for (int edit = 0; edit < EDITS; edit++) {
                remarkUntilAccepted(
                        writer % 2 == 0 ? List.of(one, other) : List.of(other, one),
                        one,
                        sample.withId(RecordId.of(writer + "-" + edit)));
                assertThat(revision(one)).isLessThanOrEqualTo(revision(other));
            }
            return writer;
        });
        int all = Writers.COUNT * EDITS;
        assertThat(found(store(), one).plan().remarks()).hasSize(all).doesNotHaveDuplicates();
        assertThat(found(store(), other).plan().remarks())
                .isEqualTo(found(store(), one).plan().remarks());
        assertThat(store().measurements().all(one)).hasSize(all);
        List<ChangeFeed.Notice> notices = store().changes().after(before, Integer.MAX_VALUE);
        assertThat(notices).hasSize(3 * all);
        for (int index = 0; index < notices.size(); index += 3) {
            assertThat(notices.subList(index, index + 3).stream()
                            .map(ChangeFeed.Notice::number)
                            .collect(Collectors.toSet()))
                    .as("told together from %s on", index)
                    .containsOnly(index / 3 + 1L, index / 3 + 2L);
        }
    }

    private long revision(PlanId plan) {
        return found(store(), plan).revision().number();
    }

    private void remarkUntilAccepted(List<PlanId> plans, PlanId logged, Measurement measurement) {
        String remark = measurement.id().value();
        boolean accepted = false;
        while (!accepted) {
            ImmutableList.Builder<Write> writes = ImmutableList.builder();
            for (PlanId plan : plans) {
                Stored base = found(store(), plan);
                writes.add(
                        new Write.Save(base, base.plan().with(builder -> builder.addRemarks(remark)), change(remark)));
            }
            writes.add(new Write.AppendMeasurements(logged, ImmutableList.of(measurement)));
            try {
                store().writeAll(writes.build());
                accepted = true;
            } catch (StorageException.WriteRefused refused) {
                assertThat(refused.reason()).isInstanceOf(StorageException.RevisionConflict.class);
            }
        }
    }
}
