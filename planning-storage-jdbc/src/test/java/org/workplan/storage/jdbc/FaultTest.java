package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.Failure;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

class FaultTest {
    private static final PlanId PLAN = PlanId.of("plan-one");
    private static final JdbcPlanStore.Options NO_TABLES =
            new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.NONE, "wp_");

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final PlanStore sound = JdbcPlanStore.open(pool, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);

    @AfterEach
    void close() {
        pool.dispose();
    }

    private static Plan plan(int people) {
        return Plan.builder()
                .id(PLAN)
                .kind(Plan.Kind.PROGRAMME)
                .title("with " + people)
                .addAllPeople(IntStream.range(0, people)
                        .mapToObj(number -> Person.builder()
                                .id(PartId.of("person-" + number))
                                .title("Li " + number)
                                .build())
                        .toList())
                .build();
    }

    private static Change change(String id) {
        return new Change(RecordId.of(id), "Li", id, Instant.EPOCH);
    }

    private static ImmutableList<Measurement> measurements(int from, int size) {
        return IntStream.range(from, from + size)
                .mapToObj(number -> Measurement.builder()
                        .id(RecordId.of("m-" + number))
                        .indicator(PartId.of("visits"))
                        .observed(DatePeriod.of(LocalDate.of(2500, 2, 28), LocalDate.of(2500, 2, 28)))
                        .value(Observation.item("item " + number))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** Fails each call of a piece of work in turn, and repeats the work with the same ids on a sound connection. */
    private void survivesEveryFault(FaultySource.Moment moment, Consumer<PlanStore> work, Runnable check) {
        FaultySource faulty = new FaultySource(pool, moment);
        PlanStore store = JdbcPlanStore.open(faulty.proxy(), JsonCodec.standard(), NO_TABLES);
        int faults = 0;
        for (int call = 1; call < 60; call++) {
            faulty.failAt(call);
            try {
                work.accept(store);
            } catch (StorageException.Unavailable refused) {
                assertThat(refused.isRetryable()).isTrue();
                assertThat(refused).hasMessageContaining("connection lost");
                faults++;
            } catch (StorageException.OutcomeUnknown unknown) {
                assertThat(faulty.calls()).contains("commit");
                faults++;
            }
            faulty.failAt(Integer.MAX_VALUE);
            work.accept(store);
            check.run();
        }
        assertThat(faults).isGreaterThan(4);
    }

    @ParameterizedTest
    @EnumSource
    void a_save_that_met_any_fault_is_made_once_when_it_is_repeated(FaultySource.Moment moment) {
        Stored[] last = {sound.plans().create(plan(2), change("first"))};
        int[] number = {0};
        survivesEveryFault(
                moment,
                store -> store.plans().save(last[0], plan(3 + number[0] % 2), change("edit-" + number[0])),
                () -> {
                    Stored now = sound.plans().find(PLAN).orElseThrow();
                    assertThat(now.revision().number())
                            .isEqualTo(last[0].revision().number() + 1);
                    assertThat(now.plan()).isEqualTo(plan(3 + number[0] % 2));
                    last[0] = now;
                    number[0]++;
                });
    }

    @ParameterizedTest
    @EnumSource
    void an_append_that_met_any_fault_is_made_once_when_it_is_repeated(FaultySource.Moment moment) {
        int[] next = {0};
        survivesEveryFault(moment, store -> store.measurements().append(PLAN, measurements(next[0], 3)), () -> {
            next[0] += 3;
            assertThat(sound.measurements().all(PLAN)).isEqualTo(measurements(0, next[0]));
        });
    }

    @ParameterizedTest
    @EnumSource
    void changes_together_that_met_any_fault_are_made_once_when_they_are_repeated(FaultySource.Moment moment) {
        Stored[] last = {sound.plans().create(plan(2), change("first"))};
        int[] number = {0};
        survivesEveryFault(
                moment,
                store -> store.writeAll(ImmutableList.of(
                        new Write.AppendMeasurements(PLAN, measurements(number[0], 1)),
                        new Write.Save(last[0], plan(3 + number[0] % 2), change("edit-" + number[0])))),
                () -> {
                    Stored now = sound.plans().find(PLAN).orElseThrow();
                    assertThat(now.revision().number())
                            .isEqualTo(last[0].revision().number() + 1);
                    last[0] = now;
                    number[0]++;
                    assertThat(sound.measurements().all(PLAN)).isEqualTo(measurements(0, number[0]));
                });
    }

    @Test
    void after_a_fault_before_the_commit_nothing_of_the_work_is_there() {
        Stored first = sound.plans().create(plan(2), change("first"));
        FaultySource faulty = new FaultySource(pool, FaultySource.Moment.BEFORE);
        PlanStore store = JdbcPlanStore.open(faulty.proxy(), JsonCodec.standard(), NO_TABLES);
        faulty.failAt(Integer.MAX_VALUE);
        store.plans().save(first, plan(3), change("sound"));
        int commit = faulty.calls().indexOf("commit") + 1;
        Stored second = sound.plans().find(PLAN).orElseThrow();
        for (int call = 1; call < commit; call++) {
            faulty.failAt(call);
            assertThatThrownBy(() -> store.plans().save(second, plan(5), change("lost")))
                    .isInstanceOf(StorageException.Unavailable.class);
            assertThat(sound.plans().find(PLAN)).contains(second);
            assertThat(sound.plans().history(PLAN)).hasSize(2);
        }
        faulty.failAt(commit);
        assertThatThrownBy(() -> store.plans().save(second, plan(5), change("lost")))
                .isInstanceOf(StorageException.OutcomeUnknown.class)
                .hasMessageContaining("same change id");
    }

    @Test
    void a_save_writes_only_the_rows_that_differ() throws SQLException {
        Stored first = sound.plans().create(plan(1_000), change("first"));
        Plan edited = first.plan()
                .with(builder -> builder.people(first.plan().people().stream()
                        .map(person -> person.id().value().equals("person-500") ? person.withTitle("Wang") : person)
                        .toList()));
        long before = rows();
        sound.plans().save(first, edited, change("edit"));
        assertThat(rows() - before).isEqualTo(1);
        Stored second = sound.plans().find(PLAN).orElseThrow();
        sound.plans().save(second, second.plan().withTitle("another"), change("title"));
        assertThat(rows() - before).isEqualTo(2);
        sound.plans().save(sound.plans().find(PLAN).orElseThrow(), second.plan().withTitle("another"), change("none"));
        assertThat(rows() - before).isEqualTo(2);
    }

    @Test
    void an_edit_takes_as_many_statements_in_a_large_plan_as_in_a_small_one() {
        FaultySource watch = new FaultySource(pool, FaultySource.Moment.BEFORE);
        PlanStore watched = JdbcPlanStore.open(watch.proxy(), JsonCodec.standard(), NO_TABLES);
        List<List<String>> calls = new ArrayList<>();
        for (int size : new int[] {10, 2_000}) {
            Plan plan = plan(size).withId(PlanId.of("plan-of-" + size));
            Stored first = sound.plans().create(plan, change("first"));
            watch.failAt(Integer.MAX_VALUE);
            watched.plans().save(first, edited(plan, size / 2), change("edit"));
            calls.add(List.copyOf(watch.calls()));
            assertThat(sound.plans().find(plan.id()).map(Stored::plan)).contains(edited(plan, size / 2));
        }
        assertThat(calls.get(1)).isEqualTo(calls.get(0));
        assertThat(calls.get(0).stream().filter(call -> call.startsWith("execute")))
                .hasSize(3);
    }

    private static Plan edited(Plan plan, int place) {
        List<Person> people = new ArrayList<>(plan.people());
        people.set(place, people.get(place).withTitle("Wang"));
        return plan.withPeople(people);
    }

    @Test
    void bodies_too_long_for_a_row_are_kept_whole_and_so_are_their_revisions() {
        Plan plan = plan(1).with(builder -> builder.remarks(Collections.nCopies(3, "a".repeat(400_000)))
                .people(List.of(plan(1).people().get(0).withRemarks(Collections.nCopies(3, "b".repeat(500_000))))));
        Stored first = sound.plans().create(plan, change("first"));
        Stored second = sound.plans().save(first, edited(plan(1), 0), change("short"));
        assertThat(sound.plans().find(PLAN)).contains(second);
        assertThat(sound.plans().find(PLAN, 1)).contains(first);
        sound.plans().save(second, plan, change("long-again"));
        assertThat(sound.plans().find(PLAN).map(Stored::plan)).contains(plan);
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class})
    void work_that_the_machine_breaks_off_is_rolled_back(Class<? extends Error> error) {
        FaultySource watch = new FaultySource(pool, FaultySource.Moment.BEFORE);
        PlanCodec deep = (PlanCodec) Proxy.newProxyInstance(
                PlanCodec.class.getClassLoader(), new Class<?>[] {PlanCodec.class}, (self, method, values) -> {
                    if (method.getName().equals("writePart")) {
                        throw error.getDeclaredConstructor().newInstance();
                    }
                    return method.invoke(JsonCodec.standard(), values);
                });
        PlanStore store = JdbcPlanStore.open(watch.proxy(), deep, NO_TABLES);
        watch.failAt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> store.plans().create(plan(1), change("first"))).isInstanceOf(error);
        assertThat(watch.calls()).contains("rollback").doesNotContain("commit");
        assertThat(sound.plans().find(PLAN)).isEmpty();
    }

    @Test
    void a_save_that_compares_with_what_is_not_there_is_refused_and_writes_nothing() {
        Stored first = sound.plans().create(plan(3), change("first"));
        Stored untrue = new Stored(plan(9), first.revision());
        assertThatThrownBy(() -> sound.plans().save(untrue, edited(plan(9), 8), change("edit")))
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining("plan-one");
        assertThat(sound.plans().find(PLAN)).contains(first);
    }

    @Test
    void a_damaged_row_of_a_plan_is_told_and_the_others_are_listed() throws SQLException {
        for (String id : List.of("autumn", "spring", "winter")) {
            sound.plans().create(plan(1).withId(PlanId.of(id)), change("first"));
        }
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update wp_plan set kind = 'feast' where id = 'spring'");
            statement.execute("update wp_plan set title = 'half an escape \\00' where id = 'winter'");
        }
        LoadResult<ImmutableList<PlanStore.Summary>> listed = sound.plans().tryList(Filter.all());
        assertThat(listed.value().orElseThrow())
                .extracting(summary -> summary.id().value())
                .containsExactly("autumn");
        assertThat(listed.failures())
                .extracting(Failure::source)
                .containsExactlyInAnyOrder("plan spring", "plan winter");
        assertThat(listed.failures())
                .allSatisfy(failure -> assertThat(failure.message()).endsWith("Restore it from a copy."));
        assertThatThrownBy(() -> sound.plans().list(Field.OfPlan.ID.is(PlanId.of("spring"))))
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining("row spring of the plans")
                .hasMessageContaining("FEAST");
        assertThat(sound.plans().list(Field.OfPlan.ID.is(PlanId.of("autumn")))).hasSize(1);
    }

    private long rows() throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select (select count(*) from wp_part) + (select count(*) from wp_past)")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void a_store_that_joins_the_hosts_transaction_leaves_its_end_to_the_host() throws SQLException {
        FaultySource watch = new FaultySource(pool, FaultySource.Moment.BEFORE);
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            PlanStore joined = JdbcPlanStore.joining(watch.watched(host), JsonCodec.standard(), NO_TABLES);
            Stored stored = joined.plans().create(plan(2), change("first"));
            joined.measurements().append(PLAN, measurements(0, 3));
            assertThatThrownBy(() -> joined.plans().create(plan(3), change("second")))
                    .isInstanceOf(StorageException.DuplicateId.class);
            assertThat(joined.plans().find(PLAN)).contains(stored);
            assertThat(joined.measurements().all(PLAN)).hasSize(3);
            joined.close();
            assertThat(watch.calls())
                    .isNotEmpty()
                    .allMatch(call -> call.startsWith("execute")
                            || List.of("setSavepoint", "rollback").contains(call))
                    .containsOnlyOnce("rollback");
            assertThat(sound.plans().find(PLAN)).isEmpty();
            host.rollback();
            assertThat(sound.plans().find(PLAN)).isEmpty();
            JdbcPlanStore.joining(host, JsonCodec.standard(), NO_TABLES).plans().create(plan(4), change("again"));
            host.commit();
        }
        assertThat(sound.plans().find(PLAN).map(Stored::plan)).contains(plan(4));
    }

    @Test
    void a_save_that_is_refused_inside_the_hosts_transaction_leaves_no_half_of_it_there() throws SQLException {
        Stored first = sound.plans().create(plan(2), change("first"));
        String tooDeep = "[".repeat(1_000) + "]".repeat(1_000);
        Plan refused = plan(3).withExtensions(ImmutableMap.of("/deep", tooDeep));
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            PlanStore joined = JdbcPlanStore.joining(host, JsonCodec.standard(), NO_TABLES);
            assertThatThrownBy(() -> joined.plans().save(first, refused, change("second")))
                    .isInstanceOf(IllegalArgumentException.class);
            host.commit();
        }
        assertThat(sound.plans().find(PLAN)).contains(first);
        assertThat(sound.plans().history(PLAN)).containsExactly(first.revision());
        assertThat(sound.changes().after(0, 10)).hasSize(1);
    }

    @Test
    void changes_together_that_are_refused_inside_the_hosts_transaction_leave_what_it_did_before() throws SQLException {
        FaultySource watch = new FaultySource(pool, FaultySource.Moment.BEFORE);
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            PlanStore joined = JdbcPlanStore.joining(watch.watched(host), JsonCodec.standard(), NO_TABLES);
            joined.measurements().append(PLAN, measurements(0, 2));
            Write.Create create = new Write.Create(plan(2), change("first"));
            Write.Save stale = new Write.Save(
                    new Stored(plan(2), new PlanRepository.Revision(7, change("other"), false)),
                    plan(3),
                    change("stale"));
            assertThatThrownBy(() -> joined.writeAll(
                            ImmutableList.of(create, new Write.AppendMeasurements(PLAN, measurements(2, 2)), stale)))
                    .isInstanceOf(StorageException.WriteRefused.class)
                    .hasMessageContaining("Write 3 of 3");
            assertThat(joined.plans().find(PLAN)).isEmpty();
            assertThat(joined.measurements().all(PLAN)).isEqualTo(measurements(0, 2));
            joined.writeAll(ImmutableList.of(create, new Write.AppendMeasurements(PLAN, measurements(2, 2))));
            assertThat(joined.plans().find(PLAN)).contains(create.stored());
            assertThat(watch.calls())
                    .allMatch(call -> call.startsWith("execute")
                            || List.of("setSavepoint", "rollback").contains(call));
            assertThat(watch.calls()).containsOnlyOnce("rollback");
            assertThat(sound.plans().find(PLAN)).isEmpty();
            host.commit();
        }
        assertThat(sound.plans().find(PLAN)).isPresent();
        assertThat(sound.measurements().all(PLAN)).isEqualTo(measurements(0, 4));
        assertThat(sound.changes().after(0, 10)).hasSize(3);
    }

    @Test
    void a_connection_that_commits_by_itself_cannot_be_joined() throws SQLException {
        try (Connection host = pool.getConnection()) {
            PlanStore joined = JdbcPlanStore.joining(host, JsonCodec.standard(), NO_TABLES);
            assertThatThrownBy(() -> joined.plans().create(plan(1), change("first")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Begin a transaction");
        }
    }

    @Test
    void tables_of_a_newer_library_are_refused_by_their_version() throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into wp_schema (version) values (7)");
        }
        for (JdbcPlanStore.Options.Schema mode :
                List.of(JdbcPlanStore.Options.Schema.CREATE, JdbcPlanStore.Options.Schema.VALIDATE)) {
            assertThatThrownBy(() ->
                            JdbcPlanStore.open(pool, JsonCodec.standard(), new JdbcPlanStore.Options(mode, "wp_")))
                    .isInstanceOf(StorageException.SchemaTooNew.class)
                    .hasMessageContaining("7");
        }
    }

    @Test
    void missing_tables_are_told_and_not_made_unless_asked_for() {
        assertThatThrownBy(() -> JdbcPlanStore.open(
                        pool,
                        JsonCodec.standard(),
                        new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.VALIDATE, "other_")))
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining("other_");
        PlanStore none = JdbcPlanStore.open(
                pool, JsonCodec.standard(), new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.NONE, "other_"));
        assertThatThrownBy(() -> none.plans().find(PLAN)).isInstanceOf(StorageException.Unavailable.class);
        PlanStore made = JdbcPlanStore.open(
                pool, JsonCodec.standard(), new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.CREATE, "other_"));
        assertThat(made.plans().find(PLAN)).isEmpty();
        JdbcPlanStore.open(
                pool, JsonCodec.standard(), new JdbcPlanStore.Options(JdbcPlanStore.Options.Schema.VALIDATE, "other_"));
    }
}
