package io.unbreakable.remediator;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.unbreakable.messaging.ServiceArchitecture;
import io.unbreakable.remediator.domain.Progress;

@AnalyzeClasses(packages = "io.unbreakable.remediator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule STATES_ARE_MADE_BY_TRANSITIONS_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("io.unbreakable.remediator.domain")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Progress.class))));
}
