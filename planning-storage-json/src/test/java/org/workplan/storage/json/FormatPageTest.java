package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workplan.storage.LoadResult;

/** The documents shown on the page about the format are read as they stand. */
class FormatPageTest {

    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    static Stream<String> documents() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("../docs/json-format.md")))
                .results()
                .map(block -> block.group(1));
    }

    @Test
    void plans_measurements_and_evaluations_are_shown() throws IOException {
        assertThat(documents()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_shown_document_is_read_without_failure(String document) {
        assertThat(read(document).failures()).isEmpty();
    }

    private static LoadResult<?> read(String document) {
        InputStream stream = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        if (document.contains("\"measurements\"")) {
            return JsonCodec.standard().readMeasurements("page", stream);
        }
        return document.contains("\"sections\"")
                ? JsonCodec.standard().readPlan("page", stream)
                : JsonCodec.standard().readEvaluations("page", stream);
    }
}
