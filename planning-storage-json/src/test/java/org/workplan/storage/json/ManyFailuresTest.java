package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Failure;
import org.workplan.storage.LoadResult;

/** The failures of a document are bounded in number and length, and say how many more there are. */
class ManyFailuresTest {

    private static final JsonCodec CODEC = JsonCodec.standard();
    private static final String LOG = "{\"schemaVersion\":\"1.3\",\"plan\":\"p\",\"measurements\":[";
    private static final String PLAN =
            "{\"schemaVersion\":\"1.3\",\"plan\":{\"id\":\"p\",\"kind\":\"programme\",\"title\":\"P\",\"tasks\":[";

    private static LoadResult<?> measurements(String text) {
        return CODEC.readMeasurements("m.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_thousand_are_listed_and_the_last_one_says_how_many_more_there_are() {
        LoadResult<?> exact = measurements(SmallHeapReader.document(LOG, "1", 1_000, "]}"));
        assertThat(exact.failures()).hasSize(1_000);
        assertThat(exact.failures().get(999).place()).isEqualTo("$.measurements[999]");
        LoadResult<?> more = measurements(SmallHeapReader.document(LOG, "1", 1_234, "]}"));
        assertThat(more.failures()).hasSize(1_001);
        assertThat(more.failureCount()).isEqualTo(1_234);
        assertThat(more.failures().subList(0, 1_000)).isEqualTo(exact.failures());
        assertThat(more.failures().get(1_000))
                .isEqualTo(new Failure(
                        "m.json",
                        "$",
                        "The document has 234 more problems than the 1000 that are listed. Correct those first, and read it"
                                + " again."));
    }

    @Test
    void what_can_be_read_among_many_failures_is_kept() {
        String good = "{\"id\":\"m\",\"indicator\":\"i\",\"on\":\"2025-01-01\",\"value\":1}";
        LoadResult<?> loaded = measurements(SmallHeapReader.document(LOG, "{}", 5_000, "," + good + "]}"));
        assertThat(loaded.failures()).hasSize(1_001);
        assertThat(((EntryLog.OfPlan<?>) loaded.value().orElseThrow()).entries())
                .hasSize(1);
    }

    @Test
    void a_message_is_no_longer_than_a_reader_wants() {
        LoadResult<?> loaded = measurements(SmallHeapReader.document(
                LOG,
                "{\"id\":\"m\",\"indicator\":\"i\",\"on\":\"" + "9".repeat(900_000) + "\",\"value\":1,\"tags\":{\""
                        + "t".repeat(9_000) + "\":1}}",
                1,
                "]}"));
        assertThat(loaded.failures()).hasSize(2).allSatisfy(failure -> {
            assertThat(failure.message()).hasSizeLessThanOrEqualTo(1_000);
            assertThat(failure.place()).hasSizeLessThanOrEqualTo(1_000);
        });
        assertThat(loaded.failures())
                .anySatisfy(failure -> assertThat(failure.message()).endsWith("write YYYY-MM-DD (2025-10-01)."));
    }

    @Test
    void an_exception_about_them_names_twenty() {
        LoadResult<?> loaded = measurements(SmallHeapReader.document(LOG, "1", 5_000, "]}"));
        assertThatThrownBy(loaded::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("$.measurements[19]")
                .hasMessageEndingWith("... and 4980 more")
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(3_000)
                .doesNotContain("$.measurements[20]");
    }

    private static String read(String before, String entry, int count, String after)
            throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapReader.class.getName(),
                        before,
                        entry,
                        String.valueOf(count),
                        after)
                .redirectErrorStream(true)
                .start();
        String printed = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void five_million_bad_entries_are_read_in_a_small_heap() throws IOException, InterruptedException {
        assertThat(read(LOG, "1", 5_000_000, "]}")).startsWith("1001").contains("4999000 more");
        assertThat(read(PLAN, "{}", 3_000_000, "]}}")).startsWith("1001").contains("5999000 more");
    }

    @Test
    void forty_megabytes_of_bad_entries_are_a_list_of_failures() throws IOException, InterruptedException {
        assertThat(read(LOG, "1", 20_000_000, "]}")).startsWith("1001").contains("19999000 more");
    }
}
