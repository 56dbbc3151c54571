package io.unbreakable.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NarratorTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;

    @Test
    void tellsInTheOrderInWhichItHappenedNotInWhichItWasHeard() {
        try (Narrator narrator = narrator()) {
            narrator.happened(execution("FAILED", NOON.plusMillis(300)));
            narrator.happened(approval("FAILED", NOON.plusMillis(200)));
            narrator.happened(Event.of(problem(), NOON.plusMillis(100), null));
        }

        assertThat(lines())
                .extracting(line -> line.substring(9))
                .containsExactly(
                        "  Dynatrace opens a problem: Slow",
                        "  ApproveStaging: rejected",
                        "  pipeline execution failed");
    }

    @Test
    void tellsTheSameEventOnce() {
        try (Narrator narrator = narrator()) {
            narrator.happened(Event.of(problem(), NOON, null));
            narrator.happened(Event.of(problem(), NOON.plusSeconds(1), null));
        }

        assertThat(lines()).hasSize(1);
    }

    @Test
    void tellsTheFirstLineOfAComment() {
        try (Narrator narrator = narrator()) {
            narrator.commented("Bringing back Build 3\u001B[2J\nand so on");
        }

        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith("  comment on the problem: Bringing back Build 3\uFFFD[2J");
    }

    @Test
    void doesNotWaitForTheEnd() {
        try (Narrator narrator = narrator()) {
            narrator.title("Releasing build 1");
            now.set(NOON.plusSeconds(2));

            await().untilAsserted(() -> assertThat(lines()).hasSize(1));
        }
    }

    private Narrator narrator() {
        return new Narrator(new PrintStream(printed, true, StandardCharsets.UTF_8), clock, false);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static ProblemOpened problem() {
        return new ProblemOpened("-1_1V2", null, "Slow", null, List.of(), null, NOON, NOON);
    }

    private static StateChange execution(String state, Instant at) {
        return change("CodePipeline Pipeline Execution State Change", at, detail(state));
    }

    private static StateChange approval(String state, Instant at) {
        ObjectNode detail = detail(state).put("action", "ApproveStaging");
        detail.putObject("type").put("category", "Approval");
        return change("CodePipeline Action Execution State Change", at, detail);
    }

    private static ObjectNode detail(String state) {
        return JsonNodeFactory.instance.objectNode().put("state", state);
    }

    private static StateChange change(String detailType, Instant at, ObjectNode detail) {
        return new StateChange("aws.codepipeline", detailType, List.of(), at, detail);
    }
}
