package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Change;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What the feed of every store promises: each change once, in order, without gaps, whoever writes at the same time. */
abstract class ChangeFeedContract extends StoreModelContract {
    private static final int EDITS = 6;
    private static final int AT_ONCE = 5;

    ChangeFeedContract() {}

    private static Measurement measurement(String id) {
        return MeasurementArbitraries.measurements().sample().withId(RecordId.of(id));
    }

    @Example
    final void every_change_is_told_once_and_in_order() {
        assertThat(store().changes().last()).isZero();
        Stored first = created(simplePlan());
        PlanId plan = first.plan().id();
        Evaluation evaluation = EvaluationArbitraries.evaluations().sample();
        store().measurements().append(plan, ImmutableList.of(measurement("one"), measurement("two")));
        Stored second = store().plans().save(first, first.plan().withTitle("edited"), change("edited"));
        store().evaluations().append(plan, ImmutableList.of(evaluation));
        store().measurements().append(plan, ImmutableList.of(measurement("three")));
        store().plans().delete(second, change("ended"));

        assertThat(store().changes().after(0, 100))
                .containsExactly(
                        new ChangeFeed.Notice(1, plan, ChangeFeed.Notice.Subject.REVISION, 1),
                        new ChangeFeed.Notice(2, plan, ChangeFeed.Notice.Subject.MEASUREMENTS, 2),
                        new ChangeFeed.Notice(3, plan, ChangeFeed.Notice.Subject.REVISION, 2),
                        new ChangeFeed.Notice(4, plan, ChangeFeed.Notice.Subject.EVALUATIONS, 1),
                        new ChangeFeed.Notice(5, plan, ChangeFeed.Notice.Subject.MEASUREMENTS, 3),
                        new ChangeFeed.Notice(6, plan, ChangeFeed.Notice.Subject.REVISION, 3));
        assertThat(store().changes().last()).isEqualTo(6);
    }

    @Example
    final void what_was_refused_or_repeated_is_not_told() {
        Plan plan = simplePlan();
        Change create = change("first");
        Stored first = store().plans().create(plan, create);
        store().plans().create(plan, create);
        Measurement kept = measurement("kept");
        store().measurements().append(plan.id(), ImmutableList.of(kept));
        store().measurements().append(plan.id(), ImmutableList.of(kept));
        store().measurements().append(plan.id(), ImmutableList.of());
        assertThatThrownBy(() -> store().measurements()
                        .append(plan.id(), ImmutableList.of(kept.withEvidence(kept.evidence() + " another"))))
                .isInstanceOf(StorageException.DuplicateId.class);
        assertThatThrownBy(() -> created(plan)).isInstanceOf(StorageException.DuplicateId.class);
        store().plans().save(first, plan.withTitle("edited"), change("edited"));
        assertThatThrownBy(() -> store().plans().save(first, plan.withTitle("late"), change("late")))
                .isInstanceOf(StorageException.RevisionConflict.class);

        assertThat(store().changes().after(0, 100))
                .extracting(ChangeFeed.Notice::subject)
                .containsExactly(
                        ChangeFeed.Notice.Subject.REVISION,
                        ChangeFeed.Notice.Subject.MEASUREMENTS,
                        ChangeFeed.Notice.Subject.REVISION);
    }

    @Example
    final void a_feed_is_read_on_from_any_position_and_after_a_restart() {
        List<PlanId> plans = new ArrayList<>();
        for (int number = 0; number < 3 * AT_ONCE; number++) {
            plans.add(created(simplePlan()).plan().id());
        }
        assertThat(store().changes().after(0, AT_ONCE)).hasSize(AT_ONCE);
        assertThat(store().changes().after(2, 1))
                .containsExactly(new ChangeFeed.Notice(3, plans.get(2), ChangeFeed.Notice.Subject.REVISION, 1));
        assertThat(store().changes().after(plans.size(), AT_ONCE)).isEmpty();
        assertThat(store().changes().after(Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
        ImmutableList<ChangeFeed.Notice> all = store().changes().after(0, Integer.MAX_VALUE);
        assertThat(all).extracting(ChangeFeed.Notice::plan).isEqualTo(plans);
        ChangeFeed again = reopened().changes();
        assertThat(again.last()).isEqualTo(plans.size());
        assertThat(again.after(0, Integer.MAX_VALUE)).isEqualTo(all);
        PlanId next = created(simplePlan()).plan().id();
        assertThat(again.after(plans.size(), AT_ONCE))
                .containsExactly(new ChangeFeed.Notice(plans.size() + 1L, next, ChangeFeed.Notice.Subject.REVISION, 1));
    }

    @Example
    final void a_feed_is_not_asked_for_less_than_one_notice_nor_from_before_the_first() {
        created(simplePlan());
        ChangeFeed feed = store().changes();
        assertThatThrownBy(() -> feed.after(-1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no position -1");
        for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> feed.after(0, limit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not " + limit);
        }
    }

    /** Somebody who reads the feed on and on, a few notices at a time. */
    private static final class Follower {
        private final List<ChangeFeed.Notice> seen = new ArrayList<>();

        List<ChangeFeed.Notice> readOn(ChangeFeed feed) {
            ImmutableList<ChangeFeed.Notice> more = feed.after(seen.size(), AT_ONCE);
            while (!more.isEmpty()) {
                seen.addAll(more);
                more = feed.after(seen.size(), AT_ONCE);
            }
            return seen;
        }
    }

    @Example
    final void followers_miss_nothing_of_eight_writers_at_once() throws Exception {
        List<Plan> plans = new ArrayList<>();
        for (int writer = 0; writer < Writers.COUNT; writer++) {
            plans.add(simplePlan());
        }
        Measurement measurement = measurement("m");
        List<Follower> followers = Writers.atOnce(writer -> {
            Follower follower = new Follower();
            Stored stored = created(plans.get(writer));
            for (int edit = 0; edit < EDITS; edit++) {
                stored = store().plans().save(stored, stored.plan().withTitle("edit " + edit), change("edit"));
                store().measurements()
                        .append(stored.plan().id(), ImmutableList.of(measurement.withId(RecordId.of("m-" + edit))));
                follower.readOn(store().changes());
            }
            return follower;
        });

        int changes = Writers.COUNT * (1 + 2 * EDITS);
        List<ChangeFeed.Notice> all = store().changes().after(0, Integer.MAX_VALUE);
        assertThat(all).hasSize(changes);
        for (Follower follower : followers) {
            assertThat(follower.readOn(store().changes())).isEqualTo(all);
        }
        assertThat(all.stream().map(ChangeFeed.Notice::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes).boxed().toList());
        for (PlanId plan : all.stream().map(ChangeFeed.Notice::plan).distinct().toList()) {
            assertThat(numbers(all, plan, ChangeFeed.Notice.Subject.REVISION)).isEqualTo(upTo(1 + EDITS));
            assertThat(numbers(all, plan, ChangeFeed.Notice.Subject.MEASUREMENTS))
                    .isEqualTo(upTo(EDITS));
        }
    }

    private static List<Long> numbers(List<ChangeFeed.Notice> notices, PlanId plan, ChangeFeed.Notice.Subject subject) {
        return notices.stream()
                .filter(notice -> notice.plan().equals(plan) && notice.subject() == subject)
                .map(ChangeFeed.Notice::number)
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
