package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which run is the baseline of a gate, in whatever order that was said. */
class PinTest {
    @Test
    void theRunThatWasPinnedLastIsTheBaseline() {
        assertThat(Pin.baseline(List.of())).isEmpty();
        assertThat(Pin.baseline(List.of(pinned("a", 1), pinned("b", 2)))).contains("b");
        assertThat(Pin.baseline(List.of(pinned("b", 2), pinned("a", 1)))).contains("b");
    }

    @Test
    void whoLetsItGoDoesNotBringBackTheOneBefore() {
        assertThat(Pin.baseline(List.of(pinned("a", 1), pinned("b", 2).and(unpinned("b", 3)))))
                .isEmpty();
        assertThat(Pin.baseline(List.of(pinned("a", 1).and(unpinned("a", 3)), pinned("b", 2))))
                .contains("b");
    }

    @Test
    void theOrderInWhichItIsHeardDoesNotMatter() {
        assertThat(pinned("a", 1).and(unpinned("a", 2)).and(pinned("a", 3)))
                .isEqualTo(pinned("a", 3).and(pinned("a", 1)).and(unpinned("a", 2)));
        assertThat(Pin.baseline(List.of(unpinned("a", 2).and(pinned("a", 3))))).contains("a");
        assertThat(Pin.baseline(List.of(unpinned("a", 3).and(pinned("a", 2))))).isEmpty();
        assertThat(Pin.baseline(List.of(unpinned("a", 3)))).isEmpty();
    }

    private static Pin pinned(String id, int second) {
        return new Pin(id, Instant.ofEpochSecond(second), Instant.EPOCH);
    }

    private static Pin unpinned(String id, int second) {
        return new Pin(id, Instant.EPOCH, Instant.ofEpochSecond(second));
    }
}
