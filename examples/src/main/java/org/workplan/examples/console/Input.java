package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Failure;
import org.workplan.storage.LoadResult;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.Dates;
import picocli.CommandLine.TypeConversionException;

/** Reads what commands are given, or refuses it with one clear message. */
final class Input {

    private static final JsonCodec CODEC = JsonCodec.standard();
    private static final int SHOWN = 5;

    private Input() {}

    /** One way of reading a document. */
    private interface Reader<T> {
        LoadResult<T> read(String source, InputStream stream);
    }

    static Plan plan(Path file) {
        return whole(file, CODEC::readPlan);
    }

    static EntryLog.OfPlan<Measurement> measurements(Path file) {
        return whole(file, CODEC::readMeasurements);
    }

    static ImmutableList<Measurement> measurements(Path file, Plan plan) {
        return of(plan, file, measurements(file));
    }

    static ImmutableList<Evaluation> evaluations(Path file, Plan plan) {
        return of(plan, file, whole(file, CODEC::readEvaluations));
    }

    private static <E> ImmutableList<E> of(Plan plan, Path file, EntryLog.OfPlan<E> entries) {
        if (!entries.plan().equals(plan.id())) {
            throw new BadInput(file.getFileName() + " belongs to plan " + entries.plan() + ", not to plan " + plan.id()
                    + ". Name the file of this plan.");
        }
        return entries.entries();
    }

    private static <T> T whole(Path file, Reader<T> reader) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new BadInput(name + " is a directory. Name a JSON file.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            LoadResult<T> loaded = reader.read(name, stream);
            if (loaded.value().isPresent() && loaded.failures().isEmpty()) {
                return loaded.value().get();
            }
            throw new BadInput(message(name, loaded));
        } catch (NoSuchFileException exception) {
            throw new BadInput("There is no file " + file + ". Check the name.");
        } catch (IOException exception) {
            throw new BadInput(
                    "The file " + file + " cannot be read: " + exception.getMessage() + ". Look at its permissions.");
        }
    }

    private static ImmutableList<String> message(String name, LoadResult<?> loaded) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        loaded.failures().stream().limit(SHOWN).map(Failure::toString).forEach(lines::add);
        long more = loaded.failureCount() - SHOWN;
        if (more > 0) {
            lines.add("... and " + more + " more in " + name + ".");
        }
        return lines.build();
    }

    /** A file as an option names it; whether it is there is seen when it is read. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException exception) {
            throw new TypeConversionException("no file can have that name. Write another");
        }
    }

    static LocalDate date(String text) {
        try {
            return Dates.check(LocalDate.parse(text));
        } catch (DateTimeParseException | IllegalArgumentException exception) {
            throw new BadInput("\"" + text + "\" is not a date. Write YYYY-MM-DD, such as 2025-06-30.");
        }
    }

    /** A day and time, or the start of a day. */
    static LocalDateTime moment(String text) {
        try {
            if (!text.contains("T")) {
                return date(text).atStartOfDay();
            }
            LocalDateTime moment = LocalDateTime.parse(text);
            Dates.check(moment.toLocalDate());
            return moment;
        } catch (DateTimeParseException | IllegalArgumentException exception) {
            throw new BadInput("\"" + text + "\" is not a day and time. Write such as 2025-11-09T13:00.");
        }
    }

    static Instant instant(String text) {
        try {
            return Dates.check(Instant.parse(text));
        } catch (DateTimeParseException | IllegalArgumentException exception) {
            throw new BadInput("\"" + text + "\" is not a point in time. Write such as 2025-06-30T12:00:00Z.");
        }
    }
}
