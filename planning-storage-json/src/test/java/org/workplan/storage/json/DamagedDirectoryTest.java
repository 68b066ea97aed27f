package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.Failure;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Transfer;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** Files were lost, copied, cut off or put where they do not belong: nothing of that passes without a word. */
class DamagedDirectoryTest {
    private static final PlanId SPRING = PlanId.of("spring");
    private static final PlanId WINTER = PlanId.of("winter");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @TempDir
    private Path directory;

    private static Change change(String id) {
        return new Change(RecordId.of(id), "Li", "as printed", Instant.EPOCH);
    }

    private static Plan plan(PlanId id) {
        return Plan.builder()
                .id(id)
                .kind(Plan.Kind.PROGRAMME)
                .title("plan of " + id)
                .build();
    }

    private static Measurement measurement(String id) {
        return Measurement.builder()
                .id(RecordId.of(id))
                .indicator(PartId.of("articles"))
                .observed(DatePeriod.of(DAY, DAY))
                .value(Observation.of(1))
                .build();
    }

    @BeforeEach
    void fill() {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            Stored first = store.plans().create(plan(SPRING), change("first"));
            store.plans().save(first, plan(SPRING).withTitle("edited"), change("second"));
            store.measurements().append(SPRING, ImmutableList.of(measurement("one"), measurement("two")));
            store.measurements().append(SPRING, ImmutableList.of(measurement("three")));
            store.plans().create(plan(WINTER), change("first"));
        }
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private void keepLines(String name, int... kept) throws IOException {
        List<String> lines = Files.readAllLines(file(name));
        StringBuilder text = new StringBuilder();
        for (int line : kept) {
            text.append(lines.get(line - 1)).append('\n');
        }
        Files.writeString(file(name), text);
    }

