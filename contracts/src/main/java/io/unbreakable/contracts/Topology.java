package io.unbreakable.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What exists and who takes what, said once: the sandbox provisions from it, the cloud stacks are built from it, and each
 * service checks its handlers against it.
 */
public final class Topology {
    /** The bus of our own events. */
    public static final String BUS = "unbreakable";

    /** The bus on which AWS's own events are. */
    public static final String DEFAULT_BUS = "default";

    /** How often a message is tried before it goes to the dead-letter queue. */
    public static final int MAX_RECEIVE_COUNT = 5;

    /** The bucket of the evidence behind verdicts. */
    public static final String EVIDENCE_BUCKET = "unbreakable-evidence";

    /** Detail-type in which the front door hands on Dynatrace's webhook. */
    public static final String PROBLEM_NOTIFICATION = "Dynatrace Problem Notification";

    /** Detail-type in which the front door hands on a validation that another tool asks for. */
    public static final String VALIDATION_REQUEST = "Validation Request";

    private Topology() {}

    /** The events that this service takes from our own bus. */
    public static Set<EventType> takes(Service service) {
        return Routes.to(service);
    }

    /** The service's one queue. */
    public static String queue(Service service) {
        return "unbreakable-" + service.id();
    }

    /** Where messages end that the service could not handle. */
    public static String deadLetterQueue(Service service) {
        return queue(service) + "-dlq";
    }

    /** Every rule there is, on both buses. */
    public static List<Rule> rules() {
        return Stream.<Rule>concat(busRules().stream(), awsRules().stream()).toList();
    }

    /** The rules that feed this service's queue. */
    public static List<Rule> rulesTo(Service service) {
        return rules().stream().filter(rule -> rule.target() == service).toList();
    }

    /** The rules on the account's default bus that feed ingest. */
    public static List<AwsRule> awsRules() {
        return List.of(
                new AwsRule(
                        "unbreakable-codepipeline",
                        "aws.codepipeline",
                        List.of(
                                "CodePipeline Pipeline Execution State Change",
                                "CodePipeline Stage Execution State Change",
                                "CodePipeline Action Execution State Change")),
                new AwsRule(
                        "unbreakable-codedeploy",
                        "aws.codedeploy",
                        List.of("CodeDeploy Deployment State-change Notification")));
    }

    /**
     * The rules on our own bus: one per event that a service takes, so that each can be counted, and the archive replayed
     * through it, by itself; and one for the service that takes everything.
     */
    public static List<BusRule> busRules() {
        return Arrays.stream(Service.values()).flatMap(Topology::busRulesTo).toList();
    }

    private static Stream<BusRule> busRulesTo(Service service) {
        Set<EventType> takes = takes(service);
        return takes.size() == EventType.values().length
                ? Stream.of(new BusRule(queue(service), service, takes))
                : takes.stream().map(type -> new BusRule(ruleFor(service, type), service, Set.of(type)));
    }

    private static String ruleFor(Service service, EventType type) {
        return queue(service) + "-" + type.detailType().replace('.', '-');
    }

    /** All tables; every one has the string keys {@code pk} and {@code sk} and expires by {@code ttl}. */
    public static List<Table> tables() {
        return List.of(
                new Table("unbreakable-executions", Service.INGEST),
                new Table("unbreakable-schedule", Service.SCHEDULER),
                new Table("unbreakable-results", Service.EVALUATOR),
                new Table("unbreakable-approvals", Service.APPROVER),
                new Table("unbreakable-remediations", Service.REMEDIATOR),
                new Table("unbreakable-report", Service.REPORT));
    }

    /** The service's one table. */
    public static Table table(Service owner) {
        return tables().stream()
                .filter(table -> table.owner() == owner)
                .findFirst()
                .orElseThrow();
    }

    /** All buckets of our own. */
    public static List<String> buckets() {
        return List.of(EVIDENCE_BUCKET);
    }

    /**
     * A rule on the default bus; it feeds ingest.
     *
     * @param name of the rule
     * @param source EventBridge source
     * @param detailTypes any of these
     */
    public record AwsRule(String name, String source, List<String> detailTypes) implements Rule {
        public AwsRule {
            detailTypes = List.copyOf(detailTypes);
        }

        @Override
        public String bus() {
            return DEFAULT_BUS;
        }

        @Override
        public Service target() {
            return Service.INGEST;
        }

        @Override
        public String pattern() {
            return BusRule.pattern(List.of(source), detailTypes);
        }
    }

    /**
     * A DynamoDB table with the string keys {@code pk} and {@code sk}, one index of the string keys {@code ipk} and {@code isk}
     * over all attributes, and the expiry attribute {@code ttl} in epoch seconds.
     *
     * @param name of the table
     * @param owner the only service that touches it
     */
    public record Table(String name, Service owner) {
        /** The name of its index. */
        public static final String INDEX = "index";
    }
}
