package org.workplan.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.json.JsonPlanStore;
import org.workplan.value.RecordId;

/** Keeps a plan as JSON files, edits it, and looks back at the first revision. */
public final class SaveToFilesExample {

    private SaveToFilesExample() {}

    /**
     * Runs the example.
     *
     * @param arguments the directory with the examples' data
     * @throws IOException if the data cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path files = Files.createTempDirectory("plans");
        run(Data.directory(arguments), files, Data.out());
        Data.out().println("The files are in " + files);
    }

    static void run(Path directory, Path files, PrintStream out) throws IOException {
        Plan plan = Data.plan(directory, "songjiang");
        try (PlanStore store = JsonPlanStore.open(files)) {
            Stored first = store.plans().create(plan, change("1", "first draft"));
            Stored second = store.plans().save(first, plan.inYear(2025), change("2", "the year is settled"));
            out.println("Now at revision " + second.revision().number() + " for "
                    + second.plan().year());
            store.plans()
                    .history(plan.id())
                    .forEach(revision -> out.println(
                            revision.number() + " " + revision.change().reason()));
            Plan then = store.plans().find(plan.id(), 1).orElseThrow().plan();
            out.println("Revision 1 is still what it was: " + then.equals(plan));
        }
    }

    private static Change change(String id, String reason) {
        return new Change(RecordId.of(id), "example", reason, Instant.parse("2025-01-01T00:00:00Z"));
    }
}
