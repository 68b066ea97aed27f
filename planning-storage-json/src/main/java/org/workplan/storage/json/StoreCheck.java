package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
            entries(folder.resolve(JsonPlans.LOG), LogTexts::readRevision, revision -> document(folder, revision));
            entries(folder.resolve(JsonPlanStore.MEASUREMENTS), codec::readMeasurement, any -> {});
            entries(folder.resolve(JsonPlanStore.EVALUATIONS), codec::readEvaluation, any -> {});
        }
        entries(directory.file(JsonFeed.FILE), LogTexts::readNotice, any -> {});
        return failures.build();
    }

    private void document(Path folder, Revision revision) {
        if (revision.deleted()) {
            return;
        }
        Path file = folder.resolve(JsonPlans.documentName(revision.number()));
        String source = directory.name(file);
        if (!directory.exists(file)) {
            failures.add(new Failure(source, "$", "The file is missing. Restore it from a copy."));
        } else {
            failures.addAll(codec.readPlan(source, new ByteArrayInputStream(directory.read(file)))
                    .failures());
        }
    }

    private <E> void entries(Path file, Function<String, Loaded<E>> reader, Consumer<E> taken) {
        if (directory.exists(file)) {
            LogState state = directory.logs().freshState(file);
            failures.addAll(state.failures());
            try (Stream<LogLine> lines = directory.logs().readTo(file, state.end())) {
                lines.filter(LogLine::isWhole)
                        .forEach(line ->
                                entry(directory.name(file), line, reader).ifPresent(taken));
            }
        }
    }

    private <E> Optional<E> entry(String source, LogLine line, Function<String, Loaded<E>> reader) {
        Loaded<E> entry = reader.apply(line.text());
        String place = "line " + line.number() + ", ";
        entry.failures()
                .forEach(failure -> failures.add(new Failure(source, place + failure.place(), failure.message())));
        return entry.value();
    }
}
