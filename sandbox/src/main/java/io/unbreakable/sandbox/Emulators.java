package io.unbreakable.sandbox;

import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.aws.Account;
import io.unbreakable.sandbox.aws.AwsClients;
import io.unbreakable.sandbox.aws.AwsEvents;
import io.unbreakable.sandbox.aws.DeliveryTrap;
import io.unbreakable.sandbox.aws.DynamoDb;
import io.unbreakable.sandbox.aws.EventBridge;
import io.unbreakable.sandbox.aws.PutEventsTrap;
import io.unbreakable.sandbox.aws.S3;
import io.unbreakable.sandbox.aws.Sqs;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The embedded AWS: queues, buckets, tables and buses, each with an endpoint of its own. */
public final class Emulators implements Cloud {
    private final Sqs sqs;
    private final S3 s3;
    private final DynamoDb dynamoDb;
    private final EventBridge eventBridge;
    private final AwsClients clients;

    private Emulators(Sqs sqs, S3 s3, DynamoDb dynamoDb, EventBridge eventBridge) {
        this.sqs = sqs;
        this.s3 = s3;
        this.dynamoDb = dynamoDb;
        this.eventBridge = eventBridge;
        this.clients = AwsClients.at(sqs.uri(), eventBridge.uri(), dynamoDb.uri(), s3.uri());
    }

    /**
     * Starts them.
     *
     * @param logs where the log of what runs in a process of its own goes
     */
    public static Emulators start(Layout layout, Path logs, PutEventsTrap trap) {
        return start(layout, logs, trap, DeliveryTrap.NONE);
    }

    /**
     * Starts them.
     *
     * @param logs where the log of what runs in a process of its own goes
     * @param deliveryTrap how events come to queues
     */
    public static Emulators start(Layout layout, Path logs, PutEventsTrap trap, DeliveryTrap deliveryTrap) {
        Sqs sqs = new Sqs(layout.port(Place.SQS));
        S3 s3 = new S3(layout.port(Place.S3));
        DynamoDb dynamoDb = new DynamoDb(layout.port(Place.DYNAMODB), logs.resolve("dynamodb.log"));
        EventBridge eventBridge = new EventBridge(layout.port(Place.EVENTBRIDGE), sqs.uri(), trap, deliveryTrap);
        return new Emulators(sqs, s3, dynamoDb, eventBridge);
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ENDPOINT_URL_SQS", sqs.uri().toString());
        variables.put("AWS_ENDPOINT_URL_S3", s3.uri().toString());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.uri().toString());
        variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", eventBridge.uri().toString());
        variables.put("AWS_REGION", Account.REGION);
        variables.put("AWS_ACCESS_KEY_ID", "test");
        variables.put("AWS_SECRET_ACCESS_KEY", "test");
        variables.put("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required");
        variables.put("AWS_RESPONSE_CHECKSUM_VALIDATION", "when_required");
        return variables;
    }

    @Override
    public AwsClients clients() {
        return clients;
    }

    @Override
    public AwsEvents awsEvents() {
        return eventBridge;
    }

    /** The tables' process. */
    public DynamoDb dynamoDb() {
        return dynamoDb;
    }

    @Override
    public void close() {
        clients.close();
        eventBridge.close();
        sqs.close();
        s3.close();
        dynamoDb.close();
    }
}
