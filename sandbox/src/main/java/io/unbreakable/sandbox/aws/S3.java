package io.unbreakable.sandbox.aws;

import io.unbreakable.sandbox.process.Ports;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/** S3: an S3Proxy inside this process that keeps its objects in memory and asks nobody who they are. */
public final class S3 implements AutoCloseable {

    private final BlobStoreContext store;
    private final S3Proxy proxy;
    private final URI uri;

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 for any free one
     */
    public S3(int port) {
        int chosen = port == 0 ? Ports.free() : Ports.block(port, 1).getFirst();
        this.uri = URI.create("http://127.0.0.1:" + chosen);
        this.store = ContextBuilder.newBuilder("transient-nio2")
                .credentials("test", "test")
                .build(BlobStoreContext.class);
        this.proxy =
                S3Proxy.builder().blobStore(store.getBlobStore()).endpoint(uri).build();
        start();
    }

    /** The endpoint. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3 does not stop", e);
        } finally {
            store.close();
        }
    }

    private void start() {
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3 does not start at " + uri, e);
        }
    }
}
