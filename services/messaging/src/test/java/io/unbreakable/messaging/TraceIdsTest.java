package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.TraceId;
import org.junit.jupiter.api.Test;

class TraceIdsTest {
    private final TraceIds ids = new TraceIds();

    @Test
    void aReleaseIsTheTraceWithTheIdOfItsExecution() {
        assertThat(TraceIds.of("12345678-90ab-4cde-8f01-234567890abc")).isEqualTo("1234567890ab4cde8f01234567890abc");
    }

    @Test
    void anythingElseIsAValidTraceOfItsOwnThatIsAlwaysTheSame() {
        assertThat(TraceIds.of("d-ABCDEFGHI")).matches(TraceId::isValid).isEqualTo(TraceIds.of("d-ABCDEFGHI"));
        assertThat(TraceIds.of("d-ABCDEFGHI")).isNotEqualTo(TraceIds.of("d-ABCDEFGHJ"));
    }

    @Test
    void onlyWhatBeginsWithinACauseIsInItsTrace() {
        assertThat(ids.within("d-1", ids::generateTraceId)).isEqualTo(TraceIds.of("d-1"));
        assertThat(ids.generateTraceId()).isNotEqualTo(TraceIds.of("d-1"));
        assertThat(ids.within(null, ids::generateTraceId)).matches(TraceId::isValid);
    }
}
