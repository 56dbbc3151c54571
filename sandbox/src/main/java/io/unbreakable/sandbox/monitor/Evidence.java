package io.unbreakable.sandbox.monitor;

import java.time.Instant;

/** That one figure of a service became clearly worse than its reference. */
record Evidence(Kind kind, Instant startTime, double before, double after) {

    enum Kind {
        FAILURE_RATE("Failure rate increase", "ERROR", "builtin:service.errors.server.rate", "Percent"),
        RESPONSE_TIME("Response time degradation", "PERFORMANCE", "builtin:service.response.time", "MicroSecond");

        private final String title;
        private final String severity;
        private final String metric;
        private final String unit;

        Kind(String title, String severity, String metric, String unit) {
            this.title = title;
            this.severity = severity;
            this.metric = metric;
            this.unit = unit;
        }

        String title() {
            return title;
        }

        String severity() {
            return severity;
        }

        String metric() {
            return metric;
        }

        String unit() {
            return unit;
        }
    }
}
