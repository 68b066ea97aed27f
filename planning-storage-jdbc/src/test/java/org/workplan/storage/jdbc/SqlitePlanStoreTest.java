package org.workplan.storage.jdbc;

import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.testkit.PlanStoreContract;

class SqlitePlanStoreTest extends PlanStoreContract {
    @Override
    protected PlanStoreContract.Environment newPlace() {
        return PlanStoreContract.Environment.inNewDirectory(SqlitePlanStoreTest::opened);
    }

    private static PlanStore opened(Path directory) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) Platform.PATIENCE.toMillis());
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + directory.resolve("plans.db"));
        return JdbcPlanStore.open(source, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);
    }
}
