package org.workplan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.PlanAssessment;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.storage.json.JsonCodec;
import org.workplan.wording.Wording;

class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path SOURCE = Path.of("src/test/java/org/workplan/examples/ReadmeTest.java");

    @Test
    void the_sample_runs_and_prints_what_it_says() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ImmutableList<Measurement> measurements = Data.measurements(Path.of(""), "red-scarf-2025");
        try (InputStream zhangcun = Files.newInputStream(Path.of("plans", "zhangcun.json"));
                InputStream redScarf = Files.newInputStream(Path.of("plans", "red-scarf.json"))) {
            // begin sample
            JsonCodec codec = JsonCodec.standard();
            Plan plan = codec.readPlan("zhangcun.json", zhangcun).orThrow();

            Review review = Reviewer.of(StandardRules.ruleSet()).review(RuleContext.of(plan));
            Wording english = Wording.of(Locale.ENGLISH);
            for (Finding finding : review.findings()) {
                out.println(finding.severity() + " " + english.sentence(finding.explanation()));
            }
            // ERROR "Sports Meet" on 10 Nov is 11 days after the end of the period (30 Oct).

            Plan year = codec.readPlan("red-scarf.json", redScarf).orThrow().inYear(2025);
            PlanAssessment assessment = Assessor.standard().assess(year, measurements, LocalDate.of(2026, 1, 1));
            out.println(assessment.rollUp().whole().total());
            // Counts[met=22, notMet=23, open=2, undetermined=0, notApplicable=0]
            // end sample
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsAll(sample(SOURCE, "// begin sample", "// end sample")
                        .lines()
                        .filter(line -> line.startsWith("// "))
                        .map(line -> line.substring(3))
                        .toList());
    }

    @Test
    void the_sample_in_the_readme_is_this_one() throws IOException {
        assertThat(sample(README, "```java", "```")).isEqualTo(sample(SOURCE, "// begin sample", "// end sample"));
    }

    @Test
    void every_command_of_the_console_stands_in_the_readme() throws IOException {
        String readme = Files.readString(README);
        for (String command : org.workplan.examples.console.Planning.commands()) {
            assertThat(readme).contains("| `" + command);
        }
    }

    @Test
    void every_module_and_every_file_that_the_readme_names_is_there() throws IOException {
        String readme = Files.readString(README);
        java.util.regex.Matcher links =
                java.util.regex.Pattern.compile("]\\(([^)#:]+)\\)").matcher(readme);
        while (links.find()) {
            assertThat(README.resolveSibling(links.group(1))).exists();
        }
        java.util.regex.Matcher modules = java.util.regex.Pattern.compile("<module>([^<]+)</module>")
                .matcher(Files.readString(Path.of("..", "pom.xml")));
        while (modules.find()) {
            assertThat(readme).contains("| `" + modules.group(1) + "`");
        }
    }

    /** The text between two marks, without the indentation that it stands in. */
    private static String sample(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        int start = text.indexOf('\n', text.indexOf(from)) + 1;
        return text.substring(start, text.lastIndexOf('\n', text.indexOf(to, start)))
                .stripIndent();
    }
}
