package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.time.Instant;

/** One call that the monitor's API answered; the endpoint is the route, such as {@code GET /api/v2/metrics/query}. */
public record ApiCall(Instant at, String endpoint, String query, int status, Duration took) {}
