package io.unbreakable.evaluator.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.evaluator.store.ClaimStore.Claim;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Work that lasts longer than a claim. */
class HeldClaimTest {
    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofHours(1);
    private final List<Document<Claim>> released = new CopyOnWriteArrayList<>();
    private final CountDownLatch threeTimes = new CountDownLatch(3);

    @Test
    void isRenewedForAsLongAsTheWorkTakesAndGivenBackAsItIsThen() throws InterruptedException {
        try (var claim = held(OFTEN, this::renewed)) {
            assertThat(threeTimes.await(2, TimeUnit.MINUTES)).isTrue();
            assertThat(claim.isOurs()).isTrue();
        }

        assertThat(released).hasSize(1);
        assertThat(released.getFirst().version()).isGreaterThan(3);
    }

    @Test
    void aTableThatRefusesOnceDoesNotEndTheRenewing() throws InterruptedException {
        try (var claim = held(OFTEN, this::refusedAtFirst)) {
            assertThat(threeTimes.await(2, TimeUnit.MINUTES)).isTrue();
            assertThat(claim.isOurs()).isTrue();
        }
    }

    @Test
    void isNotGivenBackWhenWhatCameOfItIsStored() {
        try (var claim = held(NEVER, this::renewed)) {
            claim.keep();
        }

        assertThat(released).isEmpty();
    }

    @Test
    void isLostForGoodWhenSomebodyElseTookItOver() {
        try (var claim = held(NEVER, lost -> Optional.empty())) {
            assertThat(claim.isOurs()).isFalse();
            assertThat(claim.isOurs()).isFalse();
        }

        assertThat(released).isEmpty();
    }

    private HeldClaim held(Duration every, Function<Document<Claim>, Optional<Document<Claim>>> hold) {
        var claim = new Document<>(new Key("v", "claim"), 1, new Claim(Instant.EPOCH));
        return new HeldClaim(claim, every, hold, released::add);
    }

    private Optional<Document<Claim>> renewed(Document<Claim> held) {
        threeTimes.countDown();
        return Optional.of(new Document<>(held.key(), held.version() + 1, held.body()));
    }

    private Optional<Document<Claim>> refusedAtFirst(Document<Claim> held) {
        if (threeTimes.getCount() == 3) {
            threeTimes.countDown();
            throw new IllegalStateException("refused");
        }
        return renewed(held);
    }
}
