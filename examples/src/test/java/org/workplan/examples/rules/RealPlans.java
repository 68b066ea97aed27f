package org.workplan.examples.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.workplan.plan.Plan;
import org.workplan.storage.json.JsonCodec;

/** The three plans that the library was made for. */
final class RealPlans {
    static final Plan ZHANGCUN = read("zhangcun");
    static final Plan RED_SCARF = read("red-scarf");
    static final Plan SONGJIANG = read("songjiang");

    private RealPlans() {}

    private static Plan read(String name) {
        try (InputStream stream = Files.newInputStream(Path.of("plans", name + ".json"))) {
            return JsonCodec.standard().readPlan(name, stream).orThrow();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
