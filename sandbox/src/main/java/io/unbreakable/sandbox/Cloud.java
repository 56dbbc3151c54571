package io.unbreakable.sandbox;

import io.unbreakable.sandbox.aws.AwsClients;
import io.unbreakable.sandbox.aws.AwsEvents;
import io.unbreakable.sandbox.aws.Provisioner;
import java.net.URI;
import java.util.Map;

/** Queues, buckets, tables and buses, wherever they are: embedded, or those that the SDK's variables point at. */
public interface Cloud extends AutoCloseable {
    /** The variables by which the SDK finds it. */
    Map<String, String> environment();

    /** Clients of all of it. */
    AwsClients clients();

    /** Where CodePipeline and CodeDeploy put their events. */
    AwsEvents awsEvents();

    /** Creates everything that the topology names. */
    default void provision() {
        new Provisioner(clients()).provision();
    }

    /** Creates a bucket, unless it is there. */
    default void createBucket(String name) {
        new Provisioner(clients()).bucket(name);
    }

    /** The endpoint of a service, for example {@code SQS}. */
    default URI endpoint(String service) {
        String own = environment().get("AWS_ENDPOINT_URL_" + service);
        return URI.create(own == null ? environment().getOrDefault("AWS_ENDPOINT_URL", "") : own);
    }

    @Override
    void close();
}
