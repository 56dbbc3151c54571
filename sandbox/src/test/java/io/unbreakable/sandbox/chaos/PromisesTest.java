package io.unbreakable.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.deadletters.DeadLetter;
import io.unbreakable.monspec.judge.Verdict;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private final Story story = Story.told();

    @Test
    void findsNothingWhereAllIsWell() {
        broken().isEmpty();
    }

    @Test
    void saysTheSameTwiceIsFine() {
        story.events.addAll(List.copyOf(story.events));

        broken().isEmpty();
    }

    @Test
    void findsAValidationWithoutAVerdict() {
        story.said(4, Story.requested("forgotten"));

        found("no final verdict of forgotten");
    }

    @Test
    void findsASecondVerdictThatIsAnother() {
        story.said(50, Story.verdict(Verdict.FAIL, Story.NOON, Story.at(50)));

        found("several final verdicts of validation");
    }

    @Test
    void findsARequestThatWasAcceptedAndForgotten() {
        story.asked.add("request-1");

        found("accepted at the front door, and never requested: request-1");
    }

    @Test
    void findsAGateThatNobodyOpened() {
        story.deployed.add(new Deployed("shop-b", "other", "Staging", "action", "d-3", Story.NOON));

        found("not exactly one validation of StagingGate");
    }

    @Test
    void findsAVerdictAfterItsDeadline() {
        story.unsaid(ValidationEvaluated.class);
        story.said(66, Story.verdict(Verdict.PASS, Story.NOON, Story.at(66)));

        found("later than its deadline");
    }

    @Test
    void findsAnApprovalThatWasLeftAlone() {
        story.unsaid(ApprovalDecided.class);
        story.answered.clear();

        found("not exactly one decision about");
    }

    @Test
    void findsTwoDecisionsAboutAnApproval() {
        story.said(9, Story.decided(DecisionOutcome.ANSWERED_BY_OTHER));

        found("not exactly one decision about");
    }

    @Test
    void findsAnAnswerThatNobodyGave() {
        story.answered.clear();

        found("said APPROVED about token, and CodePipeline was told []");
    }

    @Test
    void findsTwoAnswers() {
        story.answered.add(new Answered(Story.TOKEN, true, "again", Story.at(9)));

        found("said APPROVED about token");
    }

    @Test
    void findsAnApprovalThatIsNotEarned() {
        story.unsaid(ValidationEvaluated.class);
        story.said(1, Story.verdict(Verdict.FAIL, Story.NOON, Story.at(1)));

        found("said APPROVED about token");
    }

    @Test
    void findsAnExcuseThatIsNone() {
        story.unsaid(ApprovalDecided.class);
        story.answered.clear();
        story.said(3, Story.decided(DecisionOutcome.SUPERSEDED));

        found("said SUPERSEDED about token");
    }

    @Test
    void findsAPersonWhoNeverAnswered() {
        story.unsaid(ApprovalDecided.class);
        story.answered.clear();
        story.said(3, Story.decided(DecisionOutcome.ANSWERED_BY_OTHER));

        found("said ANSWERED_BY_OTHER about token");
    }

    @Test
    void findsAnAnswerForAnotherExecution() {
        story.waited.clear();
        story.waited.add(new Waited("shop-b", "other", "ApproveProduction", Story.TOKEN, "SUCCEEDED", Story.NOON));

        found("answered token for another build: validation");
    }

    @Test
    void findsAnAnswerForAnotherBuild() {
        story.deployed.clear();
        story.deployed.add(new Deployed("shop-b", "execution", "Production", "action", "d-9", Story.NOON));

        found("answered token for another build: validation");
    }

    @Test
    void findsASecondRemediationOfADeployment() {
        story.created.add(new Created("d-3", Story.REMEDIATION.deploymentDescription(), Story.at(22)));

        found("remediated more than once");
    }

    @Test
    void findsARemediationThatNobodyHeardOf() {
        story.unsaid(RemediationStarted.class);

        found("deployed, and never told");
    }

    @Test
    void findsARemediationThatNeverWas() {
        story.created.clear();

        found("said to be deployed, and was not");
    }

    @Test
    void findsARemediationWithoutAnEnd() {
        story.unsaid(RemediationFinished.class);

        found("a remediation without an end");
    }

    @Test
    void findsAProblemThatNobodyLookedAt() {
        story.problems.add(new ProblemSeen("forgotten", Story.at(200), null, List.of()));

        found("nothing became of problem forgotten");
    }

    @Test
    void nobodyHasToKnowOfAProblemThatClosedBeforeAnybodyWasTold() {
        story.problems.add(new ProblemSeen("short", Story.at(200), Story.at(203), List.of()));
        broken().isEmpty();

        story.told.add("short");
        found("nothing became of problem short");
    }

    @Test
    void findsACommentThatIsMissingAndOneTooMany() {
        story.problems.clear();
        story.problems.add(Story.problem("problem", Story.ended(), Story.ended()));

        found("not exactly one comment: Remediation of ShopB/ProductionB/d-1 started");
        found("not exactly one comment: Remediation of ShopB/ProductionB/d-1 ended");
    }

    @Test
    void findsMessagesThatNobodyTook() {
        story.left.put("unbreakable-ingest", 3);

        found("3 messages left in unbreakable-ingest");
    }

    @Test
    void findsADeadLetterThatCouldHaveBeenRead() {
        story.deadLetters.add(dead("validation.due.v1"));

        found("in unbreakable-ingest-dlq because it failed: event");
    }

    @Test
    void findsPoisonThatVanished() {
        story.poisoned.add(Service.INGEST);
        found("unreadable messages for [INGEST], and dead letters of []");

        story.deadLetters.add(dead(null));
        broken().isEmpty();
    }

    @Test
    void allowsPoisonThatWasKeptTwiceBecauseItCouldNotBeDeleted() {
        story.poisoned.add(Service.INGEST);
        story.deadLetters.addAll(List.of(dead(null), dead(null)));

        broken().isEmpty();
    }

    private static DeadLetter dead(@Nullable String detailType) {
        return new DeadLetter(
                "id",
                Service.INGEST,
                "unbreakable-ingest-dlq",
                "it failed",
                detailType,
                detailType == null ? null : "event",
                Story.NOON);
    }

    @Test
    void findsADeploymentThatNobodyFound() {
        story.deployments.add(new GroupDeployment("d-7", "ProductionB", "SUCCESS"));

        found("nobody said that it started: GroupDeployment[id=d-7");
        found("nobody said that it finished: GroupDeployment[id=d-7");
    }

    @Test
    void aRemediationIsToldOfByTheRemediatorWhateverBecomesOfTheEventsOfCodeDeploy() {
        story.deployments.add(new GroupDeployment("d-2", "ProductionB", "SUCCESS"));

        broken().isEmpty();
    }

    @Test
    void findsThatTooLittleWasMeasuredToSayHowFastItIs() {
        assertThat(Promises.broken(story.history(), 2))
                .containsExactly(new Violation(4, "only 1 verdicts in whose time nothing failed"));

        story.faults.add(new Injected(Busy.KIND, Story.at(-300), Story.at(-290)));
        assertThat(Promises.broken(story.history(), 2)).isEmpty();
    }

    @Test
    void findsAVerdictThatComesTooLateAlthoughNothingFailed() {
        story.unsaid(ValidationEvaluated.class);
        story.said(6, Story.verdict(Verdict.PASS, Story.NOON, Story.at(6)));

        found("due at 2026-11-26T12:00:00Z, published at 2026-11-26T12:00:06Z");
        found("99 of 100 verdicts within 6000 ms when nothing failed");
    }

    @Test
    void servicesThatHaveJustBegunTakeTheirTime() {
        story.unsaid(ValidationEvaluated.class);
        story.said(6, Story.verdict(Verdict.PASS, Story.NOON, Story.at(6)));
        story.warm = Story.NOON;

        broken().isEmpty();
    }

    @Test
    void toleratesAVerdictWithinTwoMinutesAfterAFaultAndNoLater() {
        story.faults.add(new Injected("killed", Story.at(-1), Story.at(10)));
        story.unsaid(ValidationEvaluated.class);
        story.said(129, Story.verdict(Verdict.PASS, Story.NOON, Story.at(129)));
        broken().isEmpty();

        story.unsaid(ValidationEvaluated.class);
        story.said(131, Story.verdict(Verdict.PASS, Story.NOON, Story.at(131)));
        found("due at 2026-11-26T12:00:00Z, published at 2026-11-26T12:02:11Z");
    }

    private void found(String what) {
        broken().anySatisfy(violation -> assertThat(violation.what()).startsWith(what));
    }

    private ListAssert<Violation> broken() {
        return assertThat(Promises.broken(story.history(), 0));
    }
}
