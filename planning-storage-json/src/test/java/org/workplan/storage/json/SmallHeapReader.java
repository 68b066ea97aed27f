package org.workplan.storage.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.workplan.storage.LoadResult;

/** A program of its own that reads a document of bad entries, to be started with a small heap, and prints what it could not read. */
final class SmallHeapReader {

    private SmallHeapReader() {}

    static String document(String before, String entry, int count, String after) {
        return before + (entry + ",").repeat(count - 1) + entry + after;
    }

    public static void main(String[] args) {
        byte[] document =
                document(args[0], args[1], Integer.parseInt(args[2]), args[3]).getBytes(StandardCharsets.UTF_8);
        JsonCodec codec = JsonCodec.standard();
        ByteArrayInputStream stream = new ByteArrayInputStream(document);
        LoadResult<?> loaded = args[0].contains("\"tasks\"")
                ? codec.readPlan("p.json", stream)
                : codec.readMeasurements("m.json", stream);
        System.out.println(loaded.failures().size());
        System.out.println(loaded.failures().get(loaded.failures().size() - 1));
    }
}
