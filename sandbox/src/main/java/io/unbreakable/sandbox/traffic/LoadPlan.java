package io.unbreakable.sandbox.traffic;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * What a load generator sends.
 *
 * @param target base URL of the environment
 * @param perSecond requests started per second, however slowly they are answered
 * @param invokeShare share of /api/invoke in [0, 1], spread evenly; the rest takes turns
 * @param invokeUrl what /api/invoke is asked to call
 * @param caller how the generator names itself
 * @param concurrency requests in flight at most; above that a request is skipped and counted
 */
public record LoadPlan(
        URI target, double perSecond, double invokeShare, URI invokeUrl, String caller, int concurrency) {

    private static final List<String> OTHERS =
            List.of("/api/echo?text=hello", "/api/login?username=unbreakable", "/api/version", "/");

    public LoadPlan {
        requireNonNull(target, "target");
        requireNonNull(invokeUrl, "invokeUrl");
        requireNonNull(caller, "caller");
        if (perSecond <= 0 || invokeShare < 0 || invokeShare > 1 || concurrency < 1) {
            throw new IllegalArgumentException("rate and concurrency must be positive, the share in [0, 1]");
        }
    }

    /** 20 requests a second, 40 % of them /api/invoke. */
    public static LoadPlan usual(URI target, URI invokeUrl) {
        return new LoadPlan(target, 20, 0.4, invokeUrl, "load-generator", 200);
    }

    /** When the n-th request is due after the start; it does not depend on any answer. */
    Duration due(long n) {
        return Duration.ofNanos((long) (n * 1e9 / perSecond));
    }

    /** Path and query of the n-th request. */
    String path(long n) {
        long invokesBefore = (long) Math.floor(n * invokeShare + 1e-9);
        long invokesAfter = (long) Math.floor((n + 1) * invokeShare + 1e-9);
        if (invokesAfter > invokesBefore) {
            return "/api/invoke?url=" + URLEncoder.encode(invokeUrl.toString(), StandardCharsets.UTF_8);
        }
        return OTHERS.get((int) ((n - invokesBefore) % OTHERS.size()));
    }
}
