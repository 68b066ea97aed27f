package org.workplan.storage.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.mariadb.jdbc.MariaDbDataSource;

/** All tables of a server lie in one file that is told how long it may become; another table takes up much of it. */
class FullMariaDbTest extends FullDiskContract {
    private static final int TAKEN_AWAY = 100;

    private static final MariaDb SERVER = new MariaDb(
            "--innodb-file-per-table=0", "--innodb-data-file-path=ibdata1:12M:autoextend:max:24M");

    @AfterAll
    static void stopServer() throws Exception {
        SERVER.stop();
    }

    @Override
    Disk disk(Path empty) throws Exception {
        String database = "plans_" + UUID.randomUUID().toString().replace("-", "");
        return new OneFile(new MariaDbDataSource(SERVER.newDatabase(database)), database);
    }

    private record OneFile(DataSource source, String database) implements Disk {
        @Override
        public void fill() throws SQLException {
            waitUntilFree();
            run("create table other (taken longblob)");
            for (int more = 0; more < TAKEN_AWAY; more++) {
                run("insert into other values (repeat('x', 50000))");
            }
        }

        @Override
        public void free() throws SQLException {
            run("drop table other");
            waitUntilFree();
        }

        /** What was dropped takes up room as long as something is left to be purged. */
        private void waitUntilFree() throws SQLException {
            run("set global innodb_max_purge_lag_wait = 0");
        }

        private void run(String statement) throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement prepared = connection.createStatement()) {
                prepared.execute(statement);
            }
        }

        @Override
        public void close() throws SQLException {
            run("drop database " + database);
        }
    }
}
