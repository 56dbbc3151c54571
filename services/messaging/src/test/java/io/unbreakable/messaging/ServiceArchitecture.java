package io.unbreakable.messaging;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that every service keeps. A service's test includes them with
 * {@code @ArchTest static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class)} over its own main classes.
 */
public final class ServiceArchitecture {
    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_FRAMEWORK_AND_NO_CLOUD = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("..domain..")
                    .or(resideInAPackage("io.unbreakable.contracts.."))
                    .or(resideInAPackage("io.unbreakable.monspec.."))
                    .or(resideInAPackage("java.."))
                    .or(resideInAPackage("org.jspecify..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_TOLD_THE_TIME = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_SERVICE_KNOWS_ANOTHER = classes().should(notDependOnAnotherService());

    @ArchTest
    static final ArchRule ONLY_STORE_MESSAGING_AND_CLIENT_KNOW_THE_CLOUD = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "..messaging..", "..client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule ONLY_THE_LIBRARY_TAKES_FROM_THE_QUEUE = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("io.unbreakable.messaging..")
            .should()
            .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.unbreakable.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_SEES_A_CONSUMER = classes()
            .that()
            .implement(MessageHandler.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..messaging..")
            .allowEmptyShould(true);

    private ServiceArchitecture() {}

    @ArchTest
    static void whatTheConsumersTakeIsWhatTheTopologySends(JavaClasses classes) {
        if (classes.stream().anyMatch(ServiceArchitecture::takesWhateverItIsMadeFor)) {
            return; // one class for all events: what it is made for, the service's own tests show
        }
        Set<Service> services =
                classes.stream().flatMap(type -> serviceOf(type).stream()).collect(Collectors.toSet());
        assertThat(services).as("services among the analyzed classes").hasSize(1);
        Service service = services.iterator().next();

        assertThat(classes.stream()
                        .flatMap(ServiceArchitecture::takenBy)
                        .map(EventType::detailType)
                        .sorted())
                .containsExactlyElementsOf(Topology.takes(service).stream()
                        .map(EventType::detailType)
                        .sorted()
                        .toList());
    }

    private static ArchCondition<JavaClass> notDependOnAnotherService() {
        return new ArchCondition<>("not depend on another service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isAllowed(dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean isAllowed(Dependency dependency) {
        Optional<Service> target = serviceOf(dependency.getTargetClass());
        return target.isEmpty() || target.equals(serviceOf(dependency.getOriginClass()));
    }

    private static Optional<Service> serviceOf(JavaClass type) {
        return Arrays.stream(Service.values())
                .filter(service -> inService(service).test(type))
                .findFirst();
    }

    private static DescribedPredicate<JavaClass> inService(Service service) {
        return resideInAPackage("io.unbreakable." + service.id() + "..");
    }

    private static boolean takesWhateverItIsMadeFor(JavaClass type) {
        return !type.getTypeParameters().isEmpty() && type.isAssignableTo(EventConsumer.class);
    }

    private static Stream<EventType> takenBy(JavaClass type) {
        return type.getInterfaces().stream()
                .filter(JavaParameterizedType.class::isInstance)
                .filter(implemented -> implemented.toErasure().isEquivalentTo(EventConsumer.class))
                .map(implemented -> ((JavaParameterizedType) implemented)
                        .getActualTypeArguments()
                        .getFirst())
                .map(ServiceArchitecture::eventType);
    }

    private static EventType eventType(JavaType record) {
        return Arrays.stream(EventType.values())
                .filter(event -> event.data().getName().equals(record.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event: " + record.getName()));
    }
}
