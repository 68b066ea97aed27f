package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;

/** A data source that hands out the connection of the transaction that the host has begun, as those of frameworks do. */
class HostTransactionTest {
    private final JdbcDataSource database = Samples.memory("");
    private Connection current;

    /** Gives the connection of the host's transaction if there is one, which the receiver cannot close. */
    private DataSource aware() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, values) -> {
                    if (method.getName().equals("getConnection") && current != null) {
                        return unclosable(current);
                    }
                    return invoked(method, database, values);
                });
    }

    private Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, values) ->
                        method.getName().equals("close") ? null : invoked(method, connection, values));
    }

    private static Object invoked(Method method, Object target, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException exception) {
            throw exception.getCause();
        }
    }

    private long audited() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement();
                var count = statement.executeQuery("select count(*) from audit")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Test
    void a_connection_in_a_transaction_of_the_host_is_refused_and_its_row_neither_committed_nor_rolled_back()
            throws SQLException {
        PlanStore store = Samples.opened(aware());
        try (Connection host = database.getConnection();
                Statement statement = host.createStatement()) {
            statement.execute("create table audit (id int)");
            host.setAutoCommit(false);
            statement.execute("insert into audit values (1)");
            current = host;
            assertThatThrownBy(() -> store.plans().create(Samples.plan("p"), Samples.change("one")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("JdbcPlanStore.joining")
                    .hasMessageContaining("auto-commit on");
            assertThatThrownBy(() -> store.plans().find(PlanId.of("p"))).isInstanceOf(IllegalStateException.class);
            assertThat(host.getAutoCommit()).isFalse();
            assertThat(audited()).isZero();

            PlanStore joined = JdbcPlanStore.joining(host, JsonCodec.standard(), Samples.NONE);
            joined.plans().create(Samples.plan("p"), Samples.change("one"));
            assertThat(audited()).isZero();
            host.commit();
            current = null;
        }
        assertThat(audited()).isEqualTo(1);
        assertThat(store.plans().find(PlanId.of("p"))).isPresent();
    }

    @Test
    void a_store_cannot_be_opened_on_connections_that_are_in_a_transaction() throws SQLException {
        try (Connection host = database.getConnection()) {
            host.setAutoCommit(false);
            current = host;
            assertThatThrownBy(() -> Samples.opened(aware())).isInstanceOf(IllegalStateException.class);
            current = null;
        }
    }
}
