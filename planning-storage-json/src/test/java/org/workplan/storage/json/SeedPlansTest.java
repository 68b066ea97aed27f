package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.plan.Plan;
import org.workplan.storage.Loaded;

/** The three real plans, read from where the examples keep them. */
class SeedPlansTest {

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void a_real_plan_is_read_without_failure_and_stands_in_canonical_form(String id) throws IOException {
        Path file = Path.of("../examples/plans/" + id + ".json");
        Loaded<Plan> loaded = JsonCodec.standard().readPlan(id, Files.newInputStream(file));

        assertThat(loaded.failures()).isEmpty();
        Plan plan = loaded.orThrow();
        String written = JsonCodec.standard().writePlan(plan);
        assertThat(JsonCodec.standard()
                        .readPlan(id, new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))
                        .orThrow())
                .isEqualTo(plan);
        assertThat(Files.readString(file)).isEqualTo(written);
    }
}
