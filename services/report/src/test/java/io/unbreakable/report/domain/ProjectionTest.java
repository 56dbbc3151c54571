package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final Story story = new Story("sample", "e-1", "Build 2", START);

    @Test
    void makesTheSameDocumentsOfDoubledAndReorderedEvents() {
        ExecutionDocument execution = execution(story.rejected());
        ValidationDocument validation = validation(story.rejected());

        for (int seed = 0; seed < 300; seed++) {
            List<EventData> shuffled = new ArrayList<>(story.rejected());
            shuffled.addAll(story.rejected());
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(execution(shuffled)).isEqualTo(execution);
            assertThat(validation(shuffled)).isEqualTo(validation);
        }
    }

    @Test
    void survivesBeingStored() {
        ExecutionDocument execution = execution(story.rejected());
        ValidationDocument validation = validation(story.rejected());

        assertThat(EventJson.read(EventJson.write(execution), ExecutionDocument.class))
                .isEqualTo(execution);
        assertThat(EventJson.read(EventJson.write(validation), ValidationDocument.class))
                .isEqualTo(validation);
    }

    @Test
    void prefersTheFinalVerdictToALaterOne() {
        EventData isFinal = story.evaluated(1, true, Story.failed());
        EventData later = story.evaluated(2, false, Story.failed());

        Finding finding = requireNonNull(validation(List.of(isFinal, later)).finding());

        assertThat(finding.isFinal()).isTrue();
        assertThat(finding.attempt()).isEqualTo(1);
    }

    @Test
    void isDecidedOnlyByAFinalVerdict() {
        Instant late = START.plusSeconds(600);

        ValidationDocument open = validation(List.of(story.evaluated(1, false, Story.failed())));
        ValidationDocument closed = validation(List.of(story.evaluated(1, true, Story.failed())));

        assertThat(open.state(late)).isEqualTo(GateState.MEASURING);
        assertThat(closed.state(late)).isEqualTo(GateState.DECIDED);
    }

    @Test
    void waitsUntilTheWindowBegins() {
        ValidationDocument requested = validation(story.rejected().subList(0, 10));

        assertThat(requested.state(START.plusSeconds(119))).isEqualTo(GateState.WAITING);
        assertThat(requested.state(START.plusSeconds(120))).isEqualTo(GateState.MEASURING);
        assertThat(requested.dueAt()).isEqualTo(START.plusSeconds(540));
    }

    @Test
    void keepsTheGateOfAnExecutionBriefButWithItsVerdictAndDecision() {
        ValidationDocument gate =
                requireNonNull(execution(story.rejected()).gates().get(story.validationId()));

        var finding = requireNonNull(gate.finding());
        assertThat(finding.judgement().objectives()).isEmpty();
        assertThat(finding.objectives()).isEqualTo(5);
        assertThat(finding.passed()).isEqualTo(3);
        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(requireNonNull(gate.decision()).outcome()).isEqualTo(DecisionOutcome.REJECTED);
    }

    @Test
    void takesTheNewestStateOfAStageAndRemembersItsBeginning() {
        Step staging = requireNonNull(execution(story.rejected()).steps().get("Staging"));

        assertThat(staging.state()).isEqualTo("SUCCEEDED");
        assertThat(staging.since()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void showsARetriedStageAsRunningAgain() {
        EventData again = new ExecutionChanged(
                story.execution(),
                ExecutionLevel.STAGE,
                "ApproveStaging",
                null,
                null,
                null,
                "STARTED",
                2,
                null,
                START.plusSeconds(500));
        List<EventData> events = new ArrayList<>(story.rejected());
        events.addFirst(again);

        Step approval = requireNonNull(execution(events).steps().get("ApproveStaging"));

        assertThat(approval.state()).isEqualTo("STARTED");
    }

    private ExecutionDocument execution(List<? extends EventData> events) {
        ExecutionDocument document = ExecutionDocument.empty(story.execution());
        for (EventData event : events) {
            document = ExecutionProjection.apply(document, event);
        }
        return document;
    }

    private ValidationDocument validation(List<? extends EventData> events) {
        ValidationDocument document = ValidationDocument.empty(story.validationId());
        for (EventData event : events) {
            document = ValidationProjection.apply(document, event);
        }
        return document;
    }
}
