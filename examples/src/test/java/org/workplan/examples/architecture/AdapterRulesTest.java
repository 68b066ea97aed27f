package org.workplan.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.workplan.plan.bad.KnowsAnAdapter;
import org.workplan.plan.bad.KnowsExamples;
import org.workplan.plan.bad.KnowsFiles;
import org.workplan.plan.bad.KnowsJson;
import org.workplan.plan.bad.KnowsSql;
import org.workplan.storage.jdbc.bad.KnowsTheOne;
import org.workplan.storage.json.JsonCodec;
import org.workplan.storage.json.bad.KnowsTheOther;

/** Each rule about adapters fails on a class that breaks it. */
class AdapterRulesTest {

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                arguments(AdapterArchitectureTest.only_the_relational_store_knows_sql, KnowsSql.class),
                arguments(AdapterArchitectureTest.only_the_json_store_knows_json, KnowsJson.class),
                arguments(AdapterArchitectureTest.only_the_json_store_and_its_tests_know_files, KnowsFiles.class),
                arguments(AdapterArchitectureTest.nobody_but_examples_depends_on_an_adapter, KnowsAnAdapter.class),
                arguments(AdapterArchitectureTest.json_does_not_know_jdbc, KnowsTheOther.class),
                arguments(AdapterArchitectureTest.jdbc_does_not_know_json, KnowsTheOne.class),
                arguments(AdapterArchitectureTest.the_library_does_not_know_its_examples, KnowsExamples.class));
    }

    /** All of them together with what they use. Reading what classes depend on takes most of the time, and is done once. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importClasses(Stream.concat(
                            Stream.of(JsonCodec.class), brokenRules().map(broken -> (Class<?>) broken.get()[1]))
                    .distinct()
                    .toArray(Class<?>[]::new));

    @ParameterizedTest
    @MethodSource("brokenRules")
    void a_rule_fails_on_a_class_that_breaks_it(ArchRule rule, Class<?> bad) {
        assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(bad.getSimpleName()));
    }
}
