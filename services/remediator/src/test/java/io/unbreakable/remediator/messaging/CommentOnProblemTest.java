package io.unbreakable.remediator.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.Later;
import io.unbreakable.remediator.Outside;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.Problems;
import io.unbreakable.remediator.store.CommentStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A comment stands on the problem once. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(Outside.class)
class CommentOnProblemTest {
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Inject
    CommentOnProblemConsumer consumer;

    @Inject
    CommentStore store;

    @Inject
    Problems problems;

    @Inject
    Later later;

    @Inject
    RemediatorConfig config;

    String problem;
    CommentOnProblem command;

    @BeforeEach
    void aProblem() {
        problem = "P" + UUID.randomUUID();
        Outside.PROBLEMS.opens(problem, Instant.now(), "");
        command = new CommentOnProblem(
                problem,
                "Unbreakable:",
                "Unbreakable: brought back.",
                Instant.now().plusSeconds(600));
    }

    @Test
    void isWrittenOnceWhenEightMessagesSayItAtTheSameTime() {
        Outside.PROBLEMS.isSlowAbout(problem);
        CyclicBarrier barrier = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = IntStream.range(0, AT_ONCE)
                    .mapToObj(time -> threads.submit(() -> {
                        barrier.await();
                        consumer.accept(command);
                        return true;
                    }))
                    .toList();
            assertThat(told).allSatisfy(one -> assertThat(one.get()).isTrue());
        }

        assertThat(comments()).hasSize(1);
        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> comments().size() == 1);
    }

    @Test
    void isNotWrittenAgainWhenWhoeverWroteItCrashedBeforeRememberingThat() {
        problems.comment(problem, command.text());

        consumer.accept(command);

        assertThat(comments()).containsExactly(command.text());
        assertThat(store.isWritten(problem, command.mark())).isTrue();
    }

    @Test
    void isWrittenByAnotherWhenWhoeverBeganToCrashed() {
        assertThat(store.claim(problem, command.mark(), Instant.now().minusSeconds(29)))
                .isTrue();

        consumer.accept(command);

        await().atMost(PATIENCE).until(() -> comments().size() == 1);
    }

    @Test
    void isLeftToTheNextAttemptWhenLookingForItTookAsLongAsTheClaim() {
        Instant began = Instant.now();
        Iterator<Instant> times = List.of(began, began.plusSeconds(16)).iterator();
        InstantSource slow = () -> times.hasNext() ? times.next() : Instant.now();

        new CommentOnProblemConsumer(problems, store, later, slow, config).accept(command);
        assertThat(comments()).isEmpty();

        await().atMost(PATIENCE).until(() -> comments().size() == 1);
    }

    private List<String> comments() {
        return Outside.PROBLEMS.commentsOn(problem);
    }
}
