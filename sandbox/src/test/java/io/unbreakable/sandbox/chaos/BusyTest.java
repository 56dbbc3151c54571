package io.unbreakable.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BusyTest {
    private final FaultLog log = new FaultLog(() -> Instant.EPOCH);
    private final AtomicInteger load = new AtomicInteger(9);
    private final Busy busy = new Busy(log, load::get, 2);

    @Test
    void aMachineThatOthersUseIsAFaultForAsLongAsTheyDo() {
        busy.look();
        assertThat(log.all()).isEmpty();

        load.set(11);
        busy.look();
        busy.look();
        assertThat(log.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.lasts()).isTrue());

        load.set(3);
        busy.look();
        assertThat(log.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.lasts()).isFalse());
    }
}
