package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gate as it applies to one execution.
 *
 * @param name from the monspec, or the name that a request or an approval's comment gives it
 * @param mode whether it answers
 * @param inconclusive what becomes of the approval when the verdict is inconclusive
 * @param onFail what becomes of the release when the verdict is fail
 * @param approval the approval it answers; null for a gate that only watches
 * @param gatesOfApproval the names of all gates that answer the same approval, this one included; empty without an approval
 * @param warmup time between the trigger and the window
 * @param duration length of the window
 * @param settle time between the window's end and the question
 * @param extend how much longer the window may get when there is too little data
 * @param deadline when the verdict becomes final, whatever is known by then
 */
public record Gate(
        String name,
        GateMode mode,
        InconclusiveRule inconclusive,
        OnFail onFail,
        @Nullable ApprovalAction approval,
        List<String> gatesOfApproval,
        Duration warmup,
        Duration duration,
        Duration settle,
        Duration extend,
        Instant deadline) {
    public Gate {
        requireNonNull(name, "name");
        requireNonNull(mode, "mode");
        requireNonNull(inconclusive, "inconclusive");
        requireNonNull(onFail, "onFail");
        gatesOfApproval = List.copyOf(gatesOfApproval);
        requireNonNull(warmup, "warmup");
        requireNonNull(duration, "duration");
        requireNonNull(settle, "settle");
        requireNonNull(extend, "extend");
        requireNonNull(deadline, "deadline");
    }
}
