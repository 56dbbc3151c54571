package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ApprovalAlreadyCompletedException;
import software.amazon.awssdk.services.codepipeline.model.ApprovalStatus;
import software.amazon.awssdk.services.codepipeline.model.InvalidApprovalTokenException;

/** Somebody who answers what was left to people, and sometimes is faster than everybody else. */
final class Person implements Runnable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final List<DecisionOutcome> LEFT_TO_PEOPLE =
            List.of(DecisionOutcome.HELD, DecisionOutcome.OBSERVED, DecisionOutcome.RETRIED);

    private final Truth truth;
    private final CodePipelineClient codePipeline;
    private final Random random;
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final Set<String> looked = new HashSet<>();

    Person(Truth truth, CodePipelineClient codePipeline, long seed) {
        this.truth = truth;
        this.codePipeline = codePipeline;
        this.random = new Random(seed * 31 + 11);
    }

    /** Reads what was decided. */
    void heard(Object event) {
        if (event instanceof ApprovalDecided decided
                && decided.token() != null
                && LEFT_TO_PEOPLE.contains(decided.outcome())) {
            left.add(decided.token());
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            truth.waiting().stream()
                    .filter(waited -> left.contains(waited.token()) || isImpatient(waited))
                    .forEach(this::answer);
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Once for each approval, when it is first seen. */
    private boolean isImpatient(Waited waited) {
        return looked.add(waited.token()) && random.nextInt(20) == 0;
    }

    private void answer(Waited waited) {
        ApprovalStatus status = random.nextBoolean() ? ApprovalStatus.APPROVED : ApprovalStatus.REJECTED;
        try {
            codePipeline.putApprovalResult(request -> request.pipelineName(waited.pipeline())
                    .stageName(waited.stage())
                    .actionName(ShopPipeline.APPROVE)
                    .token(waited.token())
                    .result(result -> result.status(status).summary("A person says so.")));
            truth.answeredByPerson(waited.token());
        } catch (ApprovalAlreadyCompletedException | InvalidApprovalTokenException e) {
            // somebody was faster
            looked.add(waited.token());
        }
    }
}
