package org.workplan.examples.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the console in this process, as a person would start it from the shell. */
final class Console {

    static final String ZHANGCUN = data("plans", "zhangcun.json");
    static final String RED_SCARF = data("plans", "red-scarf.json");
    static final String SONGJIANG = data("plans", "songjiang.json");
    static final String RED_SCARF_MEASUREMENTS = data("measurements", "red-scarf-2025.json");
    static final String SONGJIANG_MEASUREMENTS = data("measurements", "songjiang-2025.json");
    static final String ZHANGCUN_MEASUREMENTS = data("measurements", "zhangcun-2025.json");
    static final String ZHANGCUN_EVALUATIONS = data("evaluations", "zhangcun-2025.json");

    private Console() {}

    /** What one run gave: its exit status and both streams. */
    record Run(int status, String out, String err) {

        JsonReader json() {
            return JsonReader.document(out);
        }

        long errorLines() {
            return err.lines().count();
        }
    }

    static Run run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = arguments[index].toString();
        }
        int status = Planning.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                texts);
        return new Run(status, text(out), text(err));
    }

    /** What was written, with the same ends of lines on every system. */
    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String data(String kind, String file) {
        return Path.of(kind, file).toString();
    }
}
