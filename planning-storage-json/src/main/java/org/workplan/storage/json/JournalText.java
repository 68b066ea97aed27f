package org.workplan.storage.json;

import static org.workplan.storage.json.shape.Field.required;
import static org.workplan.storage.json.shape.Shapes.LONG;
import static org.workplan.storage.json.shape.Shapes.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.workplan.storage.LoadResult;
import org.workplan.storage.StorageException;
import org.workplan.storage.json.shape.Json;
import org.workplan.storage.json.shape.JsonLimits;
import org.workplan.storage.json.shape.Records;
import org.workplan.storage.json.shape.Shape;

/** The text of a journal: for each log a heading, which says where its lines go and how many they are, and then the lines. */
final class JournalText {

    private static final String RESTORE = " Restore the directory from a copy.";

    private static final Json JSON = new Json(JsonLimits.STANDARD);

    private static final Shape<Heading> HEADING = Records.of(
            "Heading",
            "Which log the next lines are for, where they go, and how many they are.",
            required("log", TEXT, Heading::log),
            required("from", LONG, Heading::from),
            required("lines", LONG, Heading::lines),
            Heading::new);

    private JournalText() {}

    private record Heading(String log, long from, long lines) {}

    /**
     * Lines that go to a place in a log.
     *
     * @param log the log
     * @param from the byte at which the first of them begins
     * @param texts what stands in them
     * @param line the number of their heading in the journal; the lines follow it
     */
    record Addition(Path log, long from, ImmutableList<String> texts, long line) {
        byte[] bytes() {
            return Bytes.concat(LogLine.written(texts).toArray(byte[][]::new));
        }
    }

    static byte[] written(Logs logs, List<Addition> additions) {
        List<String> texts = new ArrayList<>();
        for (Addition one : additions) {
            texts.add(JSON.line(
                    HEADING,
                    new Heading(logs.name(one.log()), one.from(), one.texts().size())));
            texts.addAll(one.texts());
        }
        return Bytes.concat(LogLine.written(texts).toArray(byte[][]::new));
    }

    /** Reads a journal. It was put in place whole, so what is not legible is damage. */
    static List<Addition> read(Disk disk, Path root) {
        LogReader reader = new LogReader(disk, root.resolve(Journal.FILE), 0, 1);
        List<Addition> additions = new ArrayList<>();
        Set<String> logs = new HashSet<>();
        while (!reader.isAtEnd()) {
            long line = reader.number();
            Heading heading = heading(reader);
            if (!FileNames.isLog(heading.log())
                    || heading.from() < 0
                    || heading.lines() < 1
                    || !logs.add(heading.log())) {
                throw damaged(
                        line,
                        "It asks for " + Lines.counted(heading.lines()) + " in \"" + heading.log() + "\" from byte "
                                + heading.from() + " on, which no store does.");
            }
            ImmutableList.Builder<String> texts = ImmutableList.builder();
            for (long text = 0; text < heading.lines(); text++) {
                texts.add(text(reader));
            }
            additions.add(new Addition(root.resolve(heading.log()), heading.from(), texts.build(), line));
        }
        return additions;
    }

    private static Heading heading(LogReader reader) {
        long line = reader.number();
        LoadResult<Heading> heading = JsonCodec.loaded("heading", JSON.read(HEADING, text(reader)));
        return heading.value()
                .orElseThrow(() -> damaged(line, heading.failures().get(0).message()));
    }

    private static String text(LogReader reader) {
        long line = reader.number();
        return reader.next()
                .filter(LogLine::isWhole)
                .map(LogLine::text)
                .orElseThrow(() -> damaged(line, "The line does not fit its checksum, or is missing."));
    }

    /** Damage at a line of the journal. */
    static StorageException damaged(long line, String what) {
        return new StorageException.CorruptData(Journal.FILE + ", line " + line, what + RESTORE);
    }
}
