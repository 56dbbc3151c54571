package io.unbreakable.sandbox.monitor;

import static io.unbreakable.sandbox.monitor.MonitorUnderTest.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinuteSlotsTest {

    @Test
    void aggregatesWholeMinutesOnAControlledClock() {
        MonitorSettings minutes = MonitorSettings.minutes(ApiToken.full("dt0c01.good"), Set.of());
        try (MonitorUnderTest tenant = MonitorUnderTest.with(minutes)) {
            // Given five minutes with two requests each, the later ones slower
            for (int minute = 1; minute <= 5; minute++) {
                tenant.request("Staging", "/", 200, minute * 1000L);
                tenant.advance(Duration.ofSeconds(30));
                tenant.request("Staging", "/", 200, minute * 1000L);
                tenant.advance(Duration.ofSeconds(30));
            }

            // When a window of seconds lies across the border of the second and the third minute
            var inf = tenant.query("builtin:service.response.time:splitBy():avg", STAGING, "Inf", 190, 170);
            var points = tenant.query("builtin:service.response.time:splitBy():avg", STAGING, "1m", 300, 0);

            // Then both minutes count whole, and each minute has its point
            assertThat(inf.at("/result/0/data/0/values/0").asDouble()).isEqualTo(2500);
            assertThat(points.at("/result/0/data/0/values").toString())
                    .isEqualTo("[1000.0,2000.0,3000.0,4000.0,5000.0]");
            assertThat(tenant.get("/api/v2/metrics/query?metricSelector=builtin:service.response.time&resolution=1s")
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
