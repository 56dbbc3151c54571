package io.unbreakable.sandbox.aws;

import java.util.Random;

/** Makes PutEvents refuse some entries while the call itself succeeds, as the real one does now and then. */
public final class PutEventsTrap {

    private final Random random;
    private double rate;

    /** A trap that is off. */
    public PutEventsTrap(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Switches it.
     *
     * @param share of the entries that fail, 0 (off) to 1 (all)
     */
    public synchronized void fail(double share) {
        this.rate = share;
    }

    synchronized boolean strikes() {
        return rate > 0 && random.nextDouble() < rate;
    }
}
