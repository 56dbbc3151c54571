package io.unbreakable.deadletters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.unbreakable.deadletters", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule IT_IS_PLAIN_JAVA_ON_THE_CONTRACTS_AND_QUEUES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.unbreakable.deadletters..",
                    "io.unbreakable.contracts..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "software.amazon.awssdk.services.sqs..",
                    "org.jspecify..");
}
