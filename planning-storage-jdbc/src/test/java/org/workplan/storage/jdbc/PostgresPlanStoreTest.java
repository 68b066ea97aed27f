package org.workplan.storage.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.testkit.PlaceOfStore;
import org.workplan.testkit.PlanStoreContract;

class PostgresPlanStoreTest extends PlanStoreContract {
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static EmbeddedPostgres server;

    @BeforeContainer
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    @AfterContainer
    static void stopServer() throws IOException {
        server.close();
    }

    /** Tables of their own for each property, told apart by their prefix. */
    @Override
    protected PlaceOfStore newPlace() {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(server.getJdbcUrl("postgres", "postgres"));
        return new Place(
                JdbcConnectionPool.create(source),
                new JdbcOptions(JdbcOptions.Schema.CREATE, "place" + PLACES.incrementAndGet() + "_"));
    }

    private record Place(JdbcConnectionPool pool, JdbcOptions options) implements PlaceOfStore {
        @Override
        public PlanStore open() {
            return JdbcPlanStore.open(pool, JsonCodec.standard(), options);
        }

        @Override
        public void discard() {
            pool.dispose();
        }
    }
}
