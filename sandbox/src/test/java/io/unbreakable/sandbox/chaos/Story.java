package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.Revision;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.contracts.Window;
import io.unbreakable.deadletters.DeadLetter;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A history in which all is well: a good build is approved, a bad one after it is taken back; and what can be changed about it. */
final class Story {
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    static final String TOKEN = "token";
    static final String VALIDATION = "validation";
    static final Execution EXECUTION = new Execution("arn:shop-b", "shop-b", "execution");
    static final Deployment DEPLOYMENT =
            new Deployment(new DeploymentGroup("ShopB", "ProductionB"), "d-1", null, "Build B1");
    static final Deployment BAD = new Deployment(DEPLOYMENT.group(), "d-bad", null, "Build B2");
    static final Remediation REMEDIATION =
            new Remediation(BAD.key(), "ProductionB", BAD, null, RemediationTrigger.PROBLEM, "problem", "Slow", null);

    Instant warm = NOON.minusSeconds(60);
    final List<String> asked = new ArrayList<>();
    final List<Deployed> deployed = new ArrayList<>(
            List.of(new Deployed("shop-b", "execution", "Production", "action", "d-1", NOON.minusSeconds(5))));
    final List<Waited> waited =
            new ArrayList<>(List.of(new Waited("shop-b", "execution", "ApproveProduction", TOKEN, "SUCCEEDED", NOON)));
    final List<Answered> answered = new ArrayList<>(List.of(new Answered(TOKEN, true, "all is well", at(2))));
    final List<String> people = new ArrayList<>();
    final List<Created> created =
            new ArrayList<>(List.of(new Created("d-2", REMEDIATION.deploymentDescription(), at(20))));
    final List<GroupDeployment> deployments =
            new ArrayList<>(List.of(deployment("d-1", -10, 0), deployment("d-bad", 5, 40), deployment("d-2", 20, 0)));
    final List<Ran> executions = new ArrayList<>();
    final Traffic traffic = new Traffic();
    final List<Service> poisoned = new ArrayList<>();
    final List<ProblemSeen> problems = new ArrayList<>(List.of(problem("problem", started(), ended())));
    final Set<String> told = new HashSet<>(Set.of("problem"));
    final List<Seen> events = new ArrayList<>();
    final List<Injected> faults = new ArrayList<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    final Map<String, Integer> left = new HashMap<>();

    private Story() {
        requests(0);
        found(-4, DEPLOYMENT);
        found(7, BAD);
        found(23, new Deployment(DEPLOYMENT.group(), "d-2", null, "Build B1"));
        said(0, requested(VALIDATION));
        said(1, verdict(Verdict.PASS, NOON, at(1)));
        said(3, decided(DecisionOutcome.APPROVED));
        said(
                21,
                new RemediationStarted(
                        REMEDIATION, new Revision("b", "k", null, null, null), null, "why", false, "d-2", at(20)));
        said(40, new RemediationFinished(REMEDIATION, RemediationOutcome.HEALED, "well", "d-2", false, at(40)));
    }

    static Story told() {
        return new Story();
    }

    static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    static String started() {
        return "Remediation of " + REMEDIATION.id() + " started: Build B0 is being deployed again.";
    }

    static String ended() {
        return "Remediation of " + REMEDIATION.id() + " ended: Build B0 is back.";
    }

    static ProblemSeen problem(String id, String... comments) {
        return new ProblemSeen(id, "ProductionB", at(10), at(35), List.of(comments));
    }

    /** A successful deployment that took two seconds. */
    static GroupDeployment deployment(String id, int second, int failing) {
        return GroupDeployment.begun(id, "ProductionB", at(second)).reached("SUCCESS", at(second + 2), failing);
    }

    /** Another one is to be what CodeDeploy has under this id. */
    void deploys(GroupDeployment other) {
        deployments.removeIf(known -> known.id().equals(other.id()));
        deployments.add(other);
    }

    /** Ten requests in each second of the window, of which so many fail. */
    final void requests(int failing) {
        for (int second = -4; second < -1; second++) {
            for (int i = 0; i < 10; i++) {
                traffic.request("ProductionB", at(second), i < failing);
            }
        }
    }

    /** Ingest tells of a deployment. */
    final void found(int second, Deployment deployment) {
        said(second, new DeploymentStarted(deployment, "ProductionB", null, null, null, at(second)));
        said(
                second,
                new DeploymentFinished(
                        deployment,
                        "ProductionB",
                        null,
                        null,
                        null,
                        DeploymentStatus.SUCCEEDED,
                        at(second),
                        at(second),
                        null));
    }

    final void said(int second, EventData data) {
        events.add(new Seen(data.eventId(), at(second), data));
    }

    void unsaid(Class<? extends EventData> type) {
        events.removeIf(seen -> type.isInstance(seen.data()));
    }

    static ValidationRequested requested(String id) {
        return new ValidationRequested(validation(id));
    }

    static ValidationEvaluated verdict(Verdict verdict, Instant due, Instant at) {
        return verdict(verdict, Reason.WITHIN_LIMITS, validation(VALIDATION).window(), due, at);
    }

    static ValidationEvaluated verdict(
            Verdict verdict, Reason reason, @Nullable Window window, Instant due, Instant at) {
        return new ValidationEvaluated(
                validation(VALIDATION),
                1,
                true,
                new Judgement(verdict, reason, null, List.of()),
                null,
                window,
                null,
                null,
                due,
                at);
    }

    /** Says this instead of what was said about the validation. */
    void judged(Verdict verdict, Reason reason, @Nullable Window window) {
        unsaid(ValidationEvaluated.class);
        said(1, verdict(verdict, reason, window, NOON, at(1)));
    }

    /** Says this instead of what was said about the approval, and nobody answered. */
    void decides(DecisionOutcome outcome) {
        unsaid(ApprovalDecided.class);
        answered.clear();
        said(3, decided(outcome));
    }

    static ApprovalDecided decided(DecisionOutcome outcome) {
        return new ApprovalDecided(
                EXECUTION, action(), TOKEN, outcome, Verdict.PASS, "all is well", List.of(VALIDATION), at(3));
    }

    private static ApprovalAction action() {
        return new ApprovalAction("ApproveProduction", "Approve");
    }

    private static Validation validation(String id) {
        return validation(id, DEPLOYMENT);
    }

    private static Validation validation(String id, @Nullable Deployment deployment) {
        Gate gate = new Gate(
                "ProductionGate",
                GateMode.ENFORCE,
                InconclusiveRule.REJECT,
                OnFail.REJECT,
                action(),
                List.of("ProductionGate"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                at(60));
        Window window = new Window(NOON.minusSeconds(4), NOON.minusSeconds(1));
        return new Validation(
                id, EXECUTION, gate, "ProductionB", deployment, "ProductionAgain", null, null, window, NOON);
    }

    History history() {
        return new History(
                warm,
                asked,
                deployed,
                waited,
                answered,
                people,
                created,
                deployments,
                executions,
                traffic,
                poisoned,
                problems,
                told,
                events,
                faults,
                List.of(),
                deadLetters,
                left);
    }
}
