package io.unbreakable.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.unbreakable.messaging.Readme;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IngestConfigTest {
    @Test
    void hasDefaultsThatFitATenant() {
        IngestConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IngestConfig.class)
                .build()
                .getConfigMapping(IngestConfig.class);

        assertThat(config.slot()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.gateGrace()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.monspecArtifact()).isEqualTo("Monspec");
        assertThat(config.ingest().answerWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.ingest().linkWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.ingest().askEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.ingest().reconcileFor()).isEqualTo(Duration.ofDays(8));
        assertThat(config.ingest().sweepEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.ingest().requestSettle()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.ingest().pipelines()).isEmpty();
        assertThat(config.ingest().reconcileEvery()).isEqualTo(Duration.ofSeconds(25));
        assertThat(config.ingest().findBack()).isEqualTo(Duration.ofHours(2));
        assertThat(config.ingest().problemsEvery()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.ingest().problemsBack()).isEqualTo(Duration.ofHours(24));
        assertThat(config.ingest().announceFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.ingest().announceEvery()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void everySettingIsInTheReadme() {
        assertThat(Readme.leavesOut(IngestConfig.class)).isEmpty();
    }
}
