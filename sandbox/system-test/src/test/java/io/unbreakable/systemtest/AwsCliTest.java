package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.aws.Account;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // nothing of what others look at changes
@ExtendWith(WholeSystem.class)
class AwsCliTest {
    private final RunningSystem system;

    AwsCliTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theAwsCommandLineFindsTheQueuesAndTheBus() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "there is no aws on the PATH");

        assertThat(aws(Place.SQS, "sqs", "list-queues")).contains(Topology.queue(Service.INGEST));
        assertThat(aws(Place.EVENTBRIDGE, "events", "list-rules", "--event-bus-name", Topology.BUS))
                .contains(Topology.queue(Service.EVALUATOR));
    }

    private String aws(Place place, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "aws", "--endpoint-url", system.sandbox().layout().uri(place).toString(), "--output", "json"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "AWS_REGION", Account.REGION,
                        "AWS_DEFAULT_REGION", Account.REGION,
                        "AWS_PAGER", ""));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(folder -> new File(folder, "aws").canExecute());
    }
}
