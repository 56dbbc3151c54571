package io.unbreakable.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Instant NOW = Sample.at(0);
    private static final Instant SINCE = NOW.minus(Duration.ofHours(2));
    private final Watch watch = Watch.pipeline("shop", Sample.EXECUTION.pipelineArn(), true, NOW);

    @Test
    void windowsMayBeOpenWhileAnExecutionGoesOn() {
        assertThat(mayHaveWindows(execution("InProgress", Duration.ofDays(3)))).isTrue();
    }

    @Test
    void windowsMayBeOpenForAWhileAfterTheLastExecutionEnded() {
        assertThat(mayHaveWindows(execution("Succeeded", Duration.ofMinutes(119))))
                .isTrue();
        assertThat(mayHaveWindows(execution("Succeeded", Duration.ofHours(2)))).isFalse();
    }

    @Test
    void noWindowIsOpenOverAPipelineThatNeverRan() {
        assertThat(watch.after(Sample.EXECUTION.pipelineArn(), List.of(), Set.of(), true)
                        .mayHaveWindows(List.of(), SINCE))
                .isFalse();
    }

    private boolean mayHaveWindows(ListedExecution listed) {
        Set<String> settled =
                listed.isOpen() ? Set.of() : Set.of(listed.execution().executionId());
        return watch.after(Sample.EXECUTION.pipelineArn(), List.of(listed), settled, true)
                .mayHaveWindows(List.of(listed), SINCE);
    }

    private static ListedExecution execution(String status, Duration ago) {
        return new ListedExecution(Sample.EXECUTION, status, NOW.minus(ago), NOW.minus(ago));
    }
}
