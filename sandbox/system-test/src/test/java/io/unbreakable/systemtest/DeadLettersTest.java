package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(WholeSystem.class)
class DeadLettersTest {
    private final RunningSystem system;

    DeadLettersTest(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"validation.imagined.v1, type", "validation.due.v99, version"})
    void anEventOfAnUnknownTypeOrVersionIsKeptWithTheReason(String detailType, String id) {
        String envelope = """
                {"version":"0","id":"unknown-%s","detail-type":"%s","source":"unbreakable.scheduler",
                 "time":"2026-01-01T00:00:00Z","detail":{"metadata":{},"data":{}}}""".formatted(id, detailType);

        system.deadLetters().send(Service.EVALUATOR, envelope);

        assertThat(system.deadLetters().awaitReason(Service.EVALUATOR, "unknown-" + id))
                .contains("nobody takes " + detailType);
    }

    @Test
    void anUnknownVersionOnTheBusIsKeptWithTheReason() {
        system.deadLetters().publish(Service.SCHEDULER, "validation.due.v99", """
                {"metadata":{"id":"from-the-future","correlationId":"c","occurredAt":"2026-01-01T00:00:00Z"},"data":{}}""");

        assertThat(system.deadLetters().awaitReason(Service.REPORT, "from-the-future"))
                .contains("nobody takes validation.due.v99");
    }

    @Test
    void anEventOnTheBusThatLacksWhatItsTypeNeedsIsKeptWithTheReason() {
        system.deadLetters().publish(Service.SCHEDULER, EventType.VALIDATION_DUE.detailType(), """
                {"metadata":{"id":"half-an-event","correlationId":"c","occurredAt":"2026-01-01T00:00:00Z"},"data":{}}""");

        assertThat(system.deadLetters().awaitReason(Service.EVALUATOR, "half-an-event"))
                .isNotBlank()
                .isNotEqualTo("no reason");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Service.class)
    void noServiceDropsWhatItCannotRead(Service service) {
        system.deadLetters().send(service, "no JSON at all");

        assertThat(system.deadLetters().awaitReason(service, "no JSON at all"))
                .isNotBlank()
                .isNotEqualTo("no reason");
    }
}
