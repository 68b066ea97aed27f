package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourCommandTest {

    @TempDir
    Path folder;

    private Console.Run tour(Path data, String format) {
        return run("tour", "--data", data, "--out", folder.resolve("out"), "--format", format);
    }

    @Test
    void the_main_job_keeps_reviews_measures_evaluates_and_reports_three_plans() {
        Console.Run run = tour(Path.of(""), "text");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("measured: 22 of 47 targets met, 23 not met, 2 open, 0 undetermined")
                .contains("evaluated: ")
                .contains("jdbc:h2:async:")
                .contains("json:");
        for (String plan : new String[] {"zhangcun", "red-scarf", "songjiang"}) {
            assertThat(folder.resolve("out/reports").resolve(plan + ".html")).exists();
        }
    }

    @Test
    void it_may_be_run_again_also_when_a_plan_has_changed() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/plans")).getParent();
        for (String plan : new String[] {"zhangcun", "red-scarf", "songjiang"}) {
            Files.copy(Path.of("plans", plan + ".json"), data.resolve("plans").resolve(plan + ".json"));
        }
        assertThat(tour(data, "text").out()).contains("revision 1").doesNotContain("revision 2");
        assertThat(tour(data, "text").out()).contains("revision 1").doesNotContain("revision 2");
        Path changed = data.resolve("plans/zhangcun.json");
        Files.writeString(changed, Files.readString(changed).replace("Sports Meet", "Games Day"));
        Console.Run third = tour(data, "json");
        assertThat(third.json().where("plan", "zhangcun").at("done").list())
                .extracting(JsonReader::text)
                .filteredOn(line -> line.startsWith("kept in"))
                .hasSize(2)
                .allMatch(line -> line.endsWith("revision 2"));
    }
}
