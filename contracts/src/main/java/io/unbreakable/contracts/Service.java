package io.unbreakable.contracts;

import java.util.Locale;

/** The six services. */
public enum Service {
    INGEST,
    SCHEDULER,
    EVALUATOR,
    APPROVER,
    REMEDIATOR,
    REPORT;

    /** What the EventBridge source of every service begins with. */
    public static final String SOURCE_PREFIX = "unbreakable.";

    /** The name in folders, queues and event sources. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The EventBridge source of what it publishes. */
    public String source() {
        return SOURCE_PREFIX + id();
    }
}
