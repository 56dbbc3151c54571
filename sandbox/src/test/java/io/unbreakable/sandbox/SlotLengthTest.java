package io.unbreakable.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

class SlotLengthTest {
    @ParameterizedTest
    @CsvSource({"1s, 1", "10s, 10", "60s, 60", "1m, 60", "1M, 60"})
    void isWrittenInSecondsOrAsAMinute(String written, long seconds) {
        assertThat(new SlotLength().convert(written)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1s", "0.5s", "1.5s", "61s", "2m", "1h", "soon", ""})
    void isNothingElse(String written) {
        assertThatThrownBy(() -> new SlotLength().convert(written)).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void isThatOfATenantUnlessSaidOtherwise() {
        CommandLine run = new CommandLine(new RunCommand());

        run.parseArgs();

        assertThat(run.getCommandSpec().findOption("--slot").<Duration>getValue())
                .isEqualTo(SlotLength.LIKE_A_TENANT);
    }
}
