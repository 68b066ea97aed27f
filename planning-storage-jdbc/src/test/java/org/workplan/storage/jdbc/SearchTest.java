package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.Reflection;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.plan.Actor;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.storage.Change;
import org.workplan.storage.Filter;
import org.workplan.storage.PartField;
import org.workplan.storage.PlanCodec;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.target.Due;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** The database finds the rows; and where rows of an older version have no index, all of them are read and the answer is the same. */
class SearchTest {
    private static final int TASKS = 100;
    private static final Filter<PlanRepository.FoundPart> DUE = PartField.DUE
            .isAtMost(LocalDate.of(2025, 1, 3))
            .and(PartField.OWNER_NAME.is("Owner 1").not());

    private final JdbcDataSource source = new JdbcDataSource();
    private final AtomicInteger read = new AtomicInteger();

    @TempDir
    private Path directory;

    @BeforeEach
    void openDatabase() {
        source.setURL("jdbc:h2:async:" + directory.resolve("db"));
    }

    /** A codec that counts the parts that it reads. */
    private PlanCodec counting() {
        JsonCodec codec = JsonCodec.standard();
        return Reflection.newProxy(PlanCodec.class, (proxy, method, arguments) -> {
            if (method.getName().equals("readPart")) {
                read.incrementAndGet();
            }
            try {
                return method.invoke(codec, arguments);
            } catch (InvocationTargetException exception) {
                throw exception.getCause();
            }
        });
    }

    private PlanStore opened() {
        return JdbcPlanStore.open(source, counting(), JdbcPlanStore.Options.CREATE);
    }

    private static Plan plan(String id) {
        return Plan.builder()
                .id(PlanId.of(id))
                .kind(Plan.Kind.PROGRAMME)
                .title(id)
                .year(2025)
                .build()
                .withParts(IntStream.range(0, TASKS).mapToObj(SearchTest::task).toList());
    }

    private static Task task(int number) {
        return Task.builder()
                .id(PartId.of("task-" + number))
                .title("task " + number)
                .owners(ImmutableList.of(Actor.of("Owner " + number)))
                .due(Due.on(PlanDate.of(LocalDate.ofYearDay(2025, number + 1))))
                .build();
    }

    private static Change change(String id) {
        return new Change(RecordId.of(id), "Li", "made", Instant.EPOCH);
    }

    private List<String> found(PlanStore store, Filter<PlanRepository.FoundPart> filter) {
        read.set(0);
        try (Stream<PlanRepository.FoundPart> parts = store.plans().parts(filter)) {
            return parts.map(found -> found.plan().id() + " " + found.part().id())
                    .toList();
        }
    }

    @Test
    void only_rows_that_may_fit_are_read() {
        try (PlanStore store = opened()) {
            store.plans().create(plan("first"), change("one"));
            store.plans().create(plan("second"), change("two"));
            assertThat(found(store, DUE))
                    .containsExactly("first task-0", "first task-2", "second task-0", "second task-2");
            assertThat(read).hasValue(6);
            assertThat(found(store, PartField.PLAN.is(PlanId.of("second")).and(PartField.OWNER_NAME.is("Owner 7"))))
                    .containsExactly("second task-7");
            assertThat(read).hasValue(1);
        }
    }

    @Test
    void rows_of_an_older_version_are_found_by_what_they_hold() throws SQLException {
        try (PlanStore store = opened()) {
            store.plans().create(plan("old"), change("one"));
        }
        asBeforeTheIndex();
        try (PlanStore store = opened()) {
            assertThat(found(store, DUE)).containsExactly("old task-0", "old task-2");
            assertThat(read).hasValue(TASKS);

            var stored = store.plans().find(PlanId.of("old")).orElseThrow();
            Plan edited = stored.plan()
                    .withTasks(IntStream.range(0, TASKS)
                            .mapToObj(number -> number < 50 ? task(number).withLabel("edited") : task(number))
                            .toList());
            store.plans().save(stored, edited, change("two"));
            assertThat(found(store, DUE)).containsExactly("old task-0", "old task-2");
            assertThat(read).hasValue(3 + TASKS / 2);
        }
    }

    /** Makes of the tables what the version before left: its columns, with what it wrote there. */
    private void asBeforeTheIndex() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String column : PartColumns.NAMES.split(", ")) {
                statement.execute("alter table wp_part drop column " + column);
            }
            statement.execute("delete from wp_schema where version > 2");
        }
    }
}
