package org.workplan.storage.jdbc;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.testkit.PlaceOfStore;
import org.workplan.testkit.PlanStoreContract;

class H2FilePlanStoreTest extends PlanStoreContract {
    @Override
    protected PlaceOfStore newPlace() {
        try {
            Path directory = Files.createTempDirectory("plans");
            return new Place(directory, JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("db"), "sa", ""));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private record Place(Path directory, JdbcConnectionPool pool) implements PlaceOfStore {
        @Override
        public PlanStore open() {
            return JdbcPlanStore.open(pool, JsonCodec.standard(), JdbcOptions.CREATE);
        }

        @Override
        public void discard() {
            pool.dispose();
            try {
                MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    }
}
