package io.unbreakable.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The sandbox's embedded AWS for component tests: SQS, S3, DynamoDB and EventBridge, provisioned from the topology, in a process
 * of its own that ends with the tests. It is started once for all test classes of a module.
 */
public final class AwsTestResource implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, String> PROPERTIES = Map.of(
            "AWS_ENDPOINT_URL_SQS", "aws.endpointUrlSqs",
            "AWS_ENDPOINT_URL_S3", "aws.endpointUrlS3",
            "AWS_ENDPOINT_URL_DYNAMODB", "aws.endpointUrlDynamoDb",
            "AWS_ENDPOINT_URL_EVENTBRIDGE", "aws.endpointUrlEventBridge",
            "AWS_REGION", "aws.region",
            "AWS_ACCESS_KEY_ID", "aws.accessKeyId",
            "AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey",
            "AWS_REQUEST_CHECKSUM_CALCULATION", "aws.requestChecksumCalculation",
            "AWS_RESPONSE_CHECKSUM_VALIDATION", "aws.responseChecksumValidation");

    private static final String RUNNING = "sandbox.aws.environment";

    @Override
    public Map<String, String> start() {
        environment().forEach((variable, value) -> {
            String property = PROPERTIES.get(variable);
            if (property != null) {
                System.setProperty(property, value);
            }
        });
        return Map.of();
    }

    @Override
    public void stop() {
        // the process is shared by all test classes, and ends when this JVM closes its standard input
    }

    /** The SDK's variables, starting the process when it does not run yet; each test class may load this class anew. */
    public static synchronized Map<String, String> environment() {
        String running = System.getProperty(RUNNING);
        return read(running == null ? launch() : running);
    }

    private static Map<String, String> read(String variables) {
        try {
            return new ObjectMapper().readValue(variables, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String launch() {
        Path sandbox = sandbox();
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dsun.net.httpserver.nodelay=true",
                            "-cp",
                            sandbox.resolve("target/classes") + ":" + sandbox.resolve("target/lib") + "/*",
                            "io.unbreakable.sandbox.Main",
                            "emulators"))
                    .directory(requireNonNull(sandbox.getParent()).toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("the embedded AWS did not start; try: bin/sandbox emulators");
            }
            System.setProperty(RUNNING, line);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sandbox() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path sandbox = folder.resolve("sandbox");
            if (Files.isDirectory(sandbox.resolve("target/lib"))) {
                return sandbox;
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException(
                "the sandbox is not packaged; build with: mvn -pl sandbox,sandbox/dynamodb-local -am package");
    }
}
