package io.unbreakable.sampleapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourTest {
    private static final Duration NORMAL = Duration.ofMillis(100);

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "5", "unknown", "02", ""})
    void anythingButTwoAndFourBehavesLikeOne(String build) {
        for (var route : Route.values()) {
            assertThat(staging(build).failurePercent(route)).isZero();
            assertThat(production(build).failurePercent(route)).isZero();
            assertThat(production(build).sleep(route, NORMAL))
                    .isEqualTo(production("1").sleep(route, NORMAL));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,100,90", "2,100,90", "3,100,90", "4,100,180"})
    void productionIsABitFasterExceptForBuildFour(String build, long staging, long production) {
        assertThat(staging(build).sleep(Route.ECHO, NORMAL)).hasMillis(staging);
        assertThat(production(build).sleep(Route.ECHO, NORMAL)).hasMillis(production);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void everythingButTheVersionSleeps(Route route) {
        boolean sleeps = !staging("1").sleep(route, NORMAL).isZero();

        assertThat(sleeps).isEqualTo(route != Route.VERSION);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void buildTwoFailsHalfOfItsInvocationsAndNothingElse(Route route) {
        int expected = route == Route.INVOKE ? 50 : 0;

        assertThat(staging("2").failurePercent(route)).isEqualTo(expected);
        assertThat(production("2").failurePercent(route)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void buildFourFailsATenthOfEverythingInProductionOnly(Route route) {
        assertThat(staging("4").failurePercent(route)).isZero();
        assertThat(production("4").failurePercent(route)).isEqualTo(10);
    }

    @Test
    void extraFailuresAddToThoseOfTheApiButNotOfThePages() {
        var broken = new Behaviour("2", false, 30);

        assertThat(broken.failurePercent(Route.ECHO)).isEqualTo(30);
        assertThat(broken.failurePercent(Route.INVOKE)).isEqualTo(80);
        assertThat(broken.failurePercent(Route.HOME)).isZero();
        assertThat(new Behaviour("2", false, 70).failurePercent(Route.INVOKE)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void refusesAShareThatIsNone(int percent) {
        assertThatThrownBy(() -> new Behaviour("1", false, percent)).hasMessageContaining("SAMPLE_FAILURE_PERCENT");
    }

    @ParameterizedTest
    @CsvSource({"Production,true", "ProductionEast,true", "Staging,false", "production,false", "'',false"})
    void productionIsAGroupWhoseNameStartsWithIt(String group, boolean production) {
        assertThat(Behaviour.isProduction(group)).isEqualTo(production);
    }

    private static Behaviour staging(String build) {
        return new Behaviour(build, false, 0);
    }

    private static Behaviour production(String build) {
        return new Behaviour(build, true, 0);
    }
}
