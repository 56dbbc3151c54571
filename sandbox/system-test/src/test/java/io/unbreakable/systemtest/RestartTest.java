package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.sandbox.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class RestartTest {
    private static final Duration AFTERWARDS = Duration.ofSeconds(15);

    private final RunningSystem system;

    RestartTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aVerdictComesInTimeThoughSchedulerAndEvaluatorWereRestartedInsideItsWindow() {
        String execution = system.release("7", Map.of("SAMPLE_FAILURE_PERCENT", "30"), Monspecs.quick());
        Validation validation = system.awaitValidation(execution);
        await("the window")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Instant.now().isAfter(validation.window().start()));

        Services services = system.sandbox().services();
        kill(services, Service.SCHEDULER);
        services.stop(Service.EVALUATOR);
        assertThat(system.events()).noneMatch(event -> isDue(event, validation));
        services.start(Service.SCHEDULER);
        services.start(Service.EVALUATOR);
        services.awaitReady();
        Instant running = Instant.now();

        Run staging = system.report().awaitDecision(execution, "StagingGate");
        assertThat(staging.verdict()).as(staging.toString()).isEqualTo("fail");
        assertThat(staging.decision()).isEqualTo("rejected");
        ValidationEvaluated evaluated = verdict(validation);
        Instant possible = evaluated.dueAt().isAfter(running) ? evaluated.dueAt() : running;
        assertThat(evaluated.evaluatedAt()).isBetween(evaluated.dueAt(), possible.plus(AFTERWARDS));
    }

    /** Gives it no time to do anything. */
    private static void kill(Services services, Service service) {
        services.kill(service);
        services.stop(service);
    }

    private ValidationEvaluated verdict(Validation validation) {
        return system.events().stream()
                .filter(ValidationEvaluated.class::isInstance)
                .map(ValidationEvaluated.class::cast)
                .filter(evaluated -> evaluated.validation().id().equals(validation.id()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDue(Object event, Validation validation) {
        return event instanceof ValidationDue due && due.validation().id().equals(validation.id());
    }
}
