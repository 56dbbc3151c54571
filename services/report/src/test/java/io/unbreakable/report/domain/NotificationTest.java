package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Samples;
import io.unbreakable.report.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private final Story story = new Story("sample", "e-1", "Build 2", Instant.parse("2026-11-20T10:00:00Z"));

    @Test
    void tellsAFinalVerdictWithItsReasonAndItsPage() {
        Notification told = requireNonNull(Notification.of(story.evaluated(2, true, Story.failed())));

        assertThat(told.title()).isEqualTo("StagingGate of Build 2 in sample: fail");
        assertThat(told.verdict()).isEqualTo("fail");
        assertThat(told.text()).contains("2 %");
        assertThat(told.path()).isEqualTo("/validations/v-e-1");
        assertThat(told.id()).isEqualTo("validation.evaluated/v-e-1/2/final");
    }

    @Test
    void saysNothingOfAVerdictThatMayChange() {
        assertThat(Notification.of(story.evaluated(1, false, Story.failed()))).isNull();
    }

    @Test
    void tellsWhatARemediationDoesAndHowItEnds() {
        var started = Samples.event(RemediationStarted.class).data();
        var finished = Samples.event(RemediationFinished.class).data();

        assertThat(requireNonNull(Notification.of(started)).title())
                .startsWith(started.remediation().environment());
        assertThat(requireNonNull(Notification.of(finished)).text()).isEqualTo(finished.message());
    }

    @Test
    void survivesTheQueue() {
        Notification told = requireNonNull(Notification.of(story.evaluated(2, true, Story.failed())));

        assertThat(EventJson.read(EventJson.write((Object) told), Notification.class))
                .isEqualTo(told);
    }
}
