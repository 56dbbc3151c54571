package io.unbreakable.monspec.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "412345, MicroSecond, 412 ms",
                "1234567, MicroSecond, 1230 ms",
                "412, MicroSecond, 0.412 ms",
                "90.04, MilliSecond, 90 ms",
                "2.456, Percent, 2.46 %",
                "0, Percent, 0 %",
                "1200, PerMinute, 1200 /min",
                "2, Count, 2",
                "3.14159, -, 3.14",
                "-0.5, -, -0.5",
                "1234567890, Byte, 1.23 GB",
                "1500, BytePerSecond, 1.5 kB/s",
                "7, Ratio, 7 Ratio",
                "1e300, -, 1E+300"
            })
    void writesNumbersAsPeopleDo(double number, @Nullable String unit, String text) {
        assertThat(Units.format(number, unit)).isEqualTo(text);
    }
}
