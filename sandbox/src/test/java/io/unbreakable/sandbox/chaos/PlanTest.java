package io.unbreakable.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Service;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
        assertThat(Plan.of(7, Size.full())).isEqualTo(Plan.of(7, Size.full()));
        assertThat(Plan.of(7, Size.full()).faults())
                .isNotEqualTo(Plan.of(8, Size.full()).faults());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 4711})
    void everyServiceIsKilledThreeTimesAndNeverWhileItIsCalm(long seed) {
        Plan plan = Plan.of(seed, Size.full());

        for (Service service : Service.values()) {
            assertThat(plan.faults().stream().filter(fault -> kills(fault, service)))
                    .as(service.id())
                    .hasSize(3);
        }
        assertThat(plan.faults())
                .allSatisfy(fault -> assertThat(fault.at())
                        .isGreaterThanOrEqualTo(Size.full().calm()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 4711})
    void everyServiceIsKilledAtEveryMoment(long seed) {
        Plan plan = Plan.of(seed, Size.full());

        for (Service service : Service.values()) {
            assertThat(plan.faults().stream()
                            .filter(fault -> kills(fault, service))
                            .map(fault -> ((Fault.KillAtCall) fault).moment()))
                    .as(service.id())
                    .contains(Moment.values());
        }
    }

    @Test
    void everyDependencyIsUnwellAndSomeInEveryWay() {
        Plan plan = Plan.of(1, Size.full());

        assertThat(plan.faults().stream()
                        .filter(Fault.Trouble.class::isInstance)
                        .map(fault -> ((Fault.Trouble) fault).dependency())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Dependency.values());
        Set<Ailment> ofDynatrace = plan.faults().stream()
                .filter(Fault.Trouble.class::isInstance)
                .map(Fault.Trouble.class::cast)
                .filter(trouble -> trouble.dependency() == Dependency.DYNATRACE)
                .map(Fault.Trouble::ailment)
                .collect(Collectors.toSet());
        assertThat(ofDynatrace)
                .contains(Ailment.SLOW, Ailment.THROTTLED, Ailment.WRONG, Ailment.ABSENT)
                .isSubsetOf(Arrays.asList(Ailment.values()));
    }

    private static boolean kills(Fault fault, Service service) {
        return switch (fault) {
            case Fault.KillAtCall kill -> kill.service() == service;
            case Fault.Trouble trouble -> false;
            case Fault.BadPost post -> false;
        };
    }
}
