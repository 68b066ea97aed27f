package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;

/** The row of a plan that is not at the last of its revisions, as H2 left it when it lost a committed row. */
class DamagedPlanTest {
    private final JdbcDataSource source = Samples.memory("");
    private final JdbcPlanStore store = Samples.opened(source);
    private final PlanId id = PlanId.of("p");
    private final Stored first = store.plans().create(Samples.plan("p"), Samples.change("one"));
    private final Stored second = store.plans().save(first, first.plan().withTitle("second"), Samples.change("two"));

    private void set(int revision) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update wp_plan set title = 'lost', revision = " + revision);
        }
    }

    private static void assertDamaged(ThrowingCallable call, int row) {
        assertThatThrownBy(call)
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining("plan p")
                .hasMessageContaining("at revision " + row)
                .hasMessageContaining("reach 2")
                .hasMessageContaining("JdbcPlanStore.repair");
    }

    @Test
    void a_row_behind_its_revisions_is_reported_with_both_numbers_and_repaired() throws SQLException {
        set(1);
        assertDamaged(() -> store.plans().find(id), 1);
        assertDamaged(() -> store.plans().save(first, first.plan().withTitle("x"), Samples.change("x")), 1);
        assertDamaged(() -> store.plans().save(second, first.plan().withTitle("x"), Samples.change("x")), 1);
        assertDamaged(() -> store.plans().delete(first, Samples.change("x")), 1);
        assertThat(store.plans().find(id, 2)).contains(second);
        assertThat(store.repair(id)).isEqualTo(second.revision());
        assertThat(store.plans().find(id)).contains(second);
        assertThat(store.plans()
                        .save(second, second.plan().withTitle("third"), Samples.change("three"))
                        .revision()
                        .number())
                .isEqualTo(3);
    }

    @Test
    void a_row_ahead_of_its_revisions_is_reported_and_repaired() throws SQLException {
        set(3);
        assertDamaged(() -> store.plans().find(id), 3);
        assertThat(store.repair(id)).isEqualTo(second.revision());
        assertThat(store.plans().find(id)).contains(second);
    }

    @Test
    void a_deleted_plan_is_repaired_to_its_tombstone_and_a_whole_one_stays() throws SQLException {
        assertThat(store.repair(id)).isEqualTo(second.revision());
        var ended = store.plans().delete(second, Samples.change("three"));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update wp_plan set deleted = 0, revision = 2");
        }
        assertThat(store.repair(id)).isEqualTo(ended);
        assertThat(store.plans().find(id)).isEmpty();
        assertThatThrownBy(() -> store.repair(PlanId.of("none"))).isInstanceOf(StorageException.NotFound.class);
    }
}
