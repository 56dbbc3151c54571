package io.unbreakable.evaluator.store;

import io.unbreakable.dynatrace.config.DynatraceConfig;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who measures which attempt: two at the same time would ask the source twice, and the evidence of one would replace that of the
 * other. A claim lasts as long as one call to the source may take, so that a crash holds nobody up for longer; it is renewed while
 * the work goes on.
 */
@ApplicationScoped
public class ClaimStore {
    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private final StateTable table;
    private final InstantSource clock;
    private final Duration claim;

    ClaimStore(StateTable table, InstantSource clock, DynatraceConfig config) {
        this.table = table;
        this.clock = clock;
        this.claim = config.timeout();
    }

    /** A claim; until then nobody else measures. */
    public record Claim(Instant until) {}

    /** Claims an attempt; empty while somebody else measures it. */
    public Optional<Document<Claim>> claim(String validationId, int attempt, Instant now) {
        Key key = new Key("validation/" + validationId, "claim/%04d".formatted(attempt));
        Claim ours = new Claim(now.plus(claim));
        if (table.insert(key, ours, null, expiry(now))) {
            return Optional.of(new Document<>(key, 1, ours));
        }
        return table.find(key, Claim.class)
                .filter(read -> !read.body().until().isAfter(now))
                .flatMap(read -> renew(read, now));
    }

    /** Holds a claim while the work goes on that it is for. */
    public HeldClaim holding(Document<Claim> claimed) {
        return new HeldClaim(
                claimed,
                claim.dividedBy(4),
                held -> hold(held, clock.instant()),
                held -> release(held, clock.instant()));
    }

    /** Holds a claim for as long again; empty when somebody else took it over meanwhile. */
    public Optional<Document<Claim>> renew(Document<Claim> held, Instant now) {
        return replaced(held, new Claim(now.plus(claim)), now);
    }

    /** Holds a claim for long enough to write down what was measured: longer only when it is soon over. */
    public Optional<Document<Claim>> hold(Document<Claim> held, Instant now) {
        boolean longEnough = held.body().until().minus(claim.dividedBy(2)).isAfter(now);
        return longEnough ? Optional.of(held) : renew(held, now);
    }

    /** Gives a claim back, if it is held still, so that whoever comes next need not wait for its end. */
    public void release(Document<Claim> held, Instant now) {
        Optional<Document<Claim>> unused = replaced(held, new Claim(now), now);
    }

    private Optional<Document<Claim>> replaced(Document<Claim> read, Claim next, Instant now) {
        return table.replace(read, next, null, expiry(now))
                ? Optional.of(new Document<>(read.key(), read.version() + 1, next))
                : Optional.empty();
    }

    private static long expiry(Instant now) {
        return now.plus(KEPT_FOR).getEpochSecond();
    }
}
