package io.unbreakable.deadletters;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be handled or delivered.
 *
 * @param id of the message in its queue
 * @param service that should have taken it
 * @param queue where it lies
 * @param reason why, for people
 * @param detailType what kind of message it is; null when that cannot be read
 * @param eventId what it says, as far as it is one of our events; null otherwise
 * @param since when it came there
 */
public record DeadLetter(
        String id,
        Service service,
        String queue,
        String reason,
        @Nullable String detailType,
        @Nullable String eventId,
        Instant since) {
    public DeadLetter {
        requireNonNull(id, "id");
        requireNonNull(service, "service");
        requireNonNull(queue, "queue");
        requireNonNull(reason, "reason");
        requireNonNull(since, "since");
    }
}
