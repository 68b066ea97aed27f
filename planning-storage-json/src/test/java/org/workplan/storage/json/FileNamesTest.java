package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

class FileNamesTest {
    private static final List<String> HOSTILE = List.of(
            "..",
            ".",
            "...",
            "..\\..\\up",
            "C:\\x",
            "\\\\server\\share",
            "CON",
            "con",
            "nul.txt",
            "NUL.TXT",
            "com1",
            "LPT9.",
            "A",
            "a",
            "a.",
            "a_5fb",
            "a_b",
            "%2e%2e%2f",
            "~root",
            "$HOME",
            "-rf",
            "*?<>|\"",
            "e\u0301",
            "\u00e9",
            "\u0130",
            "\u0131",
            "i",
            "I",
            "\ud83c\udfee\ud840\udc00",
            "\ud83c\udfee".repeat(100),
            "x".repeat(200),
            "X".repeat(200),
            "x".repeat(199) + "y",
            "A".repeat(40),
            "A".repeat(39) + "B");

    @TempDir
    private Path around;

    @Test
    void a_name_is_safe_on_every_file_system_and_no_two_ids_share_one() {
        Map<String, String> owners = new HashMap<>();
        for (String id : HOSTILE) {
            String name = FileNames.of(PlanId.of(id));
            assertThat(name).as(id).matches("plan-[a-z0-9_-]+").hasSizeLessThanOrEqualTo(120);
            String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
            assertThat(owners.put(folded, id)).as(id).isNull();
        }
    }

    @Test
    void a_plan_of_a_hostile_id_stays_in_the_directory_of_its_store() throws IOException {
        Path inner = Files.createDirectories(around.resolve("a/b/store"));
        try (PlanStore store = JsonPlanStore.open(inner)) {
            for (String id : HOSTILE) {
                Plan plan = Plan.builder()
                        .id(PlanId.of(id))
                        .kind(Plan.Kind.PROGRAMME)
                        .title(id)
                        .build();
                store.plans().create(plan, new Change(RecordId.of("first"), "Li", "try", Instant.EPOCH));
            }
        }
        try (Stream<Path> all = Files.walk(around)) {
            assertThat(all.filter(path -> !inner.startsWith(path)))
                    .isNotEmpty()
                    .allMatch(path -> path.startsWith(inner) && !path.equals(inner));
        }
    }

    @Test
    void documents_have_the_same_names_wherever_numbers_are_written_with_other_digits() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try (PlanStore store = JsonPlanStore.open(around)) {
            Plan plan = Plan.builder()
                    .id(PlanId.of("zhangcun"))
                    .kind(Plan.Kind.PROGRAMME)
                    .title("zhangcun")
                    .build();
            store.plans().create(plan, new Change(RecordId.of("first"), "Li", "try", Instant.EPOCH));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(around.resolve("plan-zhangcun/revision-000001.json")).exists();
    }
}
