package org.workplan.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Transfer;
import org.workplan.storage.json.JsonCodec;
import org.workplan.storage.json.JsonPlanStore;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

class PlanServerTest {

    private static final Instant NOW = Instant.parse("2025-07-01T08:00:00Z");
    private static final String COUNTED = "id=form-1&indicator=party-classes&day=2025-06-30&value=3&reporter=Sun";

    private final PlanStore store = new InMemoryPlanStore();
    private final HttpClient browser = HttpClient.newHttpClient();
    private PlanServer server;
    private Plan plan;

    @BeforeEach
    void serve() throws IOException {
        plan = plan("red-scarf");
        server = PlanServer.start(store, 0, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Plan plan(String id) throws IOException {
        try (InputStream stream = Files.newInputStream(Path.of("plans", id + ".json"))) {
            Plan read = JsonCodec.standard().readPlan(id, stream).orThrow().inYear(2025);
            store.plans().create(read, new Change(RecordId.of("load-" + id), "test", "loaded", NOW));
            return read;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(server.address().resolve(path)));
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void listens_to_this_machine_only() {
        assertThat(URI.create(server.address().toString()).getHost()).isIn("127.0.0.1", "::1", "localhost");
    }

    @Test
    void lists_the_plans_in_both_languages() throws Exception {
        assertThat(get("/").body()).contains("/plans/red-scarf?lang=en").contains(">Plans<");
        assertThat(get("/?lang=zh").body()).contains("计划").contains("lang=\"zh\"");
    }

    @Test
    void lists_the_other_plans_where_one_is_damaged_and_tells_which(@TempDir Path directory) throws Exception {
        try (PlanStore kept = JsonPlanStore.open(directory)) {
            new Transfer(store, kept).all(progress -> {});
            Plan other = plan.withId(PlanId.of("other"));
            kept.plans().create(other, new Change(RecordId.of("load-other"), "test", "loaded", NOW));
        }
        String file = "plan-other/revision-000001.json";
        Files.writeString(directory.resolve(file), "{");
        try (PlanStore kept = JsonPlanStore.open(directory);
                PlanServer serving = PlanServer.start(kept, 0, Clock.fixed(NOW, ZoneOffset.UTC))) {
            HttpResponse<String> list = sent(HttpRequest.newBuilder(serving.address()));
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body()).contains("/plans/red-scarf?lang=en").contains(file);
        }
    }

    @Test
    void shows_a_plan_with_a_form_and_its_report_of_a_day() throws Exception {
        assertThat(get("/plans/red-scarf?asOf=2025-06-30").body())
                .contains("report?lang=en&amp;asOf=2025-06-30")
                .contains("value=\"party-classes\"");
        assertThat(get("/plans/red-scarf/report?asOf=2025-06-30").body()).contains("as of 2025-06-30");
        assertThat(get("/plans/red-scarf/report").body()).contains("as of 2025-07-01");
    }

    @Test
    void shows_what_was_recorded_of_points_and_cases() throws Exception {
        Plan songjiang = plan("songjiang");
        try (InputStream stream = Files.newInputStream(Path.of("measurements", "songjiang-2025.json"))) {
            store.measurements()
                    .append(
                            songjiang.id(),
                            JsonCodec.standard()
                                    .readMeasurements("songjiang", stream)
                                    .orThrow()
                                    .entries());
        }

        assertThat(get("/plans/songjiang/report").body()).contains("Volunteer points", "client-1");
    }

    @Test
    void gives_the_plan_as_its_document() throws Exception {
        assertThat(get("/plans/red-scarf/document").body())
                .isEqualTo(JsonCodec.standard().writePlan(plan));
    }

    @Test
    void keeps_what_is_sent_by_the_form_and_tells_so_in_the_feed() throws Exception {
        HttpResponse<String> answer = post("/plans/red-scarf/measurements", COUNTED);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/plans/red-scarf?lang=en");
        ImmutableList<Measurement> kept = store.measurements().all(plan.id());
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).value()).isEqualTo(Observation.of(3));
        assertThat(kept.get(0).recordedAt()).contains(NOW);
        assertThat(kept.get(0).reporter()).contains("Sun");
        assertThat(get("/changes?after=1").body())
                .isEqualTo("[{\"position\":2,\"plan\":\"red-scarf\",\"subject\":\"MEASUREMENTS\",\"number\":1}]");
    }

    @Test
    void a_form_that_is_sent_twice_counts_once() throws Exception {
        post("/plans/red-scarf/measurements", COUNTED);
        assertThat(post("/plans/red-scarf/measurements", COUNTED).statusCode()).isEqualTo(303);

        assertThat(store.measurements().all(plan.id())).hasSize(1);
    }

    @Test
    void tells_what_is_wrong_in_a_form_and_keeps_what_was_typed() throws Exception {
        HttpResponse<String> answer =
                post("/plans/red-scarf/measurements", COUNTED.replace("value=3", "value=%3Cmany%3E"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("&quot;&lt;many&gt;&quot; is not a number")
                .contains("value=\"&lt;many&gt;\"")
                .contains("value=\"Sun\"")
                .contains("value=\"form-1\"")
                .doesNotContain("<many>");
        assertThat(post("/plans/red-scarf/measurements", COUNTED.replace("06-30", "06-31"))
                        .body())
                .contains("2025-06-31&quot; is not a day");
        assertThat(post("/plans/red-scarf/measurements", COUNTED.replace("party-", "no-"))
                        .body())
                .contains("no indicator &quot;no-classes&quot;");
        assertThat(post("/plans/red-scarf/measurements", COUNTED.replace("value=3", "value=1e999999999"))
                        .body())
                .contains("is not a number");
        assertThat(store.measurements().all(plan.id())).isEmpty();
    }

    @Test
    void refuses_the_forms_of_other_sites() throws Exception {
        HttpResponse<String> answer =
                sent(HttpRequest.newBuilder(server.address().resolve("/plans/red-scarf/measurements"))
                        .header("Origin", "http://elsewhere.example")
                        .POST(HttpRequest.BodyPublishers.ofString(COUNTED)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(store.measurements().all(plan.id())).isEmpty();
    }

    @Test
    void tells_what_it_does_not_have() throws Exception {
        assertThat(get("/plans/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/plans/%3Cb%3E").body()).doesNotContain("<b>");
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(get("/plans/red-scarf/other").statusCode()).isEqualTo(404);
        assertThat(get("/plans/red-scarf/report?asOf=tomorrow").statusCode()).isEqualTo(400);
        assertThat(get("/changes?after=x").statusCode()).isEqualTo(400);
        assertThat(post("/", "").statusCode()).isEqualTo(405);
        assertThat(get("/plans/red-scarf/measurements").statusCode()).isEqualTo(405);
    }
}
