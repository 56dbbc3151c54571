package io.unbreakable.remediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Service;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.store.CauseStore;
import io.unbreakable.remediator.store.Ledger;
import io.unbreakable.remediator.store.SwitchStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Two releases of one application, of which the first passed its gate and the second is bad, and what is said about them. */
public abstract class Scene {
    protected static final Duration PATIENCE = Duration.ofSeconds(150);
    protected static BusTap tap;

    @Inject
    protected S3Client s3;

    @Inject
    protected Ledger ledger;

    @Inject
    protected SwitchStore switches;

    @Inject
    protected CauseStore causes;

    protected Releases releases;
    protected String problem;

    @BeforeAll
    protected static void listen() {
        tap = BusTap.open();
    }

    @AfterAll
    protected static void stop() {
        tap.close();
    }

    @BeforeEach
    protected void twoReleasesOfWhichTheFirstPassed() {
        releases = new Releases("app-" + UUID.randomUUID(), Instant.now());
        problem = "P" + UUID.randomUUID();
        try {
            s3.createBucket(request -> request.bucket(Releases.BUCKET));
        } catch (BucketAlreadyOwnedByYouException e) {
            assertThat(e.statusCode()).isEqualTo(409);
        }
        s3.putObject(
                request -> request.bucket(Releases.BUCKET).key(releases.key(3)), RequestBody.fromString("build 3"));
    }

    /** What a test leaves behind would be looked at several times a second until the last test has ended. */
    @AfterEach
    protected void end() {
        Outside.DEPLOYMENTS.end();
        Outside.PROBLEMS.end();
    }

    /** Build 3, which passed its gate, and build 4, in no order. */
    protected Deployment released(String environment) {
        Deployment bad = deployedTwice(environment, "Succeeded");
        tell(releases.finished(bad, environment, 4));
        await().atMost(PATIENCE).until(() -> isKnown(bad));
        return bad;
    }

    /** The same, but CodeDeploy says this about build 4, and nobody said that it ended. */
    protected Deployment deployedTwice(String environment, String status) {
        Deployment good = releases.build(3, environment);
        Deployment bad = releases.build(4, environment);
        Outside.DEPLOYMENTS.knows(good, releases.startOf(3), "Succeeded");
        Outside.DEPLOYMENTS.knows(bad, releases.startOf(4), status);
        tell(releases.verdict(good, environment, OnFail.REJECT, Verdict.PASS));
        tell(releases.started(bad, environment, 4));
        tell(releases.finished(good, environment, 3));
        await().atMost(PATIENCE).until(() -> isKnown(good));
        await().atMost(PATIENCE)
                .until(() -> ledger.find(good.group(), good.deploymentId())
                        .filter(entry -> !entry.verdicts().isEmpty())
                        .isPresent());
        await().atMost(PATIENCE)
                .until(() -> ledger.find(bad.group(), bad.deploymentId()).isPresent());
        return bad;
    }

    protected Optional<Verdict> verdict(Deployment deployment) {
        return ledger.find(deployment.group(), deployment.deploymentId()).flatMap(LedgerEntry::worstVerdict);
    }

    private boolean isKnown(Deployment deployment) {
        return ledger.find(deployment.group(), deployment.deploymentId())
                .filter(LedgerEntry::hasSucceeded)
                .isPresent();
    }

    protected void switched(String environment, AutomationState state) {
        tell(new AutomationSwitched(environment, Automation.REMEDIATION, state, "a person", Instant.now()));
        await().atMost(PATIENCE).until(() -> switches.of(environment).state() == state);
    }

    /** Delivers each event twice. */
    protected static void tell(EventData... events) {
        for (EventData event : events) {
            tap.send(Service.REMEDIATOR, event, event);
        }
    }

    protected static RemediationStarted started(Deployment bad) {
        return tap.awaitEvent(
                        RemediationStarted.class,
                        event -> event.remediation().badDeployment().key().equals(bad.key()))
                .data();
    }

    protected static RemediationFinished finished(Deployment bad) {
        return tap.awaitEvent(
                        RemediationFinished.class,
                        event -> event.remediation().badDeployment().key().equals(bad.key()))
                .data();
    }

    protected static RefusalReason refusal(String id) {
        return refused(id).reason();
    }

    protected static RemediationRefused refused(String id) {
        return tap.awaitEvent(RemediationRefused.class, of(id)).data();
    }

    protected static Predicate<RemediationRefused> of(String id) {
        return event -> event.cause().equals(id);
    }

    protected List<Map<String, Object>> created() {
        return Outside.DEPLOYMENTS.createdIn(releases.application());
    }

    protected static ProblemOpened opened(String id) {
        return opened(id, Instant.now());
    }

    protected static ProblemOpened opened(String id, Instant heardAt) {
        return new ProblemOpened(id, "P-1", "Failure rate increase", "ERROR", List.of(), null, null, heardAt);
    }

    protected static ProblemClosed closed(String id) {
        return new ProblemClosed(id, null, "Failure rate increase", null, Instant.now());
    }
}
