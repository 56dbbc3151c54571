package io.unbreakable.approver.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.store.ApprovalStore;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.messaging.PipelineEmulator;
import io.unbreakable.monspec.judge.Verdict;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole service against the sandbox's CodePipeline, whose tokens are the ids of action executions, whose state shows pending
 * approvals up to 3 s late and one execution per stage, and which refuses what AWS refuses.
 */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@TestProfile(ApproverTest.Settings.class)
class ExecutionModesTest {
    private static BusTap tap;
    private static CodePipelineStub stub;
    private final PipelineEmulator codePipeline = new PipelineEmulator();

    @Inject
    ApprovalStore store;

    @Inject
    AnswerApproval approvals;

    @BeforeAll
    static void start() {
        stub = CodePipelineStub.start();
        tap = BusTap.open();
    }

    @AfterAll
    static void stop() {
        tap.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPERSEDED", "QUEUED"})
    void executionsThatTakeTurnsGetTheirOwnVerdicts(String mode) {
        String pipeline = codePipeline.create(mode);
        Release first = waiting(pipeline, codePipeline.executions(pipeline).getFirst());
        String next = codePipeline.start(pipeline);
        Release notYet = Release.of(pipeline, next, "none");
        tap.publish(notYet.requested("Gate"), notYet.evaluated("Gate", Verdict.PASS));

        tap.publish(first.waiting(), first.evaluated("Gate", Verdict.FAIL));

        assertThat(decided(first).outcome()).isEqualTo(DecisionOutcome.REJECTED);
        assertThat(result(first)).startsWith("Failed: Gate: ");
        Release second = waiting(pipeline, next);
        tap.publish(second.waiting());
        assertThat(decided(second).outcome()).isEqualTo(DecisionOutcome.APPROVED);
        assertThat(result(second)).startsWith("Succeeded: Gate: ");
    }

    @Test
    void parallelExecutionsWaitAtTheSameApprovalAndEachGetsItsOwnVerdict() {
        String pipeline = codePipeline.create("PARALLEL");
        Release first = waiting(pipeline, codePipeline.executions(pipeline).getFirst());
        Release second = waiting(pipeline, codePipeline.start(pipeline));

        tap.publish(first.waiting(), second.waiting());
        tap.publish(second.evaluated("Gate", Verdict.PASS), first.evaluated("Gate", Verdict.FAIL));

        assertThat(decided(first).outcome()).isEqualTo(DecisionOutcome.REJECTED);
        assertThat(decided(second).outcome()).isEqualTo(DecisionOutcome.APPROVED);
        assertThat(result(first)).startsWith("Failed: ");
        assertThat(result(second)).startsWith("Succeeded: ");
    }

    @Test
    void aPersonWasFaster() {
        Release release = waiting();
        codePipeline.answer(release.pipeline(), release.token(), "Approved");

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.FAIL));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.ANSWERED_BY_OTHER);
        assertThat(result(release)).isEqualTo("Succeeded: a person says so");
    }

    @Test
    void aRetriedStageIsLeftToAPerson() {
        Release release = waiting();
        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.FAIL));
        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.REJECTED);

        codePipeline.retry(release.pipeline(), release.executionId());
        String token = codePipeline.token(release.pipeline(), release.executionId(), release.token());
        Release retried = Release.of(release.pipeline(), release.executionId(), token);
        tap.publish(release.closed(ApprovalOutcome.REJECTED), retried.waiting());

        assertThat(decided(retried).outcome()).isEqualTo(DecisionOutcome.RETRIED);
        codePipeline.answer(release.pipeline(), token, "Approved");
        assertThat(result(retried)).isEqualTo("Succeeded: a person says so");
    }

    @Test
    void anExecutionThatWasStoppedNoLongerWaits() {
        Release release = waiting();
        codePipeline.abandon(release.pipeline(), release.executionId());

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.SUPERSEDED);
    }

    @Test
    void anApprovalIsStrandedWhenThePipelineChangesMeanwhile() {
        Release release = waiting();
        codePipeline.update(release.pipeline(), "QUEUED");

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.DEFINITION_CHANGED);
    }

    @Test
    void aTokenThatIsNoLongerValidIsSaidToBeStale() {
        Release waiting = waiting();
        Release stale = Release.of(
                waiting.pipeline(), waiting.executionId(), UUID.randomUUID().toString());
        stub.isShownLateOnce(stale);

        tap.publish(stale.waiting(), stale.evaluated("Gate", Verdict.PASS));

        assertThat(decided(stale).outcome()).isEqualTo(DecisionOutcome.STALE_TOKEN);
        assertThat(result(waiting)).isEqualTo("InProgress: ");
    }

    @Test
    void anAnswerWithoutTheSummaryThatIsAskedForIsRefusedAndTheApprovalWaitsOn() {
        Release release = waiting();
        ApprovalId id = new ApprovalId(release.execution(), release.waiting().approval());
        Answer blank = new Answer(release.token(), DecisionOutcome.APPROVED, Verdict.PASS, " ", List.of());
        store.update(id, state -> state.intending(blank, Instant.now()));

        approvals.lookAgain(id, release.token());

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.REFUSED);
        assertThat(decided(release).summary()).contains("requires a summary");
        assertThat(result(release)).isEqualTo("InProgress: ");
    }

    private Release waiting() {
        String pipeline = codePipeline.create("QUEUED");
        return waiting(pipeline, codePipeline.executions(pipeline).getFirst());
    }

    private Release waiting(String pipeline, String execution) {
        return Release.of(pipeline, execution, codePipeline.token(pipeline, execution, ""));
    }

    private String result(Release release) {
        return codePipeline.result(release.pipeline(), release.executionId(), release.token());
    }

    private static ApprovalDecided decided(Release release) {
        return tap.awaitEvent(ApprovalDecided.class, event -> release.token().equals(event.token()))
                .data();
    }
}
