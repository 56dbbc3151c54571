package io.unbreakable.cdk;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What code calls on AWS, read from the code, in IAM's words. */
final class AwsCalls {
    private static final Map<String, String> PREFIXES = Map.of(
            "Sqs", "sqs",
            "DynamoDb", "dynamodb",
            "S3", "s3",
            "EventBridge", "events",
            "CodePipeline", "codepipeline",
            "CodeDeploy", "codedeploy",
            "SecretsManager", "secretsmanager",
            "Sns", "sns");

    private static final Pattern CLIENT = Pattern.compile(
            "\\b(?<type>[A-Z]\\w+?)Client\\s+(?<name>\\w+)\\b|\\bvar\\s+(?<var>\\w+)\\s*=\\s*(?<built>[A-Z]\\w+?)Client\\s*\\.builder");

    private AwsCalls() {}

    static Set<String> of(Iterable<String> classes) {
        Set<String> calls = new TreeSet<>();
        for (String code : classes) {
            CLIENT.matcher(code).results().forEach(client -> addCalls(client, code, calls));
        }
        return calls;
    }

    private static void addCalls(MatchResult client, String code, Set<String> calls) {
        String type = client.group("type") != null ? client.group("type") : client.group("built");
        String name = client.group("name") != null ? client.group("name") : client.group("var");
        String prefix = PREFIXES.get(type);
        if (prefix != null && code.contains("software.amazon.awssdk.services")) {
            Pattern.compile("\\b" + name + "\\s*\\.\\s*(\\w+)\\(")
                    .matcher(code)
                    .results()
                    .map(call -> call.group(1))
                    .filter(call -> !call.equals("close") && !call.equals("builder"))
                    .forEach(call -> calls.add(prefix + ":" + action(call)));
        }
    }

    /** The right that a call of the SDK needs. */
    private static String action(String call) {
        String operation = call.replaceAll("(Paginator|AsBytes)$", "");
        return switch (operation) {
            case "headObject" -> "GetObject";
            case "deleteMessageBatch" -> "DeleteMessage";
            default -> Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
        };
    }
}
