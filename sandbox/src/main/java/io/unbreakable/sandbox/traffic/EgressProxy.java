package io.unbreakable.sandbox.traffic;

import io.unbreakable.sandbox.monitor.OutgoingCallSeen;
import io.unbreakable.sandbox.monitor.Recorder;
import java.net.URI;
import java.time.InstantSource;

/** The exit of an environment: hands its app's calls on to a backend and records that they were made. */
public final class EgressProxy implements AutoCloseable {

    private final Relay relay;

    private EgressProxy(Relay relay) {
        this.relay = relay;
    }

    /** Listens on a port (0 for any) for calls of one environment's app; target names the backend in the topology. */
    public static EgressProxy start(
            String environment, int port, URI backend, String target, Recorder recorder, InstantSource clock) {
        return new EgressProxy(new Relay(
                port,
                backend,
                clock,
                (exchange, startedAt, micros, status) ->
                        recorder.outgoing(new OutgoingCallSeen(environment, target, startedAt, micros, status))));
    }

    /** The address that the app calls. */
    public URI uri() {
        return relay.uri();
    }

    @Override
    public void close() {
        relay.close();
    }
}
