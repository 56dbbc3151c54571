package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Seconds of 20 requests each, with a look for problems after each second. */
record Traffics(MonitorUnderTest tenant, String environment) {

    Traffics(MonitorUnderTest tenant) {
        this(tenant, "Production");
    }

    Traffics in(String other) {
        return new Traffics(tenant, other);
    }

    /** Every n-th request fails, none for 0. */
    void seconds(int seconds, long micros, int failEvery) {
        for (int second = 0; second < seconds; second++) {
            for (int i = 0; i < 20; i++) {
                boolean fails = failEvery > 0 && i % failEvery == 0;
                tenant.request(environment, "/api/echo", fails ? 500 : 200, micros);
                tenant.advance(Duration.ofMillis(50));
            }
            tenant.monitor.lookForProblems();
        }
    }

    static JsonNode problems(MonitorUnderTest tenant) {
        return MonitorUnderTest.json(tenant.get("/api/v2/problems?fields=evidenceDetails,recentComments"))
                .path("problems");
    }
}
