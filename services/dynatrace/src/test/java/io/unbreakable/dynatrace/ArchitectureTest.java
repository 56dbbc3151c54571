package io.unbreakable.dynatrace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.unbreakable.dynatrace", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_CLIENT_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("io.unbreakable.dynatrace")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.unbreakable.dynatrace",
                    "java..",
                    "com.fasterxml.jackson..",
                    "io.smallrye.faulttolerance..",
                    "org.eclipse.microprofile.faulttolerance..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule IT_KNOWS_NOTHING_OF_US = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.unbreakable.contracts..", "io.unbreakable.monspec..", "io.unbreakable.messaging..");
}
