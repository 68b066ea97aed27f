package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.workplan.storage.Failure;
import org.workplan.storage.Loaded;
import org.workplan.storage.Revision;

/** Reads everything in a directory, and tells each place that cannot be read. */
final class StoreCheck {

    private final Directory directory;
    private final JsonCodec codec;
    private final ImmutableList.Builder<Failure> failures = ImmutableList.builder();

    StoreCheck(Directory directory, JsonCodec codec) {
        this.directory = directory;
        this.codec = codec;
    }

    ImmutableList<Failure> run() {
        for (Path folder : directory.folders()) {
            for (Revision revision : entries(folder.resolve(JsonPlans.LOG), codec::readRevision)) {
                if (!revision.deleted()) {
                    document(folder, JsonPlans.documentName(revision.number()));
                }
            }
            entries(folder.resolve(JsonPlanStore.MEASUREMENTS), codec::readMeasurement);
            entries(folder.resolve(JsonPlanStore.EVALUATIONS), codec::readEvaluation);
        }
        return failures.build();
    }

    private void document(Path folder, String name) {
        Path file = folder.resolve(name);
        String source = directory.name(file);
        if (!directory.exists(file)) {
            failures.add(new Failure(source, "$", "The file is missing. Restore it from a copy."));
        } else {
            failures.addAll(codec.readPlan(source, new ByteArrayInputStream(directory.read(file)))
                    .failures());
        }
    }

    private <E> List<E> entries(Path file, Function<String, Loaded<E>> reader) {
        List<E> entries = new ArrayList<>();
        if (directory.exists(file)) {
            LogLines log = directory.log(file);
            failures.addAll(log.failures());
            String source = directory.name(file);
            for (int index = 0; index < log.texts().size(); index++) {
                Loaded<E> entry = reader.apply(log.texts().get(index));
                String place = "entry " + (index + 1) + ", ";
                entry.failures()
                        .forEach(failure ->
                                failures.add(new Failure(source, place + failure.place(), failure.message())));
                entry.value().ifPresent(entries::add);
            }
        }
        return entries;
    }
}
