package io.unbreakable.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.unbreakable.contracts.Service;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindsTest {
    @Test
    void countsKillsByMoment() {
        Fault.KillAtCall atPut = kill("PutItem", Moment.BEFORE_THE_ANSWER);
        Fault.KillAtCall atDelete = kill("DeleteMessage", Moment.BEFORE_IT_ACKNOWLEDGES);

        assertThat(Kinds.byMoment(
                        Map.of(Kinds.of(atPut), 2L, Kinds.of(atDelete), 1L, Kinds.inVain(atDelete), 3L, "other", 9L)))
                .containsExactly(
                        entry("before its effect", 0L),
                        entry("after its effect, before the answer", 2L),
                        entry("before the message is deleted", 1L),
                        entry("because the call did not come", 3L));
    }

    private static Fault.KillAtCall kill(String operation, Moment moment) {
        return new Fault.KillAtCall(
                Duration.ZERO, Service.REPORT, Dependency.SQS, operation, moment, Duration.ZERO, Duration.ZERO);
    }
}
