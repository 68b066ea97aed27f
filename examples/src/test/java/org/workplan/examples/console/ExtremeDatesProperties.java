package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.workplan.plan.Plan;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.storage.json.JsonCodec;
import org.workplan.testkit.PlanningDomain;

/** Dates and stretches at the ends of their range, at any place of a document, are refused with their place or calculated with. */
@Domain(PlanningDomain.class)
@Domain(DomainContext.Global.class)
class ExtremeDatesProperties {

    private static final Pattern DATE = Pattern.compile("\"(\\d{4}-)?\\d{2}-\\d{2}\"");
    private static final Pattern RULE = Pattern.compile("\"FREQ=[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("(?<=\"(year|atLeast|atMost)\": )\\d+");

    private static final List<String> BEYOND = List.of(
            "\"+999999999-12-31\"", "\"-999999999-01-01\"", "\"+10000-01-01\"", "\"0000-12-31\"", "\"-0001-06-30\"");
    private static final List<String> AT_THE_ENDS =
            List.of("\"0001-01-01\"", "\"9999-12-31\"", "\"9998-03-01\"", "\"9999-02-28\"");
    private static final List<String> RULES = List.of(
            "\"FREQ=YEARLY;INTERVAL=999999999\"",
            "\"FREQ=YEARLY;INTERVAL=9999\"",
            "\"FREQ=MONTHLY;COUNT=999999999\"",
            "\"FREQ=WEEKLY;UNTIL=99991231\"");
    private static final List<String> NUMBERS =
            List.of("0", "1", "9998", "9999", "10000", "999999999", "2147483647", "-999999999");

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("extreme");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One change of a document: which of the places that a pattern finds, and what is put there. */
    private record Edit(Pattern places, int place, String value) {

        String apply(String document) {
            List<MatchResult> found = places.matcher(document).results().toList();
            if (found.isEmpty()) {
                return document;
            }
            MatchResult chosen = found.get(place % found.size());
            return document.substring(0, chosen.start()) + value + document.substring(chosen.end());
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 1_000);
        return Arbitraries.of(Stream.of(
                                edits(DATE, AT_THE_ENDS),
                                edits(RULE, RULES),
                                edits(NUMBER, NUMBERS),
                                edits(DATE, BEYOND))
                        .flatMap(stream -> stream)
                        .toList())
                .flatMap(edit -> places.map(place -> new Edit(edit.places(), place, edit.value())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Stream<Edit> edits(Pattern places, List<String> values) {
        return values.stream().map(value -> new Edit(places, 0, value));
    }

    private static void requireHandled(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), document);
        Console.Run check = Console.run("check", file, "--as-of", "9999-12-31");
        assertThat(check.err()).doesNotContain("Exception");
        if (check.status() == 2) {
            assertThat(check.err()).startsWith("plan.json, $.");
            return;
        }
        for (List<Object> command : List.<List<Object>>of(
                List.of("progress", file, "--as-of", "9999-12-31"),
                List.of("progress", file, "--as-of", "0001-01-01"),
                List.of("schedule", file, "--at", "9999-12-31"),
                List.of(
                        "schedule",
                        file,
                        "--from",
                        "9999-12-01",
                        "--to",
                        "9999-12-31",
                        "--ics",
                        folder.resolve("p.ics")),
                List.of("report", file, "--as-of", "9999-12-31", "--out", folder.resolve("report")))) {
            Console.Run run = Console.run(command.toArray());
            assertThat(run.err()).as("%s", command).doesNotContain("Exception");
            assertThat(run.status()).as("%s: %s", command, run.err()).isBetween(0, 2);
        }
        RuleContext context = RuleContext.of(Input.plan(file)).withAsOf(LocalDate.of(9999, 12, 31));
        assertThat(Reviewer.of(StandardRules.ruleSet()).review(context).failures())
                .isEmpty();
    }

    @Property(tries = 30, seed = "90210")
    void in_any_plan(@ForAll Plan plan, @ForAll("edits") List<Edit> edits) throws IOException {
        String document = JsonCodec.standard().writePlan(plan);
        for (Edit edit : edits) {
            document = edit.apply(document);
        }
        requireHandled(document);
    }

    @Property(tries = 12, seed = "90211")
    void in_the_real_plans(@ForAll("edits") List<Edit> edits) throws IOException {
        for (String plan : List.of(Console.SONGJIANG, Console.RED_SCARF, Console.ZHANGCUN)) {
            String document = JsonCodec.standard().writePlan(Input.plan(Path.of(plan)));
            for (Edit edit : edits) {
                document = edit.apply(document);
            }
            requireHandled(document);
        }
    }

    @Example
    void a_date_beyond_the_range_is_refused_wherever_it_stands() throws IOException {
        for (String plan : List.of(Console.SONGJIANG, Console.RED_SCARF, Console.ZHANGCUN)) {
            String document = JsonCodec.standard().writePlan(Input.plan(Path.of(plan)));
            int places = (int) DATE.matcher(document).results().count();
            for (int place = 0; place < places; place++) {
                String value = BEYOND.get(place % BEYOND.size());
                Path file =
                        Files.writeString(folder.resolve("plan.json"), new Edit(DATE, place, value).apply(document));
                Console.Run run = Console.run("check", file);
                assertThat(run.status()).as(run.out()).isEqualTo(2);
                assertThat(run.err()).startsWith("plan.json, $.");
            }
        }
    }

    @Example
    void a_date_beyond_the_range_is_refused_in_every_option() {
        for (List<String> option : List.of(
                List.of("check", "--as-of", "+10000-01-01"),
                List.of("schedule", "--at", "+999999999-12-31T23:59"),
                List.of("schedule", "--from", "0000-01-01"),
                List.of("progress", "--known-at", "+999999999-12-31T23:59:59Z"))) {
            Stream<String> arguments = Stream.of(option.get(0), Console.ZHANGCUN, "--year", "2025");
            Stream<String> records = option.get(0).equals("progress")
                    ? Stream.of("--as-of", "2025-11-01", "--measurements", Console.ZHANGCUN_MEASUREMENTS)
                    : Stream.of();
            Console.Run run = Console.run(
                    Streams.concat(arguments, records, option.stream().skip(1)).toArray());
            assertThat(run.status()).as("%s", option).isEqualTo(2);
            assertThat(run.err()).as("%s", option).contains(option.get(2)).doesNotContain("Exception");
        }
    }

    @Example
    void a_plan_that_lasts_for_all_years_is_calculated_with() throws IOException {
        String document = JsonCodec.standard().writePlan(Input.plan(Path.of(Console.SONGJIANG)));
        for (String period : List.of(
                "{\"start\": \"0001-01-01\", \"end\": \"9999-12-31\"}",
                "{\"start\": \"9999-12-31\", \"end\": \"9999-12-31\"}",
                "{\"start\": \"0001-01-01\", \"end\": \"0001-01-01\"}")) {
            String changed = document.replaceAll("\"year\": \\d+,", "")
                    .replaceFirst("\"title\"", "\"period\": " + period + ", \"title\"");
            requireHandled(changed);
        }
    }
}
