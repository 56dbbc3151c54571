package io.unbreakable.sandbox.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:34:56.789Z");

    @ParameterizedTest
    @CsvSource({
        "1790000000000, 2026-09-21T14:13:20Z",
        "2026-01-25T05:57:01.123+01:00, 2026-01-25T04:57:01.123Z",
        "2026-01-25 05:57, 2026-01-25T05:57:00Z",
        "2026-01-25T05:57:01Z, 2026-01-25T05:57:01Z",
        "now, 2026-11-20T12:34:56.789Z",
        "now-2h, 2026-11-20T10:34:56.789Z",
        "now-10s, 2026-11-20T12:34:46.789Z",
        "now-1d/d, 2026-11-19T00:00:00Z",
        "now/w, 2026-11-16T00:00:00Z",
        "now-1M/M, 2026-10-01T00:00:00Z",
        "now+1y/y, 2027-01-01T00:00:00Z"
    })
    void readsEveryDocumentedForm(String text, Instant expected) {
        assertThat(TimeExpression.parse(text, Duration.ZERO, NOW)).isEqualTo(expected);
    }

    @Test
    void usesTheDefaultWhenNothingIsGiven() {
        assertThat(TimeExpression.parse(null, Duration.ofHours(2), NOW)).isEqualTo("2026-11-20T10:34:56.789Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "now-2x", "2026-13-01T00:00:00Z", "99999999999999999999"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> TimeExpression.parse(text, Duration.ZERO, NOW)).isInstanceOf(ApiException.class);
    }
}
