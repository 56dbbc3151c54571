package io.unbreakable.sampleapp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/** What an operator reads in {@code serviceoutput.log}; {@code java.util.logging} for its level names. */
@ApplicationScoped
class ServiceLog {
    private static final Logger LOG = Logger.getLogger("serviceoutput");
    private static final int REQUESTS_PER_LINE = 100;

    private final AtomicLong requests = new AtomicLong();

    void requestServed() {
        long count = requests.incrementAndGet();
        if (count % REQUESTS_PER_LINE == 0) {
            LOG.info(() -> "Served another " + REQUESTS_PER_LINE + " requests, " + count + " since the start");
        }
    }

    void buildNumberChanged(String from, String to) {
        LOG.warning(() -> "The build number is changed from " + from + " to " + to);
    }

    void errorCaused() {
        LOG.severe("Somebody called /api/causeerror");
    }
}
