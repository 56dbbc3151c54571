package io.unbreakable.sandbox;

import io.unbreakable.sandbox.aws.AwsClients;
import io.unbreakable.sandbox.aws.Probe;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says whether an emulator of somebody else does what the services rely on. */
@Command(
        name = "probe",
        description = "Say what the bus, queues, tables and buckets at AWS_ENDPOINT_URL cannot do that is needed.")
final class ProbeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        if (!ForeignCloud.isMeant(System.getenv())) {
            throw new IllegalStateException(
                    "Where? Set AWS_ENDPOINT_URL (and AWS_REGION and credentials) to an emulator.");
        }
        try (AwsClients clients = AwsClients.fromEnvironment()) {
            Map<String, Optional<String>> found = new Probe(clients).look();
            found.forEach((name, wrong) -> System.out.println(
                    wrong.map(words -> "missing  " + name + ": " + words).orElse("ok       " + name)));
            return found.values().stream().anyMatch(Optional::isPresent) ? 1 : 0;
        }
    }
}
