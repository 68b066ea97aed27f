package org.workplan.benchmarks;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Lays JSON out as the library does. Whoever writes says what stands on one line; the library finds out. */
final class JsonLayout implements PrettyPrinter {
    private static final String[] LINES = new String[16];

    static {
        for (int level = 0; level < LINES.length; level++) {
            LINES[level] = "\n" + "  ".repeat(level);
        }
    }

    private boolean always;
    private boolean onOneLine;
    private int level;

    /** All of it stands on one line. */
    void alwaysFlat() {
        always = true;
        onOneLine = true;
    }

    /** What follows stands on one line. */
    void flat() {
        onOneLine = true;
    }

    /** What follows has one entry a line. */
    void tall() {
        onOneLine = always;
    }

    private void line(JsonGenerator json) {
        if (!onOneLine) {
            json.writeRaw(LINES[level]);
        }
    }

    private void begin(JsonGenerator json, char bracket) {
        json.writeRaw(bracket);
        level++;
    }

    private void end(JsonGenerator json, char bracket, int entries) {
        level--;
        if (entries > 0) {
            line(json);
        }
        json.writeRaw(bracket);
    }

    private void separate(JsonGenerator json) {
        json.writeRaw(',');
        if (onOneLine) {
            json.writeRaw(' ');
        } else {
            line(json);
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        begin(json, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        line(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        separate(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        end(json, '}', entries);
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        begin(json, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        separate(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) {
        end(json, ']', entries);
    }
}
