package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.sandbox.Emulators;
import io.unbreakable.sandbox.aws.PutEventsTrap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class RefusingBusTest {
    private final RunningSystem system;

    RefusingBusTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void nothingIsLostOnTheWayWhenTheBusRefusesAThirdOfAllEntries() {
        PutEventsTrap trap = ((Emulators) system.sandbox().cloud()).putEventsTrap();
        trap.fail(0.33);
        try {
            List<String> ids = IntStream.range(0, 6).mapToObj(this::ask).toList();

            assertThat(ids)
                    .allSatisfy(
                            id -> assertThat(system.report().awaitVerdict(id).reason())
                                    .isEqualTo("brokenSpecification"));
        } finally {
            trap.fail(0);
        }
    }

    /** Something that is judged without waiting for a window. */
    private String ask(int number) {
        return system.frontDoor()
                .ask(system.frontDoor()
                        .validation("refused-" + number, "Staging", "StagingToNowhere", Monspecs.quick()));
    }
}
