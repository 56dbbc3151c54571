package io.unbreakable.approver.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.store.ApprovalStore;
import io.unbreakable.approver.store.SwitchStore;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.Service;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.monspec.judge.Verdict;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service against queue, bus and table; CodePipeline by its protocol. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@TestProfile(ApproverTest.Settings.class)
class ApproverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static BusTap tap;
    private static CodePipelineStub codePipeline;

    @Inject
    ApprovalStore store;

    @Inject
    SwitchStore switches;

    /** Small times, so that the tests are fast. */
    public static final class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "unbreakable.report.url", "https://report.example",
                    "unbreakable.approver.look-every", "300ms",
                    "unbreakable.approver.leave-alone", "4s",
                    "unbreakable.approver.listed-is-enough", "500ms",
                    "unbreakable.approver.visible-within", "4s",
                    "unbreakable.approver.wait-for-approval", "20s",
                    "unbreakable.approver.keep-trying", "4s",
                    "unbreakable.messaging.back-off", "10ms");
        }
    }

    @BeforeAll
    static void start() {
        codePipeline = CodePipelineStub.start();
        tap = BusTap.open();
    }

    @AfterAll
    static void stop() {
        tap.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, APPROVED, Approved",
        "WARN, APPROVED, Approved",
        "FAIL, REJECTED, Rejected",
        "INCONCLUSIVE, REJECTED, Rejected"
    })
    void answersAsTheVerdictSays(Verdict verdict, DecisionOutcome outcome, String answer) {
        Release release = Release.with("Gate");
        codePipeline.waits(release);

        tap.publish(release.requested("Gate"), release.waiting(), release.evaluated("Gate", verdict));

        ApprovalDecided decided = decided(release);
        assertThat(decided.outcome()).isEqualTo(outcome);
        assertThat(decided.verdict()).isEqualTo(verdict);
        assertThat(decided.validationIds()).containsExactly(release.validationId("Gate"));
        JsonNode given = onlyAnswer(release);
        assertThat(given.at("/result/status").asText()).isEqualTo(answer);
        assertThat(given.at("/result/summary").asText()).isEqualTo(decided.summary());
        assertThat(given.path("token").asText()).isEqualTo(release.token());
    }

    @Test
    void answersOnceHoweverOftenAndInWhateverOrderItIsTold() {
        Release release = Release.with("Gate");
        codePipeline.waits(release);

        for (int i = 0; i < 2; i++) {
            tap.send(
                    Service.APPROVER,
                    release.evaluated("Gate", Verdict.PASS),
                    release.waiting(),
                    release.requested("Gate"));
        }

        ApprovalDecided first = decided(release);
        tap.send(Service.APPROVER, release.evaluated("Gate", Verdict.PASS));
        await().atMost(PATIENCE)
                .until(() -> tap.heard(ApprovalDecided.class, of(release)).size() >= 2);
        assertThat(tap.heard(ApprovalDecided.class, of(release)))
                .allSatisfy(event -> assertThat(event.data()).isEqualTo(first));
        assertThat(codePipeline.answers(release))
                .allSatisfy(answer ->
                        assertThat(answer.at("/result/status").asText()).isEqualTo("Approved"));
    }

    @Test
    void theWorstOfTwoGatesDecides() {
        Release release = Release.with("First", "Second");
        codePipeline.waits(release);

        tap.publish(release.waiting(), release.evaluated("First", Verdict.PASS));
        tap.publish(release.requested("Second"), release.evaluated("Second", Verdict.FAIL));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.REJECTED);
        assertThat(onlyAnswer(release).at("/result/summary").asText()).startsWith("Second: ");
    }

    @Test
    void aVerdictThatIsNotFinalDecidesNothing() {
        Release release = Release.with("Gate");
        codePipeline.waits(release);

        tap.send(
                Service.APPROVER,
                release.waiting(),
                release.evaluated("Gate", Verdict.INCONCLUSIVE, false, null),
                release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.APPROVED);
        assertThat(onlyAnswer(release).at("/result/status").asText()).isEqualTo("Approved");
    }

    @ParameterizedTest
    @CsvSource({"ENFORCE, HOLD, INCONCLUSIVE, HELD", "OBSERVE, REJECT, FAIL, OBSERVED"})
    void leavesItToAPersonWhenTheGateSaysSo(
            GateMode mode, InconclusiveRule rule, Verdict verdict, DecisionOutcome outcome) {
        Release release = Release.with(mode, rule, "Gate");
        codePipeline.waits(release);

        tap.publish(release.waiting(), release.evaluated("Gate", verdict));

        assertThat(decided(release).outcome()).isEqualTo(outcome);
        assertThat(codePipeline.answers(release)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OFF, FAIL, Answering approvals is switched off", "DRY_RUN, PASS, Dry run"})
    void leavesItToAPersonWhereApprovalsAreSwitchedOff(AutomationState state, Verdict verdict, String why) {
        Release release = Release.with("Gate");
        codePipeline.waits(release);
        switched(release, state);

        tap.publish(release.waiting(), release.evaluated("Gate", verdict));

        ApprovalDecided decided = decided(release);
        assertThat(decided.outcome()).isEqualTo(DecisionOutcome.SWITCHED_OFF);
        assertThat(decided.verdict()).isEqualTo(verdict);
        assertThat(decided.summary()).startsWith(why + " for " + release.environment());
        assertThat(codePipeline.answers(release)).isEmpty();
    }

    @Test
    void doesNotAnswerWhatWasSwitchedOffAfterItMeantTo() {
        Release release = Release.with("Gate");
        codePipeline.waits(release);
        store.update(id(release), state -> state.intending(given(release), Instant.now()));
        switched(release, AutomationState.OFF);

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.SWITCHED_OFF);
        assertThat(codePipeline.answers(release)).isEmpty();
    }

    @Test
    void saysSoWhenAPersonWasFasterByAMoment() {
        Release release = Release.with("Gate");
        codePipeline.endsJustBefore(release, "Succeeded", "looks good to me");

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.FAIL));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.ANSWERED_BY_OTHER);
    }

    @Test
    void saysSoWhenAPersonAnsweredLongBeforeTheVerdict() {
        Release release = Release.with("Gate");
        codePipeline.ended(release, "Succeeded", "looks good to me");

        tap.publish(release.requested("Gate"), release.waiting(), release.closed(ApprovalOutcome.APPROVED));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.ANSWERED_BY_OTHER);
        assertThat(codePipeline.answers(release)).isEmpty();
    }

    @Test
    void saysSoWhenTheExecutionNoLongerWaitsThere() {
        Release release = Release.with("Gate");
        codePipeline.ended(release, "Abandoned", null);

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.SUPERSEDED);
        assertThat(codePipeline.answers(release)).isEmpty();
    }

    @Test
    void findsItsOwnAnswerAfterACrash() {
        Release release = Release.with("Gate");
        Answer given = given(release);
        store.update(id(release), state -> state.intending(given, Instant.now()));
        codePipeline.ended(release, "Succeeded", given.summary());

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        ApprovalDecided decided = decided(release);
        assertThat(decided.outcome()).isEqualTo(DecisionOutcome.APPROVED);
        assertThat(decided.summary()).isEqualTo(given.summary());
        assertThat(codePipeline.answers(release)).isEmpty();
    }

    @Test
    void findsItsOwnAnswerWhenCodePipelineShowsItLate() {
        Release release = Release.with("Gate");
        Answer given = given(release);
        store.update(id(release), state -> state.intending(given, Instant.now()));
        codePipeline.endsJustBefore(release, "Succeeded", given.summary());

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidApprovalTokenException, REFUSED",
        "ValidationException, REFUSED",
        "PipelineNotFoundException, SUPERSEDED",
        "StageNotFoundException, SUPERSEDED",
        "ActionNotFoundException, SUPERSEDED"
    })
    void hasANameForEveryRefusal(String error, DecisionOutcome outcome) {
        Release release = Release.with("Gate");
        codePipeline.refuses(release, error);

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(outcome);
        assertThat(decided(release).summary())
                .endsWith(" https://report.example/validations/" + release.validationId("Gate"));
    }

    @Test
    void looksAgainUntilCodePipelineShowsTheApprovalHoweverLongItWaits() {
        Release release = Release.with("Gate");
        codePipeline.waitsAfter(release, 2);

        tap.publish(release.waitingSince(Duration.ofHours(7)), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.APPROVED);
        assertThat(onlyAnswer(release).at("/result/status").asText()).isEqualTo("Approved");
    }

    @Test
    void givesUpWhenCodePipelineNeverShowsTheApproval() {
        Release release = Release.with("Gate");
        codePipeline.neverShows(release);

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.SUPERSEDED);
    }

    @Test
    void saysSoWhenCodePipelineCannotBeAskedForTooLong() {
        Release release = Release.with("Gate");
        codePipeline.refuses(release, "AccessDeniedException");

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.UNREACHABLE);
        assertThat(codePipeline.answers(release)).hasSizeGreaterThan(1);
    }

    @Test
    void asksAgainWhenThrottledHoweverLongItWaits() {
        Release release = Release.with("Gate");
        codePipeline.throttlesFirst(release, 4);

        tap.publish(release.waitingSince(Duration.ofHours(7)), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.APPROVED);
    }

    @Test
    void answersAnExecutionThatRunsBesideTheOneThatIsShown() {
        Release release = Release.with("Gate");
        codePipeline.waitsInParallel(release);

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.PASS));

        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.APPROVED);
        assertThat(onlyAnswer(release).path("token").asText()).isEqualTo(release.token());
    }

    @Test
    void aRetriedStageIsLeftToAPerson() {
        Release release = Release.with("Gate");
        codePipeline.waits(release);
        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.FAIL));
        assertThat(decided(release).outcome()).isEqualTo(DecisionOutcome.REJECTED);

        Release retried = release.retried();
        tap.publish(release.closed(ApprovalOutcome.REJECTED), retried.waiting());

        assertThat(decided(retried).outcome()).isEqualTo(DecisionOutcome.RETRIED);
        assertThat(onlyAnswer(release).path("token").asText()).isEqualTo(release.token());
    }

    @Test
    void theSummaryIsShortAndItsLinkWhole() {
        Release release = Release.with("Gate");
        codePipeline.waits(release);

        tap.publish(release.waiting(), release.evaluated("Gate", Verdict.FAIL, true, "Too much to say. ".repeat(60)));

        decided(release);
        assertThat(onlyAnswer(release).at("/result/summary").asText())
                .hasSizeLessThanOrEqualTo(512)
                .startsWith("Gate: ")
                .endsWith(" https://report.example/validations/" + release.validationId("Gate"));
    }

    @Test
    void saysSoWhenTheApprovalNeverWaited() {
        Release release = Release.with("Gate").endingAt(Instant.now().minusSeconds(19));

        tap.publish(release.evaluated("Gate", Verdict.FAIL));
        await().atMost(PATIENCE)
                .until(() -> store.update(id(release), state -> state).gates().containsKey("Gate"));
        tap.publish(release.requested("Gate"));

        ApprovalDecided decided = tap.awaitEvent(
                        ApprovalDecided.class, event -> event.execution().equals(release.execution()))
                .data();
        assertThat(decided.outcome()).isEqualTo(DecisionOutcome.NEVER_WAITED);
        assertThat(decided.token()).isNull();
        assertThat(decided.verdict()).isEqualTo(Verdict.FAIL);
    }

    /** Told twice, with a switch of something else and an older one after it. */
    private void switched(Release release, AutomationState state) {
        var now = release.switched(Automation.APPROVALS, state);
        var remediation = release.switched(Automation.REMEDIATION, AutomationState.ON);
        var older = new AutomationSwitched(
                release.environment(),
                Automation.APPROVALS,
                AutomationState.ON,
                "john.doe",
                now.switchedAt().minusSeconds(60));
        tap.publish(now, now, remediation, older);
        await().atMost(PATIENCE).until(() -> switches.of(release.environment()).state() == state);
    }

    private static ApprovalDecided decided(Release release) {
        return tap.awaitEvent(ApprovalDecided.class, of(release)).data();
    }

    private static Predicate<ApprovalDecided> of(Release release) {
        return event -> release.token().equals(event.token());
    }

    private static JsonNode onlyAnswer(Release release) {
        List<JsonNode> answers = codePipeline.answers(release);
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }

    private static ApprovalId id(Release release) {
        return new ApprovalId(release.execution(), release.waiting().approval());
    }

    private static Answer given(Release release) {
        return new Answer(
                release.token(),
                DecisionOutcome.APPROVED,
                Verdict.PASS,
                "what we wrote before we crashed",
                List.of(release.validationId("Gate")));
    }
}
