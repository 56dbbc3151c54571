package io.unbreakable.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/**
 * A release through a pipeline and an application of its own, as AWS knows it.
 *
 * @param pipeline also the name of the application and the key of the monspec
 * @param deployment of the app to staging
 * @param tests the deployment of the tests
 */
record Release(String pipeline, String deployment, String tests) {
    private static final String BUCKET = "artifacts";

    /** Begins; the monspec is the demo's, for groups of this application. */
    static Release begun(S3Client s3) {
        String name = UUID.randomUUID().toString();
        Release release = new Release("shop-" + name, "d-" + name, "t-" + name);
        bucket(s3);
        AwsAnswers.pipeline(release.pipeline, "");
        AwsAnswers.deployment(release.deployment, release.pipeline, "Staging", "Succeeded");
        AwsAnswers.deployment(release.tests, release.pipeline, "StagingTests", "Succeeded");
        AwsAnswers.noHistory();
        AwsAnswers.dynatraceTakesEvents();
        release.monspec(s3, demo().replace("SampleApp/", release.pipeline + "/"));
        return release;
    }

    /** This is its monspec. */
    void monspec(S3Client s3, String text) {
        monspec(s3, text.getBytes(StandardCharsets.UTF_8));
    }

    /** This is the file with its monspec. */
    void monspec(S3Client s3, byte[] file) {
        s3.putObject(request -> request.bucket(BUCKET).key(pipeline), RequestBody.fromBytes(file));
    }

    String executionId() {
        return "exec-" + pipeline;
    }

    /** What AWS says about it, until the approval waits. */
    List<String> story() {
        return List.of(
                Messages.source(pipeline, "Monspec", pipeline, "a file"),
                Messages.source(pipeline, "App", "app", "Build 1"),
                Messages.deployment(pipeline, "Staging", deployment, "START"),
                Messages.deployed(pipeline, "DeployInStaging", deployment),
                Messages.deployment(pipeline, "Staging", deployment, "SUCCESS"),
                Messages.deployed(pipeline, "DeployTestsInStaging", tests),
                Messages.waiting(pipeline));
    }

    private static String demo() {
        try {
            return Files.readString(Path.of("../../monspec/examples/demo.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bucket(S3Client s3) {
        try {
            s3.createBucket(request -> request.bucket(BUCKET));
        } catch (BucketAlreadyOwnedByYouException e) {
            // an earlier test made it
        }
    }
}
