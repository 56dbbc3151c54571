package io.unbreakable.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.ingest.domain.Announcement;
import io.unbreakable.ingest.store.AnnouncementStore.Progress;
import io.unbreakable.ingest.store.AnnouncementStore.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"TRIED, 15, 15", "TRIED, 60, 60", "SENDING, 15, 35", "SENDING, 60, 60"})
    void nobodySendsWhatSomebodyMayStillBeSending(Progress progress, int every, int pause) {
        assertThat(state(progress, NOON).nextAttempt(Duration.ofSeconds(every))).isEqualTo(NOON.plusSeconds(pause));
    }

    @Test
    void whatWasNeverSentIsSentAtOnce() {
        assertThat(state(Progress.INTENDED, null).nextAttempt(Duration.ofSeconds(15)))
                .isBefore(NOON);
    }

    private static State state(Progress progress, @Nullable Instant triedAt) {
        Deployment deployment = new Deployment(new DeploymentGroup("SampleApp", "Staging"), "d-1", null, "Build 1");
        Announcement announcement = new Announcement(
                deployment,
                "Staging",
                null,
                "SampleApp",
                "Deploy 1",
                "type(SERVICE)",
                NOON,
                Map.of(),
                NOON.plusSeconds(600));
        return new State(announcement, progress, null, triedAt);
    }
}
