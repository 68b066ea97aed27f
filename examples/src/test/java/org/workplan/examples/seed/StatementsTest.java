package org.workplan.examples.seed;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.storage.LoadResult;
import org.workplan.storage.json.JsonCodec;

/** The three real plans say everything that the 249 statements of their texts say. */
class StatementsTest {

    private static final ImmutableMap<String, CarriedPlan> PLANS =
            SeedPlans.ALL.stream().collect(toImmutableMap(plan -> plan.id().value(), CarriedPlan::of));
    private static final List<Statement> STATEMENTS = Statement.all();

    static List<Statement> statements() {
        return STATEMENTS;
    }

    @ParameterizedTest
    @MethodSource("statements")
    void a_statement_is_carried_on_its_lines_with_its_values(Statement statement) {
        CarriedPlan plan = PLANS.get(statement.plan());
        assertThat(plan.of(statement.id()))
                .as("parts that carry %s", statement.id())
                .isNotEmpty()
                .allMatch(carrier -> carrier.sources().stream()
                        .filter(source -> source.statements().contains(statement.id()))
                        .anyMatch(source -> source.lines().stream()
                                .anyMatch(line -> statement.lines().contains(line))));
        assertThat(statement.checks()).hasSameSizeAs(statement.values());
        assertThat(statement.unproven()).as("values without a check").isEmpty();
        assertThat(statement.failures(plan)).as("checks that fail").isEmpty();
    }

    @Test
    void there_are_137_and_70_and_42_statements() {
        assertThat(STATEMENTS).hasSize(249);
        assertThat(STATEMENTS.stream().map(Statement::id).distinct()).hasSize(249);
        assertThat(Stream.of("Z", "R", "S")
                        .map(plan -> STATEMENTS.stream()
                                .filter(statement -> statement.id().startsWith(plan))
                                .count()))
                .containsExactly(137L, 70L, 42L);
    }

    @Test
    void every_statement_that_a_part_names_exists() {
        List<String> named = PLANS.values().stream()
                .flatMap(plan -> plan.carriers().stream())
                .flatMap(carrier -> carrier.sources().stream())
                .flatMap(source -> source.statements().stream())
                .distinct()
                .toList();
        assertThat(STATEMENTS.stream().map(Statement::id)).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void whichever_number_of_a_plan_is_changed_a_statement_is_no_longer_proved(String id) {
        Pattern number = Pattern.compile("(?<=[:\\[,] )\\d+(?:\\.\\d+)?(?=[,}\\s])");
        assertThat(survivors(
                        id, number, text -> (text.contains(".") ? "9" : "") + (text.equals("9") ? "8" : text + "9")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void whichever_date_time_or_vague_amount_of_a_plan_is_changed_a_statement_is_no_longer_proved(String id) {
        Pattern dates = Pattern.compile("(?<=\")\\d\\d[:-]\\d\\d(?=\")");
        assertThat(survivors(
                        id, dates, text -> text.startsWith("12") ? "11" + text.substring(2) : "12" + text.substring(2)))
                .isEmpty();
        Pattern words = Pattern.compile("(?<=\"(?:amount|level|modality|per|unit|endOf)\": \")[^\"]+(?=\")");
        assertThat(survivors(id, words, StatementsTest::other)).isEmpty();
    }

    @Test
    void the_numbers_in_the_wording_of_a_target_are_those_of_its_criterion_and_deadline() {
        Pattern numeral = Pattern.compile("\\d+");
        for (Plan plan : SeedPlans.ALL) {
            for (Target target : plan.targets()) {
                List<String> worded = numeral.matcher(target.wording())
                        .results()
                        .map(MatchResult::group)
                        .toList();
                assertThat(worded.isEmpty() ? numbers(target) : worded)
                        .as("%s", target.path())
                        .hasSameElementsAs(numbers(target));
            }
        }
    }

    private static List<String> numbers(Target target) {
        return Leaves.of(JsonCodec.standard().writePart(target)).all().stream()
                .filter(Leaves.Leaf::number)
                .map(Leaves.Leaf::value)
                .toList();
    }

    private static String other(String word) {
        return switch (word) {
            case "municipal" -> "provincial";
            case "provincial", "national" -> "municipal";
            case "month" -> "week";
            case "year" -> "month";
            case "must", "insist", "necessary", "should", "planned", "strive" -> "hope";
            case "hope" -> "must";
            case "person", "winner" -> "family";
            default -> "different " + word;
        };
    }

    /** Changes each place that fits in turn; gives the changes after which all checks still hold. */
    private static List<String> survivors(String id, Pattern place, UnaryOperator<String> change) {
        String text = SeedPlans.text("plans/" + id + ".json");
        assertThat(isProved(id, text)).as("the plan as it is").isTrue();
        List<String> survivors = new ArrayList<>();
        for (MatchResult match : place.matcher(text).results().toList()) {
            String line = text.substring(text.lastIndexOf('\n', match.start()) + 1, text.indexOf('\n', match.end()));
            if (line.contains("\"lines\"") || line.contains("\"schemaVersion\"")) {
                continue;
            }
            String changed =
                    text.substring(0, match.start()) + change.apply(match.group()) + text.substring(match.end());
            if (isProved(id, changed)) {
                int part = text.lastIndexOf("\"id\"", match.start());
                survivors.add(text.substring(part, text.indexOf('\n', part)) + line.strip());
            }
        }
        return survivors;
    }

    private static boolean isProved(String id, String text) {
        LoadResult<Plan> changed =
                JsonCodec.standard().readPlan(id, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        if (changed.value().isEmpty()) {
            return false;
        }
        CarriedPlan plan = CarriedPlan.of(changed.orThrow());
        return STATEMENTS.stream()
                .filter(statement -> statement.plan().equals(id))
                .allMatch(statement -> statement.failures(plan).isEmpty());
    }
}
