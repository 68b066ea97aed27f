package org.workplan.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.workplan.examples.web.PlanServer;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** Shows the three plans in a browser, where measurements can be entered and reports follow them. Ends when the process is ended. */
public final class WebFrontEndExample {

    private static final ImmutableList<String> PLANS = ImmutableList.of("zhangcun", "red-scarf", "songjiang");
    private static final int PORT = 8080;
    private static final Instant LOADED = Instant.parse("2025-01-01T00:00:00Z");

    private WebFrontEndExample() {}

    /**
     * Runs the example.
     *
     * @param arguments the directory with the examples' data
     * @throws IOException if the data cannot be read, or the port is taken
     */
    public static void main(String[] arguments) throws IOException {
        PlanServer server = run(Data.directory(arguments), PORT, Clock.system(ZoneId.of("Asia/Shanghai")), Data.out());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    static PlanServer run(Path directory, int port, Clock clock, PrintStream out) throws IOException {
        PlanStore store = new InMemoryPlanStore();
        for (String id : PLANS) {
            Plan plan = Data.plan(directory, id).inYear(2025);
            store.plans()
                    .create(plan, new Change(RecordId.of("load-" + id), "example", "loaded from its file", LOADED));
            store.measurements().append(plan.id(), Data.measurements(directory, id + "-2025"));
        }
        store.evaluations().append(PlanId.of("zhangcun"), Data.evaluations(directory, "zhangcun-2025"));
        PlanServer server = PlanServer.start(store, port, clock);
        out.println("The plans are at " + server.address());
        return server;
    }
}
