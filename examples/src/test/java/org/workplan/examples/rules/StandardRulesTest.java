package org.workplan.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleId;
import org.workplan.rule.standard.StandardRules;
import org.workplan.wording.Wording;

class StandardRulesTest {
    private static final Path PAGES = Path.of("..", "docs", "rules");

    @Test
    void the_catalogue_holds_every_constant_once() {
        ImmutableSet<Object> constants = Arrays.stream(StandardRules.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(StandardRulesTest::value)
                .collect(ImmutableSet.toImmutableSet());
        assertThat(ImmutableSet.<Object>copyOf(StandardRules.all())).isEqualTo(constants);
        assertThat(StandardRules.all()).doesNotHaveDuplicates();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException exception) {
            throw new IllegalStateException(exception);
        }
    }

    @Test
    void ids_and_former_ids_never_mean_two_rules() {
        ImmutableList.Builder<RuleId> ids = ImmutableList.builder();
        StandardRules.all().forEach(rule -> ids.add(rule.id()).addAll(rule.formerIds()));
        assertThat(ids.build()).doesNotHaveDuplicates();
    }

    @Test
    void every_rule_has_a_summary_without_a_stop_in_both_languages() {
        for (Locale locale : ImmutableList.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Wording wording = Wording.of(locale);
            for (Rule rule : StandardRules.all()) {
                String key = "rule." + rule.id() + ".summary";
                assertThat(wording.word(key))
                        .isNotEqualTo(key)
                        .doesNotEndWith(".")
                        .doesNotEndWith("。");
            }
        }
    }

    @Test
    void every_rule_has_a_page_that_tells_its_severity_and_parameters() throws IOException {
        for (Rule rule : StandardRules.all()) {
            String page = Files.readString(PAGES.resolve(rule.id() + ".md"));
            assertThat(page)
                    .startsWith("# " + rule.id() + "\n")
                    .contains("- Severity: " + rule.severity().name().toLowerCase(Locale.ROOT))
                    .contains("## Why", "## Finds", "## Silent on")
                    .contains(rule.parameters().isEmpty() ? "- Parameters: none" : "- Parameters: `");
            rule.parameters().keySet().forEach(name -> assertThat(page).contains("`" + name + "`"));
        }
    }

    @Test
    void the_index_of_pages_is_the_catalogue() throws IOException {
        Wording wording = Wording.of(Locale.ENGLISH);
        StringBuilder index =
                new StringBuilder("# Standard rules\n\n| rule | severity | what should hold |\n|---|---|---|\n");
        StandardRules.all()
                .forEach(rule -> index.append(String.format(
                        "| [%s](%s.md) | %s | %s |%n",
                        rule.id(),
                        rule.id(),
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        wording.word("rule." + rule.id() + ".summary"))));
        assertThat(Files.readString(PAGES.resolve("README.md"))).isEqualTo(index.toString());
    }
}
