package io.unbreakable.sandbox.pipeline;

import io.unbreakable.sandbox.aws.AwsEvents;
import io.unbreakable.sandbox.http.AwsJsonServer;
import io.unbreakable.sandbox.pipeline.codedeploy.CodeDeployApi;
import io.unbreakable.sandbox.pipeline.codedeploy.CodeDeployEngine;
import io.unbreakable.sandbox.pipeline.codepipeline.CodePipelineService;
import io.unbreakable.sandbox.pipeline.events.Account;
import io.unbreakable.sandbox.pipeline.events.Delivery;
import java.net.URI;
import software.amazon.awssdk.services.s3.S3Client;

/** CodePipeline and CodeDeploy of the sandbox: two endpoints, and the processes that were deployed through them. */
public final class PipelineCloud implements AutoCloseable {
    private final Delivery delivery;
    private final CodeDeployEngine codeDeploy;
    private final CodePipelineService codePipeline;
    private final AwsJsonServer codePipelineServer;
    private final AwsJsonServer codeDeployServer;

    private PipelineCloud(PipelineSettings settings, AwsEvents events, S3Client s3) {
        var clock = settings.clock();
        var traps = settings.traps();
        delivery = new Delivery(traps, clock, events, settings.observer());
        codeDeploy = new CodeDeployEngine(clock, Account.SANDBOX, s3, settings.runFolder(), delivery::publish);
        codePipeline = new CodePipelineService(clock, traps, Account.SANDBOX, s3, codeDeploy, delivery::publish);
        settings.groups().forEach(codeDeploy::define);
        settings.pipelines().forEach(codePipeline::define);
        codePipelineServer = new AwsJsonServer(
                settings.codePipelinePort(),
                "CodePipeline_20150709",
                new Throttle(traps, clock, "codepipeline").around(codePipeline.operations()));
        codeDeployServer = new AwsJsonServer(
                settings.codeDeployPort(),
                "CodeDeploy_20141006",
                new Throttle(traps, clock, "codedeploy")
                        .around(new CodeDeployApi(codeDeploy, traps.previousRevisionMissing()).operations()));
    }

    /** Starts both endpoints; sources and artifacts lie in {@code s3}, events go to {@code events}. */
    public static PipelineCloud start(PipelineSettings settings, AwsEvents events, S3Client s3) {
        return new PipelineCloud(settings, events, s3);
    }

    /** The endpoint of CodePipeline. */
    public URI codePipelineUri() {
        return codePipelineServer.uri();
    }

    /** The endpoint of CodeDeploy. */
    public URI codeDeployUri() {
        return codeDeployServer.uri();
    }

    /** Stops both endpoints and ends every deployed process. */
    @Override
    public void close() {
        codePipelineServer.close();
        codeDeployServer.close();
        codePipeline.close();
        codeDeploy.close();
        delivery.close();
    }
}
