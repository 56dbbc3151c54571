package io.unbreakable.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.unbreakable.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule EVENTS_KNOW_NO_FRAMEWORK_AND_NO_CLOUD = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.unbreakable.contracts..",
                    "io.unbreakable.monspec..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..");
}
