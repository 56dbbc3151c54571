package io.unbreakable.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The execution started at 10:00 and was listed as updated at 10:30. */
class ListingTest {
    private static final ExecutionFacts UNKNOWN = ExecutionFacts.of(Sample.EXECUTION);

    @ParameterizedTest
    @CsvSource({
        "Stopping, STOPPING",
        "Stopped, STOPPED",
        "Succeeded, SUCCEEDED",
        "Superseded, SUPERSEDED",
        "Failed, FAILED",
        "Cancelled, CANCELED"
    })
    void whatNoEventToldIsSaidInTheWordsOfTheEvents(String status, String state) {
        ExecutionFacts facts = listed(status).addedTo(UNKNOWN);

        assertThat(states(facts)).containsExactlyInAnyOrder("STARTED 1", state + " 1");
        assertThat(facts.version()).isEqualTo(7);
    }

    @Test
    void whatEventsToldStands() {
        ExecutionFacts told = UNKNOWN.withChange(change("STARTED", 1, "10:00:01"), 7)
                .withChange(change("SUCCEEDED", 1, "10:30:01"), 7);

        assertThat(listed("Succeeded").addedTo(told)).isEqualTo(told);
    }

    @Test
    void anEndThatIsOlderThanASecondAttemptIsOnlyListedLate() {
        ExecutionFacts told =
                UNKNOWN.withChange(change("STARTED", 1, "10:00:00"), 7).withChange(change("RESUMED", 2, "10:31:00"), 7);

        assertThat(states(listed("Failed").addedTo(told))).containsExactlyInAnyOrder("STARTED 1", "RESUMED 2");
    }

    @Test
    void theEndOfASecondAttemptIsNotTheOneOfTheFirst() {
        ExecutionFacts told =
                UNKNOWN.withChange(change("FAILED", 1, "10:10:00"), 7).withChange(change("RESUMED", 2, "10:20:00"), 7);

        assertThat(states(listed("Failed").addedTo(told))).contains("FAILED 1", "FAILED 2");
    }

    @Test
    void whatIsSettledIsListedAgainWhenItChangesAgain() {
        ListedExecution failed = listed("Failed").listed();
        Watch watch = Watch.pipeline("shop", null, true, at("10:00:00"))
                .after("arn", List.of(failed), java.util.Set.of(Sample.EXECUTION.executionId()), true);

        assertThat(watch.isSettled(failed)).isTrue();
        assertThat(watch.open()).isEmpty();
        assertThat(watch.isSettled(listed("InProgress").listed())).isFalse();
        assertThat(watch.isIdle()).isFalse();
    }

    @Test
    void aForeignPipelineIsIdleOnceNothingOfItGoesOn() {
        Watch foreign = Watch.pipeline("other", null, false, at("10:00:00"));
        ListedExecution running = listed("InProgress").listed();

        assertThat(foreign.after("arn", List.of(running), java.util.Set.of(), false)
                        .isIdle())
                .isFalse();
        assertThat(foreign.after("arn", List.of(), java.util.Set.of(), false).isIdle())
                .isTrue();
    }

    private static Listing listed(String status) {
        ListedExecution execution = new ListedExecution(Sample.EXECUTION, status, at("10:00:00"), at("10:30:00"));
        return new Listing(execution, 7, List.of());
    }

    private static List<String> states(ExecutionFacts facts) {
        Map<String, ExecutionChanged> changes = facts.changes();
        return changes.values().stream()
                .map(change -> change.state() + " " + change.attempt())
                .toList();
    }

    private static ExecutionChanged change(String state, int attempt, String time) {
        return new ExecutionChanged(
                Sample.EXECUTION, ExecutionLevel.PIPELINE, null, null, null, null, state, attempt, null, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }
}
