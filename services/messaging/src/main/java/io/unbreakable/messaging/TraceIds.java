package io.unbreakable.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.sdk.trace.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names traces after what they are about, so that the events of one release, which AWS sends independently of each other, meet in
 * one trace, and whoever knows the execution's id knows the trace.
 */
@ApplicationScoped
class TraceIds implements IdGenerator {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final IdGenerator random = IdGenerator.random();
    private final ThreadLocal<@Nullable String> wanted = new ThreadLocal<>();

    /** The trace of this cause: a UUID without its dashes, anything else hashed. */
    static String of(String correlationId) {
        String uuid = UUIDS.matcher(correlationId).matches()
                ? correlationId
                : UUID.nameUUIDFromBytes(correlationId.getBytes(UTF_8)).toString();
        return uuid.replace("-", "");
    }

    /** Does this while a new trace is the one of this cause; a trace of its own when nothing is known. */
    <T> T within(@Nullable String correlationId, Supplier<T> work) {
        wanted.set(correlationId == null ? null : of(correlationId));
        try {
            return work.get();
        } finally {
            wanted.remove();
        }
    }

    @Override
    public String generateSpanId() {
        return random.generateSpanId();
    }

    @Override
    public String generateTraceId() {
        String trace = wanted.get();
        return trace == null ? random.generateTraceId() : trace;
    }
}
