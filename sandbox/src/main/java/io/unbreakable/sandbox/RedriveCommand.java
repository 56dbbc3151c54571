package io.unbreakable.sandbox;

import io.unbreakable.deadletters.DeadLetter;
import io.unbreakable.deadletters.DeadLetterQueue;
import io.unbreakable.deadletters.DeadLetters;
import io.unbreakable.monspec.text.PlainText;
import io.unbreakable.sandbox.aws.AwsClients;
import io.unbreakable.sandbox.aws.Clients;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Brings back what lies in the dead-letter queues: of the sandbox that runs, or wherever the SDK's variables point. */
@Command(name = "redrive", description = "Bring back what lies in the dead-letter queues, and say why it was there.")
final class RedriveCommand implements Callable<Integer> {
    @Option(names = "--dry-run", description = "Only say what lies there and why.")
    private boolean dryRun;

    @Override
    public Integer call() {
        try (SqsClient sqs = sqs(System.getenv())) {
            redrive(sqs, dryRun, System.out);
        }
        return 0;
    }

    static void redrive(SqsClient sqs, boolean dryRun, PrintStream out) {
        DeadLetters letters = new DeadLetters(sqs, Clock.systemUTC());
        int all = 0;
        for (DeadLetterQueue queue : DeadLetterQueue.all()) {
            List<DeadLetter> found = dryRun ? letters.list(queue) : letters.redrive(queue, letter -> true);
            all += found.size();
            tell(queue, found, dryRun, out);
        }
        out.println(all == 0 ? "Nothing lies there." : all + (dryRun ? " in all; nothing was moved." : " in all."));
    }

    private static void tell(DeadLetterQueue queue, List<DeadLetter> found, boolean dryRun, PrintStream out) {
        if (found.isEmpty()) {
            return;
        }
        out.println(queue.name() + ": " + found.size() + (dryRun ? "" : " back to " + queue.home()));
        Map<String, Long> reasons =
                found.stream().collect(Collectors.groupingBy(DeadLetter::reason, TreeMap::new, Collectors.counting()));
        reasons.forEach((reason, number) -> out.println("  " + number + " x " + PlainText.line(reason)));
    }

    private static SqsClient sqs(Map<String, String> variables) {
        if (ForeignCloud.isMeant(variables) || variables.containsKey("REDRIVE_AWS")) {
            return AwsClients.fromEnvironment().sqs();
        }
        int port = Running.firstPort() + Layout.Place.SQS.offset();
        return Clients.sqs(URI.create("http://127.0.0.1:" + port));
    }
}
