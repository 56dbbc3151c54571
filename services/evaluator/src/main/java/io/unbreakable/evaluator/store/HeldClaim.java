package io.unbreakable.evaluator.store;

import static java.util.Objects.requireNonNull;

import io.quarkus.logging.Log;
import io.unbreakable.evaluator.store.ClaimStore.Claim;
import io.unbreakable.messaging.StateTable.Document;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A claim while the work goes on that it is for: held on to in the background, since calls may wait in a queue for longer than a
 * claim lasts, and given back at the end, unless what came of the work is stored.
 */
public final class HeldClaim implements AutoCloseable {
    private final Function<Document<Claim>, Optional<Document<Claim>>> hold;
    private final Consumer<Document<Claim>> release;
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Document<Claim> held;
    private boolean kept;

    /**
     * Begins to hold it.
     *
     * @param every how often it is held on to
     * @param hold renews it if need be; empty when somebody else took it over
     */
    HeldClaim(
            Document<Claim> claim,
            Duration every,
            Function<Document<Claim>, Optional<Document<Claim>>> hold,
            Consumer<Document<Claim>> release) {
        this.held = requireNonNull(claim, "claim");
        this.hold = requireNonNull(hold, "hold");
        this.release = requireNonNull(release, "release");
        Thread.ofVirtual().name("claim").start(() -> holdOn(every));
    }

    /** Whether nobody took it over, nor will before what was measured can be written down. */
    public synchronized boolean isOurs() {
        Document<Claim> before = held;
        held = before == null ? null : hold.apply(before).orElse(null);
        return held != null;
    }

    /** What it was for is stored: it is not given back, so that nobody begins who did not find that yet. */
    public synchronized void keep() {
        kept = true;
    }

    @Override
    public synchronized void close() {
        over.countDown();
        if (held != null && !kept) {
            release.accept(held);
        }
        held = null;
    }

    private void holdOn(Duration every) {
        try {
            boolean ours = true;
            while (ours && !over.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                ours = stillOurs();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A table that cannot be written just now may be the next time. */
    private boolean stillOurs() {
        try {
            return isOurs();
        } catch (RuntimeException e) {
            Log.warnf("a claim is not renewed: %s", e.getMessage());
            return true;
        }
    }
}
