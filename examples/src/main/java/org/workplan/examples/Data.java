package org.workplan.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.json.JsonCodec;

/** The examples' data. */
final class Data {

    private static final JsonCodec CODEC = JsonCodec.standard();

    private Data() {}

    static Path directory(String[] arguments) {
        return Path.of(arguments.length == 0 ? "examples" : arguments[0]);
    }

    static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    static Plan plan(Path directory, String id) throws IOException {
        try (InputStream stream = open(directory, "plans", id)) {
            return CODEC.readPlan(id, stream).orThrow();
        }
    }

    static ImmutableList<Measurement> measurements(Path directory, String name) throws IOException {
        try (InputStream stream = open(directory, "measurements", name)) {
            return CODEC.readMeasurements(name, stream).orThrow().entries();
        }
    }

    static ImmutableList<Evaluation> evaluations(Path directory, String name) throws IOException {
        try (InputStream stream = open(directory, "evaluations", name)) {
            return CODEC.readEvaluations(name, stream).orThrow().entries();
        }
    }

    private static InputStream open(Path directory, String kind, String name) throws IOException {
        return Files.newInputStream(directory.resolve(kind).resolve(name + ".json"));
    }
}
