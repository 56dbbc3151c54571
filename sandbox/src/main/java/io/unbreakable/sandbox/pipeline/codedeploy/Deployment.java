package io.unbreakable.sandbox.pipeline.codedeploy;

import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One deployment; what changes is guarded by the engine's lock. */
final class Deployment {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int ID_LENGTH = 9;

    final String id;
    final DeploymentGroup group;
    final DeploymentRequest request;
    final @Nullable Revision previous;
    final Instant created;
    final CompletableFuture<DeploymentResult> result = new CompletableFuture<>();

    DeploymentStatus status = DeploymentStatus.CREATED;
    boolean stopping;
    boolean rollBackWhenStopped;

    @Nullable Thread worker;

    @Nullable Instant started;

    @Nullable Instant completed;

    @Nullable String errorCode;

    @Nullable String errorMessage;

    @Nullable String rolledBackBy;

    Deployment(DeploymentGroup group, DeploymentRequest request, Instant created, Random ids) {
        this.group = group;
        this.request = request;
        this.created = created;
        Deployment good = group.lastSuccessful;
        previous = good == null ? null : good.request.revision();
        StringBuilder text = new StringBuilder("d-");
        ids.ints(ID_LENGTH, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
        id = text.toString();
    }

    void become(DeploymentStatus next, Instant at) {
        status = next;
        if (next.isOver()) {
            completed = at;
        } else {
            started = at;
        }
    }

    /** Lets the agent give up, if it is at work. */
    void interrupt() {
        if (worker != null) {
            worker.interrupt();
        }
    }
}
