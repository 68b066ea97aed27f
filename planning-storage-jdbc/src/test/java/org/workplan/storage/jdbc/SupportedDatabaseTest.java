package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workplan.storage.StorageException;

/** Databases and versions are supported, or refused by name. */
class SupportedDatabaseTest {

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A data source whose database says that it is of some name and version. */
    private static DataSource calling(String name, String version, int major, int minor) {
        DatabaseMetaData data = proxy(DatabaseMetaData.class, (self, method, values) -> switch (method.getName()) {
            case "getDatabaseProductName" -> name;
            case "getDatabaseProductVersion" -> version;
            case "getDatabaseMajorVersion" -> major;
            case "getDatabaseMinorVersion" -> minor;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        Connection connection = proxy(Connection.class, (self, method, values) -> switch (method.getName()) {
            case "getMetaData" -> data;
            case "getAutoCommit" -> true;
            default -> null;
        });
        return proxy(DataSource.class, (self, method, values) -> connection);
    }

    @ParameterizedTest
    @CsvSource({
        "Oracle, Oracle Database 23ai, 23, 0",
        "MySQL, 8.4.0, 8, 4",
        "Microsoft SQL Server, 16.00.1000, 16, 0",
        "H2, 1.4.200 (2019-10-14), 1, 4",
        "PostgreSQL, 11.22, 11, 22",
        "MariaDB, 10.5.29-MariaDB, 10, 5",
        "SQLite, 3.34.1, 3, 34"
    })
    void others_are_refused_by_name_and_version(String name, String version, int major, int minor) {
        for (JdbcPlanStore.Options options :
                new JdbcPlanStore.Options[] {JdbcPlanStore.Options.CREATE, Samples.VALIDATE, Samples.NONE}) {
            assertThatThrownBy(() -> Samples.opened(calling(name, version, major, minor), options))
                    .isInstanceOfSatisfying(
                            StorageException.Unavailable.class,
                            refusal -> assertThat(refusal.isRetryable()).isFalse())
                    .hasMessageStartingWith(name + " " + version + " is not supported.")
                    .hasMessageContainingAll("H2 2", "PostgreSQL 12", "MariaDB 10.6", "SQLite 3.35");
        }
    }

    @Test
    void the_driver_of_mysql_on_mariadb_is_refused() {
        assertThatThrownBy(() -> Samples.opened(calling("MySQL", "11.4.5-MariaDB", 11, 4)))
                .isInstanceOf(StorageException.Unavailable.class)
                .hasMessageContainingAll("The driver of MySQL", "11.4.5-MariaDB", "jdbc:mariadb:");
    }
}
