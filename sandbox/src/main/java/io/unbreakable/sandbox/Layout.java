package io.unbreakable.sandbox;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.process.Ports;
import java.net.URI;
import java.util.List;

/**
 * Which port of the sandbox is whose.
 *
 * @param ports as many as there are places, in the order of {@link Place}
 */
public record Layout(List<Integer> ports) {
    public Layout {
        ports = List.copyOf(ports);
        if (ports.size() != Place.values().length) {
            throw new IllegalArgumentException(Place.values().length + " ports are needed, not " + ports.size());
        }
    }

    /** Everything that listens. The report comes first: its port is the one that a person chooses. */
    public enum Place {
        REPORT,
        FRONT_DOOR,
        SQS,
        S3,
        DYNAMODB,
        EVENTBRIDGE,
        CODEPIPELINE,
        CODEDEPLOY,
        MONITOR,
        STAGING,
        PRODUCTION,
        STAGING_APP,
        PRODUCTION_APP,
        STAGING_EXIT,
        PRODUCTION_EXIT,
        BACKEND,
        INGEST,
        SCHEDULER,
        EVALUATOR,
        APPROVER,
        REMEDIATOR,
        CONTROL;

        /** How far its port is from the first one. */
        int offset() {
            return List.of(values()).indexOf(this);
        }
    }

    /**
     * A consecutive block of ports.
     *
     * @throws io.unbreakable.sandbox.process.PortInUseException when one of them is taken
     */
    public static Layout from(int first) {
        return new Layout(Ports.block(first, Place.values().length));
    }

    /** Any free ports. */
    public static Layout free() {
        return new Layout(Ports.free(Place.values().length));
    }

    /** The port of this place. */
    public int port(Place place) {
        return ports.get(place.offset());
    }

    /** The address of this place. */
    public URI uri(Place place) {
        return URI.create("http://127.0.0.1:" + port(place));
    }

    /** Where a service listens. */
    public Place place(Service service) {
        return Place.valueOf(service.name());
    }
}
