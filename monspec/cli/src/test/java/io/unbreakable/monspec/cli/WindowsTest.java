package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.cli.Windows.Deployment;
import io.unbreakable.monspec.cli.Windows.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(1));

    @Test
    void beginsAtTheNextFullMinuteAfterTheWarmup() {
        assertThat(windows(LATER, new Deployment("1", NOON.plusSeconds(1))))
                .containsExactly(new Window("1", NOON.plusSeconds(180), NOON.plusSeconds(480)));
        assertThat(windows(LATER, new Deployment("1", NOON)))
                .containsExactly(new Window("1", NOON.plusSeconds(120), NOON.plusSeconds(420)));
    }

    @Test
    void endsBeforeTheNextDeployment() {
        assertThat(windows(LATER, new Deployment("1", NOON), new Deployment("2", NOON.plusSeconds(299))))
                .containsExactly(
                        new Window("1", NOON.plusSeconds(120), NOON.plusSeconds(240)),
                        new Window("2", NOON.plusSeconds(420), NOON.plusSeconds(720)));
    }

    @Test
    void leavesOutWhatHasNoFullMinute() {
        assertThat(windows(LATER, new Deployment("1", NOON), new Deployment("2", NOON.plusSeconds(179))))
                .extracting(Window::id)
                .containsExactly("2");
        assertThat(windows(NOON.plusSeconds(179), new Deployment("1", NOON))).isEmpty();
    }

    @Test
    void isAsFineAsTheValuesAre() {
        var deployments =
                List.of(new Deployment("1", NOON.plusMillis(300)), new Deployment("2", NOON.plusMillis(6_900)));

        assertThat(Windows.after(
                        deployments, Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofSeconds(1), LATER))
                .containsExactly(
                        new Window("1", NOON.plusSeconds(3), NOON.plusSeconds(6)),
                        new Window("2", NOON.plusSeconds(9), NOON.plusSeconds(24)));
    }

    private static List<Window> windows(Instant now, Deployment... deployments) {
        return Windows.after(
                List.of(deployments), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(1), now);
    }
}