    private List<String> checked() {
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            return store.check().stream()
                    .map(failure -> failure.source() + ", " + failure.place())
                    .toList();
        }
    }

    private List<String> notCopied() {
        try (PlanStore store = JsonPlanStore.open(directory);
                PlanStore copy = new InMemoryPlanStore()) {
            return new Transfer(store, copy)
                    .all(progress -> {}).failures().stream()
                            .map(Failure::toString)
                            .toList();
        }
    }

    private void replaceByDirectory(String name) throws IOException {
        Files.delete(file(name));
        Files.createDirectory(file(name));
    }

    @Test
    void a_directory_that_is_well_passes_the_check_with_what_others_keep_in_it() throws IOException {
        Files.createDirectory(file(".git"));
        Files.writeString(Files.createDirectory(file("notes")).resolve("revisions.log"), "of something else\n");
        assertThat(checked()).isEmpty();
        assertThat(notCopied()).isEmpty();
        try (PlanStore store = JsonPlanStore.open(directory)) {
            assertThat(store.plans().list(Filter.all())).hasSize(2);
        }
    }

    @Test
    void a_revision_that_was_lost_at_the_end_of_a_log_is_told() throws IOException {
        keepLines("plan-spring/revisions.log", 1);
        assertThat(checked()).containsExactly("plan-spring/revisions.log, line 2");
        assertThat(notCopied())
                .singleElement()
                .asString()
                .contains("plan-spring/revisions.log, line 2: It has 1 line, and 2 were acknowledged");
    }

    @Test
    void a_log_that_was_lost_is_told() throws IOException {
        Files.delete(file("plan-spring/measurements.log"));
        assertThat(checked()).containsExactly("plan-spring/measurements.log, line 1");
        assertThat(notCopied())
                .singleElement()
                .asString()
                .contains("plan-spring/measurements.log, line 1: It has 0 lines, and 3 were acknowledged");
    }

    @Test
    void a_measurement_that_was_cut_off_is_told() throws IOException {
        String log = Files.readString(file("plan-spring/measurements.log"));
        Files.writeString(file("plan-spring/measurements.log"), log.substring(0, log.length() - 5));
        assertThat(checked()).containsExactly("plan-spring/measurements.log, line 3");
    }

    @Test
    void a_revision_that_is_missing_between_others_or_there_twice_is_refused() throws IOException {
        String place = "plan-spring/revisions.log, line ";
        keepLines("plan-spring/revisions.log", 1, 1, 2);
        assertThat(checked()).containsExactly(place + 2, place + 3);
        try (PlanStore store = JsonPlanStore.open(directory)) {
            assertThatThrownBy(() -> store.plans().history(SPRING))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining(place + 2);
            assertThat(store.plans().tryList(Filter.all()).failures())
                    .extracting(Failure::place)
                    .containsExactly(place + 2);
        }
        keepLines("plan-spring/revisions.log", 3);
        assertThat(checked()).contains(place + 1);
    }

    @Test
    void a_measurement_that_is_there_twice_is_told_and_none_is_added() throws IOException {
        keepLines("plan-spring/measurements.log", 1, 2, 3, 3);
        assertThat(checked()).containsExactly("plan-spring/measurements.log, line 4");
        try (PlanStore store = JsonPlanStore.open(directory)) {
            assertThatThrownBy(() -> store.measurements().append(SPRING, ImmutableList.of(measurement("four"))))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining("line 4");
        }
    }

    @Test
    void a_notice_that_is_there_twice_is_told() throws IOException {
        keepLines("changes.log", 1, 2, 2, 3, 4, 5);
        assertThat(checked()).contains("changes.log, line 3");
    }

    @Test
    void a_store_whose_notices_were_lost_is_not_copied_as_an_empty_one() throws IOException {
        Files.delete(file("changes.log"));
        assertThatThrownBy(this::notCopied)
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessage(
                        "changes.log, line 1: It has 0 lines, and 5 were acknowledged. Restore the file from a copy.");
        Files.delete(file(AcknowledgedMark.FILE));
        assertThatThrownBy(this::notCopied)
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessage("changes.log: It is empty although plans exist. Restore the file from a copy.");
    }

    @Test
    void a_copied_folder_is_no_second_plan() throws IOException {
        Path copy = Files.createDirectory(file("plan-autumn"));
        for (String name : List.of("revisions.log", "revision-000001.json")) {
            Files.copy(file("plan-winter").resolve(name), copy.resolve(name));
        }
        assertThat(checked()).containsExactly("plan-autumn/revision-000001.json, $.plan.id");
        try (PlanStore store = JsonPlanStore.open(directory)) {
            LoadResult<ImmutableList<PlanStore.Summary>> listed = store.plans().tryList(Filter.all());
            assertThat(listed.value().orElseThrow())
                    .extracting(PlanStore.Summary::id)
                    .containsExactly(SPRING, WINTER);
            assertThat(listed.failures())
                    .extracting(Failure::message)
                    .containsExactly(
                            "It reports 0 lines of plan-autumn/revisions.log, and the file has 1. Restore the file from a"
                                    + " copy; if the folder was copied into the store, take it away.");
            assertThatThrownBy(() -> store.plans().find(PlanId.of("autumn")))
                    .isInstanceOf(StorageException.CorruptData.class);
        }
    }

    @Test
    void a_copied_folder_with_a_name_that_no_plan_has_is_passed_over() throws IOException {
        Files.copy(
                file("plan-winter/revisions.log"),
                Files.createDirectory(file("plan-winter (copy)")).resolve("revisions.log"));
        assertThat(checked()).isEmpty();
    }

    @Test
    void a_directory_in_the_place_of_a_file_is_told_and_the_other_plans_are_there() throws IOException {
        replaceByDirectory("plan-spring/revisions.log");
        replaceByDirectory("plan-winter/revision-000001.json");
        Files.createDirectory(file("plan-spring/evaluations.log"));
        assertThat(checked())
                .containsExactly(
                        "plan-spring/revisions.log, $",
                        "plan-spring/evaluations.log, $",
                        "plan-winter/revision-000001.json, $");
        try (PlanStore store = JsonPlanStore.open(directory)) {
            assertThat(store.plans().tryList(Filter.all()).failures())
                    .extracting(Failure::place)
                    .containsExactly("plan-spring/revisions.log", "plan-winter/revision-000001.json");
            assertThatThrownBy(() -> store.evaluations().all(SPRING))
                    .hasMessage("plan-spring/evaluations.log: A directory is in the place of a file. Remove it, and"
                            + " restore the file from a copy.");
            assertThat(store.measurements().all(SPRING)).hasSize(3);
        }
    }

    @Test
    void a_check_reports_a_damaged_format_and_an_illegible_mark_and_goes_on() throws IOException {
        replaceByDirectory("plan-spring/revisions.log");
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            Files.writeString(file("workplan-store.json"), "{");
            replaceByDirectory(AcknowledgedMark.FILE);
            assertThat(store.check())
                    .extracting(Failure::source)
                    .containsExactly("plan-spring/revisions.log", AcknowledgedMark.FILE, "workplan-store.json");
        }
    }

    @Test
    void a_file_that_cannot_be_looked_at_is_not_taken_for_missing() throws IOException {
        Path log = file("plan-spring/revisions.log");
        Files.delete(log);
        Files.createSymbolicLink(log, log);
        assertThat(checked()).containsExactly("plan-spring/revisions.log, $");
        try (PlanStore store = JsonPlanStore.open(directory)) {
            assertThatThrownBy(() -> store.plans().list(Filter.all()))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining("plan-spring/revisions.log: A symbolic link is in the place of a file");
        }
    }

    @Test
    void a_file_in_the_place_of_the_directory_is_named() throws IOException {
        Path taken = Files.writeString(file("taken"), "of somebody else");
        for (Path path : List.of(taken, taken.resolve("deeper"))) {
            assertThatThrownBy(() -> JsonPlanStore.open(path))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining("a file of that name exists: " + taken);
        }
    }

    @Test
    void a_lock_that_cannot_be_taken_is_told_apart_from_a_store_that_is_open() throws IOException {
        Files.delete(file("lock"));
        Files.createDirectory(file("lock"));
        assertThatThrownBy(() -> JsonPlanStore.open(directory))
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining("/lock: A directory is in the place of a file.");
        MoreFiles.deleteRecursively(file("lock"), RecursiveDeleteOption.ALLOW_INSECURE);
        try (PlanStore open = JsonPlanStore.open(directory)) {
            assertThat(open.changes().last()).isEqualTo(5);
            assertThatThrownBy(() -> JsonPlanStore.open(directory))
                    .hasMessageContaining("is open in another store. Close that store first.");
        }
    }

    @Test
    void text_that_follows_the_last_line_is_no_line() throws IOException {
        Files.write(
                file("plan-spring/measurements.log"),
                "garbage".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        assertThat(checked()).isEmpty();
        try (PlanStore store = JsonPlanStore.open(directory)) {
            store.measurements().append(SPRING, ImmutableList.of(measurement("four")));
            assertThat(store.measurements().all(SPRING)).hasSize(4);
        }
    }
}
