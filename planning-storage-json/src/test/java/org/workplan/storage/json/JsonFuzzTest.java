package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.workplan.storage.LoadResult;

/**
 * Whatever stands in a document, reading gives a value or failures, and what was read is written so that it reads back the same. By default the inputs
 * that are kept beside this class are tried; CONTRIBUTING.md says how to look for more.
 */
class JsonFuzzTest {
    private static final JsonCodec CODEC = JsonCodec.standard();
    private static final String DICTIONARY = "json.dict";

    /** A failure says what is wrong in a few lines, however large the document. */
    private static final int LONGEST_MESSAGE = 20_000;

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = DICTIONARY)
    void plans(byte[] document) {
        check(CODEC.readPlan("plan", stream(document)), CODEC::writePlan, text -> CODEC.readPlan("plan", stream(text)));
    }

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = DICTIONARY)
    void measurements(byte[] document) {
        check(
                CODEC.readMeasurements("log", stream(document)),
                CODEC::writeMeasurements,
                text -> CODEC.readMeasurements("log", stream(text)));
    }

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = DICTIONARY)
    void evaluations(byte[] document) {
        check(
                CODEC.readEvaluations("log", stream(document)),
                CODEC::writeEvaluations,
                text -> CODEC.readEvaluations("log", stream(text)));
    }

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = DICTIONARY)
    void lines(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        check(text, CODEC::readHeader, CODEC::writeHeader);
        check(text, CODEC::readMeasurement, CODEC::writeMeasurement);
        check(text, CODEC::readEvaluation, CODEC::writeEvaluation);
        check(text, LogTexts::readRevision, LogTexts::of);
        check(text, LogTexts::readNotice, LogTexts::of);
        LogLine whole = new LogLine(1, 0, line);
        if (whole.isWhole()) {
            assertThat(whole.text()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = DICTIONARY)
    void explanations(byte[] document) {
        check(
                new String(document, StandardCharsets.UTF_8),
                CODEC::readExplanation,
                explanation -> CODEC.writeExplanation(explanation));
    }

    private static ByteArrayInputStream stream(byte[] document) {
        return new ByteArrayInputStream(document);
    }

    private static ByteArrayInputStream stream(String document) {
        return stream(document.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> void check(String text, Function<String, LoadResult<T>> reader, Function<T, String> writer) {
        check(reader.apply(text), writer, reader);
    }

    private static <T> void check(
            LoadResult<T> loaded, Function<T, String> writer, Function<String, LoadResult<T>> reader) {
        assertThat(loaded.value().isPresent() || !loaded.failures().isEmpty()).isTrue();
        loaded.failures().forEach(failure -> {
            assertThat(failure.place()).isNotBlank();
            assertThat(failure.message()).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE);
            assertThat(failure.message()).doesNotContain("Exception").doesNotContain("org.workplan");
        });
        loaded.value().ifPresent(value -> {
            String written = writer.apply(value);
            LoadResult<T> again = reader.apply(written);
            assertThat(again.failures()).isEmpty();
            assertThat(again.value()).contains(value);
            assertThat(writer.apply(value)).isEqualTo(written);
            assertThat(writer.apply(again.orThrow())).isEqualTo(written);
        });
    }
}
