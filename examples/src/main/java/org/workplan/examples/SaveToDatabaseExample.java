package org.workplan.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanStore;
import org.workplan.storage.jdbc.JdbcPlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.RecordId;

/** Keeps a plan and its measurements in a relational database through a data source. */
public final class SaveToDatabaseExample {

    private SaveToDatabaseExample() {}

    /**
     * Runs the example.
     *
     * @param arguments the directory with the examples' data
     * @throws IOException if the data cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        run(Data.directory(arguments), Data.out());
    }

    static void run(Path directory, PrintStream out) throws IOException {
        Plan plan = Data.plan(directory, "red-scarf").inYear(2025);
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:example;DB_CLOSE_DELAY=-1");
        try (PlanStore store = JdbcPlanStore.open(database, JsonCodec.standard(), JdbcPlanStore.Options.CREATE)) {
            store.plans()
                    .create(
                            plan,
                            new Change(
                                    RecordId.of("1"), "example", "first draft", Instant.parse("2025-01-01T00:00:00Z")));
            int added = store.measurements().append(plan.id(), Data.measurements(directory, "red-scarf-2025"));
            store.plans().list(Filter.all()).forEach(one -> out.println(one.id() + " " + one.title()));
            out.println(added + " measurements");
            out.println("Loaded equals saved: "
                    + store.plans().find(plan.id()).orElseThrow().plan().equals(plan));
        }
    }
}
