package io.unbreakable.sandbox.pipeline.codedeploy;

import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.pipeline.events.Account;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens to deployments: one at a time in a group, each with its events, rolled back when that was wanted. */
final class Deployments {
    private static final int LONGEST_DESCRIPTION = 256;
    private final InstantSource clock;
    private final Account account;
    private final Consumer<StateChange> out;
    private final Consumer<Deployment> agents;
    private final Random ids = new Random();

    /** {@code agents} set a deployment to work and must not block. */
    Deployments(InstantSource clock, Account account, Consumer<StateChange> out, Consumer<Deployment> agents) {
        this.clock = clock;
        this.account = account;
        this.out = out;
        this.agents = agents;
    }

    Deployment create(Application application, DeploymentGroup group, DeploymentRequest request) {
        String description = request.description();
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            throw new AwsException(
                    "DescriptionTooLongException", "The description is longer than %d.".formatted(LONGEST_DESCRIPTION));
        }
        Deployment current = group.current;
        if (current != null) {
            throw new AwsException(
                    "DeploymentLimitExceededException",
                    "The Deployment Group '%s' already has an active Deployment '%s'"
                            .formatted(group.name, current.id));
        }
        Deployment deployment = new Deployment(group, request, clock.instant(), ids);
        application.used(request.revision(), deployment.created);
        group.deployments.add(deployment);
        group.current = deployment;
        become(deployment, DeploymentStatus.IN_PROGRESS);
        agents.accept(deployment);
        return deployment;
    }

    void stop(Deployment deployment, boolean rollBack) {
        if (deployment.status.isOver()) {
            throw new AwsException(
                    "DeploymentAlreadyCompletedException",
                    "The deployment %s is already completed.".formatted(deployment.id));
        }
        deployment.stopping = true;
        deployment.rollBackWhenStopped = rollBack;
        deployment.interrupt();
    }

    /** The agent is done with it, well or with a failure; what goes back goes back now. */
    void ended(Application application, Deployment deployment, @Nullable DeploymentFailure failure) {
        DeploymentGroup group = deployment.group;
        group.current = null;
        if (deployment.stopping) {
            fail(deployment, "MANUAL_STOP", "The deployment was stopped.");
            become(deployment, DeploymentStatus.STOPPED);
        } else if (failure != null) {
            fail(deployment, failure.code(), Objects.requireNonNullElse(failure.getMessage(), failure.code()));
            become(deployment, DeploymentStatus.FAILED);
        } else {
            group.lastSuccessful = deployment;
            become(deployment, DeploymentStatus.SUCCEEDED);
        }
        if (goesBack(deployment)) {
            rollBack(application, deployment);
        }
        boolean succeeded = deployment.status == DeploymentStatus.SUCCEEDED;
        deployment.result.complete(new DeploymentResult(deployment.id, succeeded, deployment.errorMessage));
    }

    private static void fail(Deployment deployment, String code, String message) {
        deployment.errorCode = code;
        deployment.errorMessage = message;
    }

    private static boolean goesBack(Deployment deployment) {
        return switch (deployment.status) {
            case STOPPED -> deployment.rollBackWhenStopped;
            case FAILED -> deployment.request.rollsBackOnFailure();
            case CREATED, IN_PROGRESS, SUCCEEDED -> false;
        };
    }

    private void rollBack(Application application, Deployment bad) {
        Deployment good = bad.group.lastSuccessful;
        if (good == null) {
            return;
        }
        var request = new DeploymentRequest(good.request.revision(), null, DeploymentRequest.ROLLBACK, false, bad.id);
        bad.rolledBackBy = create(application, bad.group, request).id;
    }

    private void become(Deployment deployment, DeploymentStatus status) {
        Instant now = clock.instant();
        deployment.become(status, now);
        DeploymentGroup group = deployment.group;
        var detail = AwsJson.object()
                .put("instanceGroupId", group.id)
                .put("region", account.region())
                .put("application", group.application)
                .put("deploymentId", deployment.id)
                .put("state", status.event())
                .put("deploymentGroup", group.name);
        List<String> resources = List.of(
                account.arn("codedeploy", "application:" + group.application),
                account.arn("codedeploy", "deploymentgroup:%s/%s".formatted(group.application, group.name)));
        out.accept(new StateChange(
                "aws.codedeploy", "CodeDeploy Deployment State-change Notification", resources, now, detail));
    }
}
