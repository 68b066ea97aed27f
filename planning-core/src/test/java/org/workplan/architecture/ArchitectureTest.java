package org.workplan.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The classes of {@code planning-core} keep the rules of the house. That each rule can fail is shown in {@link ArchitectureRulesTest}. */
@AnalyzeClasses(packages = "org.workplan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule depends_on_little = ArchitectureRules.DEPENDS_ON_LITTLE;

    @ArchTest
    static final ArchRule data_walk_one_way = ArchitectureRules.DATA_WALK_ONE_WAY;

    @ArchTest
    static final ArchRule no_cycles = ArchitectureRules.NO_CYCLES;

    @ArchTest
    static final ArchRule time_is_an_argument = ArchitectureRules.TIME_IS_AN_ARGUMENT;

    @ArchTest
    static final ArchRule public_types_are_closed = ArchitectureRules.PUBLIC_TYPES_ARE_CLOSED;

    @ArchTest
    static final ArchRule generated_types_are_hidden = ArchitectureRules.GENERATED_TYPES_ARE_HIDDEN;

    @ArchTest
    static final ArchRule standard_rules_are_hidden_values = ArchitectureRules.STANDARD_RULES_ARE_HIDDEN_VALUES;

    @ArchTest
    static final ArchRule arithmetic_is_exact = ArchitectureRules.ARITHMETIC_IS_EXACT;

    @ArchTest
    static final ArchRule no_standard_streams = ArchitectureRules.NO_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule no_generic_exceptions = ArchitectureRules.NO_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule no_field_injection = ArchitectureRules.NO_FIELD_INJECTION;

    @ArchTest
    static final ArchRule packages_are_null_marked = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;
}
