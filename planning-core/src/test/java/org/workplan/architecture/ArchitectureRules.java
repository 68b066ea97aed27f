package org.workplan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house for {@code planning-core}, one constant each. */
final class ArchitectureRules {

    /** The packages in the order in which data flows through them; each may use those before it. */
    private static final List<String> LAYERS = List.of(
            "value",
            "target",
            "plan",
            "explanation",
            "wording",
            "progress",
            "evaluation",
            "staffing",
            "supply",
            "records",
            "schedule",
            "rule");

    private static final String[] ALLOWED = {
        "org.workplan..",
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.math..",
        "java.text..",
        "java.nio.charset..",
        "com.google.common..",
        "org.slf4j..",
        "org.jspecify..",
        "org.immutables.."
    };

    private static final ImmutableSet<String> READS_THE_WORLD =
            ImmutableSet.of("now", "getDefault", "systemDefault", "currentTimeMillis", "nanoTime", "random", "getenv");

    static final ArchRule DEPENDS_ON_LITTLE = classes()
            .should()
            .onlyDependOnClassesThat(describe("are of core or of what core may use", ArchitectureRules::isAllowed))
            .because("core is pure: no file, no socket, no database, no JSON");

    static final ArchRule DATA_WALK_ONE_WAY = layers().because("data flows from value to rule");

    static final ArchRule NO_CYCLES =
            slices().matching("org.workplan.(*)..").should().beFreeOfCycles();

    static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .should()
            .accessTargetWhere(readsTheWorld())
            .because("time, locale and chance come in as arguments");

    static final ArchRule PUBLIC_TYPES_ARE_CLOSED = classes()
            .that()
            .arePublic()
            .and()
            .areNotAnnotations()
            .and(describe("are no ports", type -> !isPort(type)))
            .should(beClosed())
            .because("only ports are for others to implement");

    static final ArchRule GENERATED_TYPES_ARE_HIDDEN =
            classes().that().haveSimpleNameStartingWith("Immutable").should().notBePublic();

    static final ArchRule STANDARD_RULES_ARE_HIDDEN_VALUES = classes()
            .that()
            .resideInAPackage("org.workplan.rule.standard..")
            .and()
            .haveSimpleNameEndingWith("Rule")
            .should()
            .resideOutsideOfPackage("org.workplan.rule.standard")
            .andShould()
            .haveOnlyFinalFields()
            .because("the catalogue is exported, the packages of its rules are not, and a rule remembers nothing");

    static final ArchRule ARITHMETIC_IS_EXACT = fields().should()
            .notHaveRawType("double")
            .andShould()
            .notHaveRawType("float")
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(Float.class);

    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    static final ArchRule NO_GENERIC_EXCEPTIONS = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
    static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes().should(resideInNullMarkedPackage());

    private ArchitectureRules() {}

    private static LayeredArchitecture layers() {
        LayeredArchitecture layers =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String layer : LAYERS) {
            layers = layers.layer(layer).definedBy("org.workplan." + layer + "..");
        }
        layers = layers.layer("storage").definedBy("org.workplan.storage..");
        for (int index = 1; index < LAYERS.size(); index++) {
            String[] later = Stream.concat(LAYERS.stream().skip(index), Stream.of("storage"))
                    .toArray(String[]::new);
            layers = layers.whereLayer(LAYERS.get(index - 1)).mayOnlyBeAccessedByLayers(later);
        }
        return layers.whereLayer("storage").mayNotBeAccessedByAnyLayer();
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWorld() {
        return describe("reads a clock, the default locale or zone, chance or the environment", access -> {
            AccessTarget target = access.getTarget();
            return READS_THE_WORLD.contains(target.getName())
                    && target.getOwner().getPackageName().startsWith("java.");
        });
    }

    private static boolean isPort(JavaClass type) {
        return type.isInterface() && type.getPackageName().equals("org.workplan.storage");
    }

    private static boolean isAllowed(JavaClass target) {
        JavaClass type = target.getBaseComponentType();
        return type.isPrimitive() || resideInAnyPackage(ALLOWED).test(type);
    }

    private static ArchCondition<JavaClass> beClosed() {
        return condition(
                "be sealed, final, a record or an enum",
                type -> type.reflect().isSealed()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isRecord()
                        || type.isEnum());
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
        return condition(
                "reside in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String message = type.getName() + (holds.test(type) ? " does " : " does not ") + description;
                events.add(new SimpleConditionEvent(type, holds.test(type), message));
            }
        };
    }
}
