package io.unbreakable.sandbox;

import io.unbreakable.sandbox.aws.Account;
import io.unbreakable.sandbox.bundle.AppBundle;
import io.unbreakable.sandbox.bundle.TestsBundle;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts releases of the sample app into the pipeline, as a team would: upload the sources, start an execution. */
public final class Releases {
    private static final String SUMMARY = "codepipeline-artifact-revision-summary";

    private final Path root;
    private final S3Client s3;
    private final URI codePipeline;

    Releases(Path root, S3Client s3, URI codePipeline) {
        this.root = root;
        this.s3 = s3;
        this.codePipeline = codePipeline;
    }

    /** Releases this build with the demonstration's monspec, and gives the execution's id. */
    public String release(String build) {
        return release(build, Map.of(), demoMonspec());
    }

    /**
     * Releases a build.
     *
     * @param environment variables that the build starts with
     * @param monspec text of the monspec that goes with it
     * @return the execution's id
     */
    public String release(String build, Map<String, String> environment, String monspec) {
        return release(build, "Build " + build, environment, monspec);
    }

    /**
     * Releases a build.
     *
     * @param label what people call it
     * @param environment variables that the build starts with
     * @param monspec text of the monspec that goes with it
     * @return the execution's id
     */
    public String release(String build, String label, Map<String, String> environment, String monspec) {
        Path app = root.resolve("sample-app/target/quarkus-app");
        put(SamplePipeline.APP_KEY, new AppBundle(app, build, environment).toBytes(), label);
        put(SamplePipeline.TESTS_KEY, TestsBundle.toBytes(), "Tests");
        put(SamplePipeline.MONSPEC_KEY, monspec.getBytes(java.nio.charset.StandardCharsets.UTF_8), "Monspec");
        try (CodePipelineClient client = client()) {
            return client.startPipelineExecution(request -> request.name(SamplePipeline.NAME))
                    .pipelineExecutionId();
        }
    }

    /** The demonstration's monspec. */
    public String demoMonspec() {
        try {
            return Files.readString(root.resolve("monspec/examples/demo.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String key, byte[] content, String summary) {
        s3.putObject(
                request -> request.bucket(SamplePipeline.SOURCE_BUCKET).key(key).metadata(Map.of(SUMMARY, summary)),
                RequestBody.fromBytes(content));
    }

    private CodePipelineClient client() {
        return CodePipelineClient.builder()
                .endpointOverride(codePipeline)
                .region(Region.of(Account.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
