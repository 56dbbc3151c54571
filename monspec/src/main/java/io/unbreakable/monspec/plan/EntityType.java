package io.unbreakable.monspec.plan;

/** The Dynatrace entity types a monspec may name in {@code etype}. */
public enum EntityType {
    SERVICE,
    APPLICATION,
    HOST,
    PROCESS_GROUP_INSTANCE
}
