package io.unbreakable.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Window;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedSpanTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:30Z");
    private static final Duration SLOT = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({"5m,PT5M", "PT5M,PT5M", "90s,PT90S", "1 h,PT1H", "1500ms,PT1.5S", "P1D,PT24H", ",PT5M"})
    void waitsFromNowOn(@Nullable String wait, Duration expected) {
        RequestedSpan span = RequestedSpan.of(null, null, wait, NOW);

        assertThat(span.defect()).isNull();
        assertThat(span.length()).isEqualTo(expected);
        assertThat(span.window(SLOT, NOW).start()).isEqualTo(Instant.parse("2026-11-20T10:01:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00:10Z, 2026-11-20T10:10:00+01:00, , 2026-11-20T09:00:00Z, 2026-11-20T09:10:00Z",
        "2026-11-20T09:00Z,    ,                       10m, 2026-11-20T09:00:00Z, 2026-11-20T09:10:00Z",
        "2026-11-20T09:00:00Z, ,                          , 2026-11-20T09:00:00Z, 2026-11-20T09:05:00Z",
        ",                     2026-11-20T10:10:30Z,      , 2026-11-20T10:01:00Z, 2026-11-20T10:11:00Z"
    })
    void takesAWindow(@Nullable String from, @Nullable String to, @Nullable String wait, Instant starts, Instant ends) {
        RequestedSpan span = RequestedSpan.of(from, to, wait, NOW);

        assertThat(span.defect()).isNull();
        assertThat(span.window(SLOT, NOW)).isEqualTo(new Window(starts, ends));
    }

    @ParameterizedTest
    @CsvSource({
        ", , soon, cannot be read",
        ", , P5X, cannot be read",
        ", , 0s, no time at all",
        ", , PT-5M, no time at all",
        ", , 25h, longer than a day",
        ", , PT99999999999999999H, cannot be read",
        "yesterday, today, , cannot be read",
        "2026-02-30T09:00:00Z, , , cannot be read",
        "2026-11-20T09:00:10Z, 2026-11-20T09:00:10Z, , before it has begun",
        "2026-11-20T09:00:10Z, 2026-11-19T09:00:10Z, , before it has begun",
        "2026-11-20T09:00:10Z, 2026-11-22T09:00:10Z, , longer than a day",
        ", 2026-11-20T09:00:10Z, , before it has begun",
        ", 2026-11-20T10:10:00Z, 5m, both when the window ends"
    })
    void saysWhatMakesNoSense(@Nullable String from, @Nullable String to, @Nullable String wait, String sentence) {
        assertThat(RequestedSpan.of(from, to, wait, NOW).defect()).contains(sentence);
    }

    @Test
    void whatMakesNoSenseIsAValidationAllTheSame() {
        assertThat(RequestedSpan.of(null, null, "soon", NOW).window(SLOT, NOW).length())
                .isEqualTo(Duration.ofMinutes(5));
    }
}
