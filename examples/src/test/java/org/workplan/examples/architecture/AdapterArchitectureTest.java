package org.workplan.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The modules around core keep to themselves what only they may know. */
@AnalyzeClasses(packages = "org.workplan", importOptions = ImportOption.DoNotIncludeTests.class)
class AdapterArchitectureTest {

    private static final String JSON = "org.workplan.storage.json..";
    private static final String JDBC = "org.workplan.storage.jdbc..";
    private static final String EXAMPLES = "org.workplan.examples..";

    @ArchTest
    static final ArchRule only_the_relational_store_knows_sql = noClasses()
            .that()
            .resideOutsideOfPackages(JDBC, EXAMPLES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule only_the_json_store_knows_json = noClasses()
            .that()
            .resideOutsideOfPackages(JSON, EXAMPLES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule only_the_json_store_and_its_tests_know_files = noClasses()
            .that()
            .resideOutsideOfPackages(JSON, EXAMPLES, "org.workplan.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..");

    @ArchTest
    static final ArchRule nobody_but_examples_depends_on_an_adapter = classes()
            .that()
            .resideInAnyPackage(JSON, JDBC)
            .should()
            .onlyBeAccessed()
            .byAnyPackage(JSON, JDBC, EXAMPLES);

    @ArchTest
    static final ArchRule json_does_not_know_jdbc = noClasses()
            .that()
            .resideInAPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JDBC);

    @ArchTest
    static final ArchRule jdbc_does_not_know_json = noClasses()
            .that()
            .resideInAPackage(JDBC)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JSON);

    @ArchTest
    static final ArchRule the_library_does_not_know_its_examples = noClasses()
            .that()
            .resideOutsideOfPackage(EXAMPLES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EXAMPLES);
}
