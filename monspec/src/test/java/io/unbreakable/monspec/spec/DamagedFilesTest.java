package io.unbreakable.monspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.plan.Planner;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;

/** Whatever happens to a file, reading and planning it gives a value. */
class DamagedFilesTest {
    private static final String DEMO = Files.demo();

    @Property
    void aDamagedFileIsReadOrRefusedWithASentence(
            @ForAll @IntRange(max = 4000) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @StringLength(max = 3) String inserted) {
        var start = Math.min(from, DEMO.length());
        var end = Math.min(start + length, DEMO.length());

        var reading = MonspecReader.read(DEMO.substring(0, start) + inserted + DEMO.substring(end));

        Statistics.collect(reading.getClass().getSimpleName());
        switch (reading) {
            case Reading.Unreadable unreadable ->
                assertThat(unreadable.message()).isNotBlank();
            case Reading.Read read ->
                assertThat(read.monspec().gates())
                        .allSatisfy(gate ->
                                assertThat(Planner.plan(read.monspec(), gate)).isNotNull());
        }
    }
}
