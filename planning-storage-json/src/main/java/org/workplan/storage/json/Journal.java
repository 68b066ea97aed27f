package org.workplan.storage.json;

import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.LONG;
import static org.workplan.storage.json.shape.Shapes.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.workplan.storage.StorageException;
import org.workplan.storage.json.shape.Json;
import org.workplan.storage.json.shape.JsonLimits;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;

/**
 * Adds lines to several logs, all or none. They are written to a file of their own first; once that has its name they count, and a crash later is made up
 * for from it. Where the file comes back after it was removed, what it asks for is there already, or the logs have gone another way without it.
 */
final class Journal {

    static final String FILE = "together.journal";

    private static final Json JSON = new Json(JsonLimits.STANDARD);

    private static final Shape<Heading> HEADING = Records.of(
            "Heading",
            "Which log the next lines are for, where they go, and how many they are.",
            required("log", TEXT, Heading::log),
            required("from", LONG, Heading::from),
            required("lines", LONG, Heading::lines),
            Heading::new);

    private final Path root;
    private final Path file;
    private final Disk disk;
    private final Logs logs;
    private boolean settled;

    Journal(Path root, Disk disk, Logs logs) {
        this.root = root;
        this.file = root.resolve(FILE);
        this.disk = disk;
        this.logs = logs;
    }

    private record Heading(String log, long from, long lines) {
        /** Checks that the lines go to a log of a store and nowhere else. */
        void requireOwn(long line) {
            if (!FileNames.isLog(log) || from < 0 || lines < 1) {
                throw new StorageException.CorruptData(
                        FILE + ", line " + line,
                        "It asks for " + Lines.counted(lines) + " in \"" + log + "\" from byte " + from
                                + " on, which no store does. Restore the directory from a copy.");
            }
        }
    }

    /** Lines that go to a place in a log. */
    private record Addition(Path log, long from, List<String> texts) {
        byte[] bytes() {
            return Bytes.concat(LogLine.written(texts).toArray(byte[][]::new));
        }
    }

    /** Adds lines to logs. */
    void append(Map<Path, List<String>> lines) {
        List<Addition> additions = new ArrayList<>();
        lines.forEach(
                (log, texts) -> additions.add(new Addition(log, logs.state(log).end(), texts)));
        try {
            // Folders that were made for documents of these changes have to be there before the changes count.
            disk.syncFolder(root);
            new WholeFile(disk, root, FILE).write(written(additions));
            additions.forEach(one -> logs.append(one.log(), one.texts()));
            disk.delete(file);
        } catch (IOException exception) {
            throw takenBack(additions, Faults.unavailable(file, exception));
        } catch (StorageException exception) {
            throw takenBack(additions, exception);
        } catch (Error error) {
            leaveOpen();
            throw error;
        }
    }

    /** Lets the file decide, when the logs are read next, whether the lines were added. */
    private void leaveOpen() {
        settled = false;
        logs.forget();
    }

    private byte[] written(List<Addition> additions) {
        List<String> texts = new ArrayList<>();
        for (Addition one : additions) {
            texts.add(JSON.line(
                    HEADING,
                    new Heading(logs.name(one.log()), one.from(), one.texts().size())));
            texts.addAll(one.texts());
        }
        return Bytes.concat(LogLine.written(texts).toArray(byte[][]::new));
    }

    /** Puts the logs back as they were. Where even that fails, the file decides when the logs are read next. */
    private StorageException takenBack(List<Addition> additions, StorageException cause) {
        try {
            for (Addition one : additions) {
                if (disk.exists(one.log())) {
                    logs.cut(one.log(), one.from());
                }
            }
            Uninterrupted.run(() -> {
                disk.delete(file);
                disk.syncFolder(root);
            });
            return cause;
        } catch (IOException | StorageException exception) {
            cause.addSuppressed(exception);
            leaveOpen();
            return new StorageException.OutcomeUnknown(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** Refuses if there is something to make up for. */
    void requireSettled() {
        settled = true;
        if (disk.exists(file)) {
            throw new StorageException.Unavailable(
                    "A crash left changes in the file " + FILE
                            + " that have to be finished. Open the directory once with JsonPlanStore.open.",
                    false,
                    new IOException("not finished"));
        }
    }

    /** Makes up for a crash. Called before logs are read. */
    void settle() {
        if (settled) {
            return;
        }
        settled = true;
        boolean recovered = false;
        try {
            recover();
            recovered = true;
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        } finally {
            settled = recovered;
        }
    }

    private void recover() throws IOException {
        if (!disk.exists(file)) {
            return;
        }
        List<Addition> missing = new ArrayList<>();
        boolean fits = true;
        for (Addition one : read()) {
            boolean isMissing = logs.state(one.log()).end() == one.from();
            fits &= isMissing || isThere(one);
            if (isMissing) {
                missing.add(one);
            }
        }
        if (fits) {
            missing.forEach(one -> logs.append(one.log(), one.texts()));
        }
        disk.delete(file);
    }

    private boolean isThere(Addition one) throws IOException {
        byte[] expected = one.bytes();
        return disk.exists(one.log()) && Arrays.equals(expected, disk.read(one.log(), one.from(), expected.length));
    }

    private List<Addition> read() {
        LogReader reader = new LogReader(disk, file, 0, 1);
        List<Addition> additions = new ArrayList<>();
        while (!reader.isAtEnd()) {
            long first = reader.number();
            Heading heading = JsonCodec.loaded("heading", JSON.read(HEADING, text(reader)))
                    .value()
                    .orElseThrow(Journal::damaged);
            heading.requireOwn(first);
            ImmutableList.Builder<String> texts = ImmutableList.builder();
            for (long line = 0; line < heading.lines(); line++) {
                texts.add(text(reader));
            }
            additions.add(new Addition(root.resolve(heading.log()), heading.from(), texts.build()));
        }
        return additions;
    }

    private static String text(LogReader reader) {
        return reader.next().filter(LogLine::isWhole).map(LogLine::text).orElseThrow(Journal::damaged);
    }

    private static StorageException damaged() {
        return new StorageException.CorruptData(
                FILE, "Changes that were to be made together are not legible. Restore the directory from a copy.");
    }
}
