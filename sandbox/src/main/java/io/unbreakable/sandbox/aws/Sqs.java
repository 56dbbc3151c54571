package io.unbreakable.sandbox.aws;

import io.unbreakable.sandbox.process.Ports;
import java.net.URI;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** SQS: an ElasticMQ inside this process. */
public final class Sqs implements AutoCloseable {

    private final SQSRestServer server;
    private final URI uri;

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 for any free one
     */
    public Sqs(int port) {
        int chosen = port == 0 ? Ports.free() : Ports.block(port, 1).getFirst();
        this.uri = URI.create("http://127.0.0.1:" + chosen);
        this.server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withPort(chosen)
                .withServerAddress(new NodeAddress("http", "127.0.0.1", chosen, ""))
                .withAWSRegion(Account.REGION)
                .withAWSAccountId(Account.ID)
                .start();
        server.waitUntilStarted();
    }

    /** The endpoint. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
