package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;

/** How often a service was given a message that says this. */
record Taken(Service service, String eventId, int times) {}
