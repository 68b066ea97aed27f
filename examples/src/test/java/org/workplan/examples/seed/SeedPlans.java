package org.workplan.examples.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.EntryLog;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PartId;

/** The three real plans and their sample records, read from where the examples keep them. */
final class SeedPlans {

    static final Plan ZHANGCUN = plan("zhangcun");
    static final Plan RED_SCARF = plan("red-scarf");
    static final Plan SONGJIANG = plan("songjiang");
    static final List<Plan> ALL = List.of(ZHANGCUN, RED_SCARF, SONGJIANG);

    private SeedPlans() {}

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Plan plan(String id) {
        try {
            return JsonCodec.standard()
                    .readPlan(id, Files.newInputStream(Path.of("plans", id + ".json")))
                    .orThrow();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static EntryLog.OfPlan<Measurement> measurements(String file) {
        try {
            return JsonCodec.standard()
                    .readMeasurements(file, Files.newInputStream(Path.of("measurements", file)))
                    .orThrow();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static EntryLog.OfPlan<Evaluation> evaluations(String file) {
        try {
            return JsonCodec.standard()
                    .readEvaluations(file, Files.newInputStream(Path.of("evaluations", file)))
                    .orThrow();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static <P extends Part> P part(Plan plan, Class<P> type, String id) {
        return plan.part(type, PartId.of(id)).orElseThrow();
    }
}
