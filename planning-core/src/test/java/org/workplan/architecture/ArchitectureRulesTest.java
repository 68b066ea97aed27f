package org.workplan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.workplan.architecture.bad.ImmutableShown;
import org.workplan.architecture.bad.Impure;
import org.workplan.architecture.bad.Inexact;
import org.workplan.architecture.bad.Injected;
import org.workplan.architecture.bad.ReadsTheClock;
import org.workplan.architecture.bad.Talkative;
import org.workplan.architecture.bad.ThrowsAnything;
import org.workplan.plan.Plan;
import org.workplan.plan.bad.PlanThatIsSeen;
import org.workplan.rule.standard.bad.RememberingRule;
import org.workplan.value.bad.ValueThatSeesAPlan;

/** Each rule of the house fails on a class that breaks it. */
class ArchitectureRulesTest {

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                arguments(ArchitectureRules.DEPENDS_ON_LITTLE, Impure.class),
                arguments(ArchitectureRules.DATA_WALK_ONE_WAY, ValueThatSeesAPlan.class),
                arguments(ArchitectureRules.NO_CYCLES, ValueThatSeesAPlan.class),
                arguments(ArchitectureRules.TIME_IS_AN_ARGUMENT, ReadsTheClock.class),
                arguments(ArchitectureRules.PUBLIC_TYPES_ARE_CLOSED, Impure.class),
                arguments(ArchitectureRules.GENERATED_TYPES_ARE_HIDDEN, ImmutableShown.class),
                arguments(ArchitectureRules.STANDARD_RULES_ARE_HIDDEN_VALUES, RememberingRule.class),
                arguments(ArchitectureRules.ARITHMETIC_IS_EXACT, Inexact.class),
                arguments(ArchitectureRules.NO_STANDARD_STREAMS, Talkative.class),
                arguments(ArchitectureRules.NO_GENERIC_EXCEPTIONS, ThrowsAnything.class),
                arguments(ArchitectureRules.NO_FIELD_INJECTION, Injected.class),
                arguments(ArchitectureRules.PACKAGES_ARE_NULL_MARKED, Impure.class));
    }

    /** All of them together with what they use. Reading what classes depend on takes most of the time, and is done once. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importClasses(Stream.concat(
                            Stream.of(PlanThatIsSeen.class, Plan.class),
                            brokenRules().map(broken -> (Class<?>) broken.get()[1]))
                    .distinct()
                    .toArray(Class<?>[]::new));

    @ParameterizedTest
    @MethodSource("brokenRules")
    void a_rule_fails_on_a_class_that_breaks_it(ArchRule rule, Class<?> bad) {
        assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(bad.getSimpleName()));
    }
}
