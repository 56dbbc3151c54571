package io.unbreakable.sandbox.aws;

/**
 * Makes PutEvents refuse some entries while the call itself succeeds, as the real one does now and then. An entry that is
 * put again gets through.
 *
 * @param seed decides which entries
 * @param refusedOnce share of the entries that are refused the first time, 0 (none) to 1 (all)
 */
public record PutEventsTrap(long seed, double refusedOnce) {
    public PutEventsTrap {
        if (refusedOnce < 0 || refusedOnce > 1) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + refusedOnce);
        }
    }

    /** A bus without surprises. */
    public static PutEventsTrap none() {
        return new PutEventsTrap(1, 0);
    }

    /** The demo's: one entry in ten. */
    public static PutEventsTrap demo(long seed) {
        return new PutEventsTrap(seed, 0.1);
    }
}
