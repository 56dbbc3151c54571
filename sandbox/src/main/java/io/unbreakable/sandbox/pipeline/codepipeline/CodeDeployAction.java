package io.unbreakable.sandbox.pipeline.codepipeline;

import io.unbreakable.sandbox.pipeline.codedeploy.CodeDeployEngine;
import io.unbreakable.sandbox.pipeline.codedeploy.DeploymentResult;
import io.unbreakable.sandbox.pipeline.codedeploy.Revision;
import io.unbreakable.sandbox.pipeline.events.Account;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;

/** The deploy action of CodeDeploy: deploys its input artifact and ends as the deployment does. */
final class CodeDeployAction implements ActionWork {
    private final CodeDeployEngine codeDeploy;
    private final S3Client s3;
    private final Account account;

    CodeDeployAction(CodeDeployEngine codeDeploy, S3Client s3, Account account) {
        this.codeDeploy = codeDeploy;
        this.s3 = s3;
        this.account = account;
    }

    @Override
    public ActionOutcome perform(ActionRun run, Consumer<External> external) {
        String application = run.configuration.get("ApplicationName");
        String group = run.configuration.get("DeploymentGroupName");
        if (application == null || group == null || run.inputs.size() != 1) {
            return new ActionOutcome.Failed(
                    ActionOutcome.Failed.CONFIGURATION_ERROR,
                    "ApplicationName, DeploymentGroupName or the input artifact is missing.");
        }
        var started = codeDeploy.deploy(application, group, revision(run.inputs.getFirst()));
        external.accept(new External(started.deploymentId(), url(started.deploymentId())));
        return outcome(await(started));
    }

    private Revision revision(Artifact artifact) {
        String eTag = s3.headObject(request -> request.bucket(artifact.bucket()).key(artifact.key()))
                .eTag()
                .replace("\"", "");
        return new Revision(artifact.bucket(), artifact.key(), null, eTag);
    }

    private String url(String deploymentId) {
        return "https://console.aws.amazon.com/codedeploy/home?region=%s#/deployments/%s"
                .formatted(account.region(), deploymentId);
    }

    private static DeploymentResult await(CodeDeployEngine.Started started) {
        try {
            return started.result().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DeploymentResult(started.deploymentId(), false, "interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ActionOutcome outcome(DeploymentResult result) {
        return result.succeeded()
                ? ActionOutcome.Succeeded.saying("Deployment Succeeded")
                : ActionOutcome.Failed.job(
                        "Deployment %s failed: %s".formatted(result.deploymentId(), result.message()));
    }
}
