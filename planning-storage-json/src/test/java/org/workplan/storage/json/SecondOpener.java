package org.workplan.storage.json;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.workplan.storage.PlanStore;

/** Another process that opens a directory, appends a measurement, and prints how that ended. */
final class SecondOpener {
    static final String WRITTEN = "written";

    private SecondOpener() {}

    public static void main(String[] arguments) {
        try (PlanStore store = JsonPlanStore.open(Path.of(arguments[0]))) {
            store.measurements().append(SampleStore.SPRING, SampleStore.measurements("of-another-process"));
            print(WRITTEN);
        } catch (RuntimeException refusal) {
            print(String.valueOf(refusal.getMessage()));
        }
    }

    private static void print(String text) {
        System.out.println(text);
    }

    /** Runs it, and gives what it printed. */
    static String run(Path directory) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondOpener.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }
}
