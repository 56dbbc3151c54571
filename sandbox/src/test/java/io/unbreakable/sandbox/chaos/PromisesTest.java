package io.unbreakable.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.Window;
import io.unbreakable.deadletters.DeadLetter;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(
            names = {
                "OBSERVED",
                "RETRIED",
                "TIMED_OUT",
                "SWITCHED_OFF",
                "DEFINITION_CHANGED",
                "REFUSED",
                "UNREACHABLE",
                "HELD"
            })
    void findsAnExcuseForWhatNeverHappens(DecisionOutcome excuse) {
        story.decides(excuse);

        found("said " + excuse + " about token");
    }

    @Test
    void findsAnApprovalThatIsHeldAlthoughItsGateRejects() {
        story.judged(Verdict.INCONCLUSIVE, Reason.UNDECIDED, null);
        story.decides(DecisionOutcome.HELD);
        found("said HELD about token");

        story.decides(DecisionOutcome.REJECTED);
        story.answered.add(new Answered(Story.TOKEN, false, "no data", Story.at(3)));
        broken().isEmpty();
    }

    @Test
    void findsAnAnswerBeforeAllGatesOfItDecided() {
        story.said(0, Story.requested("another gate"));

        found("said APPROVED about token");
    }

    @Test
    void findsABadBuildThatGotThrough() {
        story.requests(4);
        found("let through, and Share[requests=60, failed=12] in its window: validation.evaluated/validation/1/final");

        story.deploys(Story.deployment("d-1", -10, 40));
        found("approved a bad build: GroupDeployment[id=d-1");
    }

    @Test
    void findsWhatGotThroughUnmeasured() {
        story.judged(Verdict.PASS, Reason.WITHIN_LIMITS, null);

        found("let through, and Share[requests=0, failed=0] in its window");
    }

    @Test
    void findsAJudgeThatDecidesNothing() {
        story.judged(Verdict.INCONCLUSIVE, Reason.SOURCE_UNREACHABLE, null);
        found("nothing failed, and it was inconclusive: SOURCE_UNREACHABLE of validation");

        story.decides(DecisionOutcome.REJECTED);
        story.answered.add(new Answered(Story.TOKEN, false, "unreachable", Story.at(3)));
        story.faults.add(new Injected("dynatrace throttles", Story.at(-10), Story.at(-9)));
        broken().isEmpty();
    }

    @Test
    void findsAGoodBuildThatFailed() {
        story.judged(Verdict.FAIL, Reason.ABOVE_UPPER_LIMIT, new Window(Story.at(-4), Story.at(-1)));

        found("failed, and no request did in its window");
    }

    @Test
    void findsACutThatNeverWas() {
        story.judged(Verdict.FAIL, Reason.ROLLED_BACK, null);
        story.deployments.removeIf(deployment -> deployment.id().equals("d-2"));
        found("said ROLLED_BACK, and nothing cut it");

        story.judged(Verdict.INCONCLUSIVE, Reason.OVERTAKEN, null);
        story.deployments.removeIf(deployment -> deployment.id().equals("d-bad"));
        found("said OVERTAKEN, and nothing cut it");
    }

    @Test
    void findsAVerdictOnWhatAnotherDeploymentDid() {
        story.deployments.add(Story.deployment("d-3", -2, 0));
        judgedBy("d-3");

        story.deployments.removeLast();
        story.deploys(Story.deployment("d-1", -5, 0));
        judgedBy("d-1");
    }

    private void judgedBy(String deployment) {
        found("judged in " + new Window(Story.at(-4), Story.at(-1)) + ", and GroupDeployment[id=" + deployment + ",");
    }

    @Test
    void findsAGoodBuildThatIsTakenBack() {
        story.deploys(Story.deployment("d-bad", 5, 0));
        broken().contains(new Violation(
                1,
                "took back a good build: " + story.history().deployment("d-bad").orElseThrow()));
    }

    @Test
    void aProblemMayNameAGoodBuildWhenItBeganBecauseOfTheOneBeforeIt() {
        story.deploys(Story.deployment("d-bad", 5, 0));
        story.deployments.add(Story.deployment("d-3", 2, 40));
        story.found(4, new Deployment(Story.DEPLOYMENT.group(), "d-3", null, null));
        broken().isEmpty();

        story.deploys(Story.deployment("d-bad", 3, 0));
        found("took back a good build");
    }

    @Test
    void findsABuildThatIsTakenBackWhenItIsNoLongerOut() {
        story.deployments.add(Story.deployment("d-3", 9, 0));

        found("took back d-bad after GroupDeployment[id=d-3");
    }

    @Test
    void findsABadBuildThatIsBroughtBackThoughAGoodOneIsKnown() {
        story.deploys(Story.deployment("d-2", 20, 40));
        story.created.clear();
        story.created.add(new Created("d-2", Story.REMEDIATION.deploymentDescription(), Story.at(50)));
        broken().isEmpty(); // the verdict on the good one may not have come yet

        story.created.clear();
        story.created.add(new Created("d-2", Story.REMEDIATION.deploymentDescription(), Story.at(62)));
        found("brought back a bad build: GroupDeployment[id=d-2");
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
        story.problems.add(new ProblemSeen("forgotten", "ProductionB", Story.at(200), null, List.of()));

        found("nothing became of problem forgotten");
    }

    @Test
    void nobodyHasToKnowOfAProblemThatClosedBeforeAnybodyWasTold() {
        story.problems.add(new ProblemSeen("short", "ProductionB", Story.at(200), Story.at(203), List.of()));
        broken().isEmpty();

        story.told.add("short");
        found("nothing became of problem short");
    }

    @Test
    void aProblemMayJoinWhatAnotherOfItsGroupStartedWhileItWasOpen() {
        story.problems.add(new ProblemSeen("second", "ProductionB", Story.at(30), null, List.of()));
        broken().isEmpty();

        story.problems.add(new ProblemSeen("elsewhere", "ProductionA", Story.at(30), null, List.of()));
        found("nothing became of problem elsewhere");

        story.problems.add(new ProblemSeen("later", "ProductionB", Story.at(41), null, List.of()));
        found("nothing became of problem later");
    }

    @Test
    void findsACommentThatIsMissingAndOneTooMany() {
        story.problems.clear();
        story.problems.add(Story.problem("problem", Story.ended(), Story.ended()));

        found("not exactly one comment: Remediation of ShopB/ProductionB/d-bad started");
        found("not exactly one comment: Remediation of ShopB/ProductionB/d-bad ended");
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
        story.deployments.add(Story.deployment("d-7", 50, 0));

        found("nobody said that it started: GroupDeployment[id=d-7");
        found("nobody said that it finished: GroupDeployment[id=d-7");
    }

    @Test
    void aRemediationIsToldOfByTheRemediatorWhenAllEventsOfCodeDeployAreLostAndNothingGoesOn() {
        story.unsaid(DeploymentStarted.class);
        story.unsaid(DeploymentFinished.class);
        story.found(-4, Story.DEPLOYMENT);
        story.found(7, Story.BAD);
        broken().isEmpty();

        story.executions.add(new Ran("shop-a", "STARTED", Story.NOON, Story.NOON));
        broken().isEmpty();

        story.executions.add(new Ran("shop-b", "STARTED", Story.NOON, Story.NOON));
        found("nobody said that it started: GroupDeployment[id=d-2");
        found("nobody said that it finished: GroupDeployment[id=d-2");
    }

    @Test
    void findsThatTooLittleWasMeasuredToSayHowFastItIs() {
        assertThat(Promises.broken(story.history(), 2))
                .containsExactly(new Violation(4, "only 1 verdicts in whose time nothing failed"));

        story.faults.add(new Injected(Busy.KIND, Story.at(-300), Story.at(-290)));
        assertThat(Promises.broken(story.history(), 2)).hasSize(1);

        story.faults.add(new Injected(Busy.KIND, Story.at(-1), Story.at(0)));
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
    void findsThatVerdictsAreSlowerThanPromisedUnlessTheMachineWasBusy() {
        story.unsaid(ValidationEvaluated.class);
        story.said(2, Story.verdict(Verdict.PASS, Story.NOON, Story.at(2)));
        found("99 of 100 verdicts within 2000 ms when nothing failed");

        story.faults.add(new Injected(Busy.KIND, Story.at(-1), Story.at(0)));
        broken().isEmpty();
        assertThat(TimeChecks.spoiled(story.history())).isEqualTo(1);
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
