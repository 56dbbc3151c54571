package io.unbreakable.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The targets with fewer trials than {@code make verdict-quality} has, and always the same ones. */
class VerdictQualityTest {
    private static final int TRIALS = 400;

    static Stream<Named<Target>> targets() {
        return Target.all().stream().map(target -> Named.of(target.what(), target));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void intervalModeDecidesAsWellAsItSays(Target target) {
        var measured = target.share().applyAsDouble(TRIALS);

        var standardError = Math.sqrt(target.bound() * (1 - target.bound()) / TRIALS);
        assertThat(target.isMet(measured, 2 * standardError))
                .as("%s of %s trials", measured, TRIALS)
                .isTrue();
    }
}
