package org.workplan.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** No value that a store could not read back passes a constructor of the port. */
@NullUnmarked
class StorageValuesTest {
    private static final RecordId ID = RecordId.of("first");
    private static final Instant AT = Instant.EPOCH;
    private static final Change CHANGE = new Change(ID, "Li", "as printed", AT);
    private static final PlanRepository.Revision REVISION = new PlanRepository.Revision(1, CHANGE, false);
    private static final PlanId PLAN_ID = PlanId.of("zhangcun");
    private static final Plan PLAN =
            Plan.builder().id(PLAN_ID).kind(Plan.Kind.PROGRAMME).title("plan").build();
    private static final Stored STORED = new Stored(PLAN, REVISION);

    private static void requireNullRefused(Map<String, ThrowingCallable> calls) {
        calls.forEach((name, call) -> assertThatThrownBy(call)
                .as(name)
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The argument " + name + " is null. Pass a value."));
    }

    private static void requireRefused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void a_change_has_an_id_an_author_a_reason_and_a_time() {
        requireNullRefused(Map.of(
                "id", () -> new Change(null, "Li", "as printed", AT),
                "author", () -> new Change(ID, null, "as printed", AT),
                "reason", () -> new Change(ID, "Li", null, AT),
                "at", () -> new Change(ID, "Li", "as printed", null)));
        requireRefused("The argument author is blank: \" \". Pass a text.", () -> new Change(ID, " ", "why", AT));
        requireRefused("The argument reason is blank: \"\". Pass a text.", () -> new Change(ID, "Li", "", AT));
    }

    @Test
    void revisions_and_notices_count_from_one_and_a_tombstone_follows_a_revision() {
        requireNullRefused(Map.of(
                "change", () -> new PlanRepository.Revision(1, null, false),
                "plan", () -> new ChangeFeed.Notice(1, null, ChangeFeed.Notice.Subject.REVISION, 1),
                "subject", () -> new ChangeFeed.Notice(1, PLAN_ID, null, 1)));
        requireRefused(
                "The argument number is 0. Pass a number that is at least 1.",
                () -> new PlanRepository.Revision(0, CHANGE, false));
        requireRefused(
                "The argument number is 1. Pass a number that is at least 2.",
                () -> new PlanRepository.Revision(1, CHANGE, true));
        requireRefused(
                "The argument position is 0. Pass a number that is at least 1.",
                () -> new ChangeFeed.Notice(0, PLAN_ID, ChangeFeed.Notice.Subject.REVISION, 1));
        requireRefused(
                "The argument number is -1. Pass a number that is at least 1.",
                () -> new ChangeFeed.Notice(1, PLAN_ID, ChangeFeed.Notice.Subject.REVISION, -1));
    }

    @Test
    void a_failure_says_where_and_what_and_a_result_has_a_value_or_a_failure() {
        requireNullRefused(Map.of(
                "source", () -> new Failure(null, "$", "wrong"),
                "place", () -> new Failure("file", null, "wrong"),
                "message", () -> new Failure("file", "$", null),
                "value", () -> new LoadResult<>(null, ImmutableList.of()),
                "failures", () -> new LoadResult<>(Optional.of(1), null)));
        requireRefused("The argument place is blank: \"\". Pass a text.", () -> new Failure("file", "", "wrong"));
        requireRefused(
                "The argument failures is empty, and so is value. Say what could not be read.",
                () -> new LoadResult<>(Optional.empty(), ImmutableList.of()));
    }

    @Test
    void what_is_written_and_what_came_of_it_is_there() {
        requireNullRefused(Map.of(
                "plan", () -> new Stored(null, REVISION),
                "revision", () -> new Stored(PLAN, null),
                "stored", () -> new Write.Result.Kept(null),
                "tombstone", () -> new Write.Result.Ended(null),
                "change", () -> new Write.Create(PLAN, null),
                "base", () -> new Write.Delete(null, CHANGE),
                "next", () -> new Write.Save(STORED, null, CHANGE),
                "planId", () -> new Write.AppendMeasurements(null, ImmutableList.of()),
                "entries", () -> new Write.AppendEvaluations(PLAN_ID, null),
                "extensions", () -> new EntryLog.OfPlan<>(PLAN_ID, ImmutableList.of(), null)));
        assertThatThrownBy(() -> new Write.Result.Ended(REVISION)).hasMessageContaining("tombstone is revision 1");
        requireRefused(
                "The argument entries is -1. Pass a number that is at least 0.", () -> new Write.Result.Added(-1));
        assertThatThrownBy(() -> new EntryLog.OfPlan<>(null, ImmutableList.of(), ImmutableMap.of()))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void summaries_and_reports_count_from_zero_or_one() {
        List<ThrowingCallable> calls = List.of(
                () -> PlanStore.Summary.of(PLAN, 0),
                () -> new Transfer.Progress(PLAN_ID, -1, 0, 0, 0),
                () -> new Transfer.Report.Copied(PLAN_ID, 0, -1, 0));
        calls.forEach(call -> assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Pass a number that is at least"));
    }
}
