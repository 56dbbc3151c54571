package io.unbreakable.sandbox.monitor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a monitor runs.
 *
 * @param port where it listens on 127.0.0.1, 0 for any free port
 * @param pathPrefix path of the base URL, such as {@code /e/sandbox}, or empty
 * @param tokens who may call it
 * @param slot the finest time slot, a minute in a tenant
 * @param retention how long raw samples are kept
 * @param keyRequests paths that are marked as key requests
 * @param detection when problems open and close
 * @param webhook where problems are announced, null for nowhere
 * @param traps how awkward it is
 */
public record MonitorSettings(
        int port,
        String pathPrefix,
        List<ApiToken> tokens,
        Duration slot,
        Duration retention,
        Set<String> keyRequests,
        DetectionSettings detection,
        @Nullable WebhookSettings webhook,
        Traps traps) {

    public MonitorSettings {
        requireNonNull(slot, "slot");
        requireNonNull(retention, "retention");
        requireNonNull(detection, "detection");
        requireNonNull(traps, "traps");
        tokens = List.copyOf(tokens);
        keyRequests = Set.copyOf(keyRequests);
    }

    /** Slots of a minute, like a tenant; nothing is announced. */
    public static MonitorSettings minutes(ApiToken token, Set<String> watched) {
        return new MonitorSettings(
                0,
                "/e/sandbox",
                List.of(token),
                Duration.ofMinutes(1),
                Duration.ofHours(2),
                Set.of("/api/invoke"),
                DetectionSettings.minutes(watched),
                null,
                Traps.none());
    }

    /** Slots of a second and problems within seconds, as demo and tests want it. */
    public static MonitorSettings seconds(ApiToken token, Set<String> watched) {
        MonitorSettings minutes = minutes(token, watched);
        return new MonitorSettings(
                0,
                minutes.pathPrefix,
                minutes.tokens,
                Duration.ofSeconds(1),
                minutes.retention,
                minutes.keyRequests,
                DetectionSettings.seconds(watched),
                null,
                Traps.none());
    }

    /** The same on a given port. */
    public MonitorSettings withPort(int newPort) {
        return new MonitorSettings(
                newPort, pathPrefix, tokens, slot, retention, keyRequests, detection, webhook, traps);
    }

    /** The same with slots of another length. */
    public MonitorSettings withSlot(Duration newSlot) {
        return new MonitorSettings(
                port, pathPrefix, tokens, newSlot, retention, keyRequests, detection, webhook, traps);
    }

    /** The same with problems announced. */
    public MonitorSettings withWebhook(WebhookSettings newWebhook) {
        return new MonitorSettings(
                port, pathPrefix, tokens, slot, retention, keyRequests, detection, newWebhook, traps);
    }

    /** The same with other tokens. */
    public MonitorSettings withTokens(List<ApiToken> newTokens) {
        return new MonitorSettings(
                port, pathPrefix, newTokens, slot, retention, keyRequests, detection, webhook, traps);
    }

    /** The same with other traps. */
    public MonitorSettings withTraps(Traps newTraps) {
        return new MonitorSettings(
                port, pathPrefix, tokens, slot, retention, keyRequests, detection, webhook, newTraps);
    }

    /** The same with other rules for problems. */
    public MonitorSettings withDetection(DetectionSettings newDetection) {
        return new MonitorSettings(
                port, pathPrefix, tokens, slot, retention, keyRequests, newDetection, webhook, traps);
    }
}
