package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.workplan.plan.Plan;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;

/**
 * Whatever stands in a rule file or behind an option, a command does its work or refuses the input in one message. By default the inputs that are kept
 * beside this class are tried; CONTRIBUTING.md says how to look for more.
 */
class ConsoleFuzzTest {

    private static final int LONGEST_MESSAGE = 20_000;
    private static final Plan PLAN = Input.plan(Path.of(Console.ZHANGCUN));
    private static final RuleContext CONTEXT = RuleContext.of(PLAN)
            .withAsOf(LocalDate.of(2025, 11, 10))
            .withEvaluations(Input.evaluations(Path.of(Console.ZHANGCUN_EVALUATIONS), PLAN));

    /** Options whose values come from outside, by command. None of them names a file to be written. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("check", Console.ZHANGCUN, "--year", "--as-of", "--reading", "--lang", "--format"),
            List.of("schedule", Console.ZHANGCUN, "--from", "--to", "--at", "--year", "--person"),
            List.of("schedule", Console.SONGJIANG, "--contact-days", "--area", "--from", "--at", "--year"),
            List.of("evaluate", Console.ZHANGCUN, "--weight", "--invited", "--as-of", "--year", "--evaluations"),
            List.of("progress", Console.ZHANGCUN, "--as-of", "--known-at", "--year", "--reading", "--measurements"),
            List.of("resources", Console.ZHANGCUN, "--price", "--year", "--price", "--lang", "--format"),
            List.of("staffing", Console.ZHANGCUN, "--drop-out", "--year", "--lang", "--format", "--reading"),
            List.of("explain", Console.ZHANGCUN, "--year", "--as-of", "--lang", "--reading", "--format"));

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = "console.dict")
    void rules(byte[] file) {
        RuleSet rules;
        try {
            rules = RuleFile.read("rules.json", file);
        } catch (BadInput refused) {
            assertThat(refused.getMessage()).startsWith("rules.json").hasSizeLessThan(LONGEST_MESSAGE);
            return;
        }
        assertThat(rules.digest()).hasSize(64);
        Review review = Reviewer.of(rules).review(CONTEXT);
        assertThat(review.failures()).isEmpty();
    }

    /** The first letter chooses the command; each line after it is the value of an option. An empty line leaves its option out. */
    @FuzzTest(maxDuration = "3m")
    @DictionaryFile(resourcePath = "console.dict")
    void options(byte[] lines) {
        String text = new String(lines, StandardCharsets.UTF_8);
        List<String> given = text.lines().toList();
        List<String> command = COMMANDS.get(
                given.isEmpty() || given.get(0).isEmpty() ? 0 : given.get(0).charAt(0) % COMMANDS.size());
        List<String> arguments = new ArrayList<>(command.subList(0, 2));
        for (int option = 2; option < command.size() && option - 1 < given.size(); option++) {
            if (!given.get(option - 1).isEmpty()) {
                arguments.add(command.get(option) + "=" + given.get(option - 1));
            }
        }
        Console.Run run = Console.run(arguments.toArray());
        assertThat(run.status()).as("%s", arguments).isBetween(0, 2);
        assertThat(run.err()).as("%s", arguments).hasSizeLessThan(LONGEST_MESSAGE);
        if (!text.contains("Exception")) {
            assertThat(run.err()).as("%s", arguments).doesNotContain("Exception");
        }
        assertThat(run.err().isEmpty()).as("%s", arguments).isEqualTo(run.status() != 2);
    }
}
