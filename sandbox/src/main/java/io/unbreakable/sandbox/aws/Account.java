package io.unbreakable.sandbox.aws;

/** The one account and region of the sandbox, and the names that things have in it. */
public final class Account {

    /** The region. */
    public static final String REGION = "us-east-1";

    /** The account id. */
    public static final String ID = "000000000000";

    private Account() {}

    /** The ARN of a queue. */
    public static String queueArn(String queue) {
        return "arn:aws:sqs:" + REGION + ":" + ID + ":" + queue;
    }

    /** The name of the queue that an ARN stands for. */
    public static String queueName(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    /** The ARN of an event bus. */
    public static String busArn(String bus) {
        return "arn:aws:events:" + REGION + ":" + ID + ":event-bus/" + bus;
    }

    /** The ARN of a rule; on the default bus the bus is not named. */
    public static String ruleArn(String bus, String rule) {
        String path = bus.equals("default") ? rule : bus + "/" + rule;
        return "arn:aws:events:" + REGION + ":" + ID + ":rule/" + path;
    }
}
