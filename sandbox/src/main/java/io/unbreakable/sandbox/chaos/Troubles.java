package io.unbreakable.sandbox.chaos;

import io.unbreakable.sandbox.http.Response;
import java.time.Duration;
import java.util.Random;

/** How what is unwell answers: each in its own way. */
final class Troubles {
    private static final String AWS_JSON = "application/x-amz-json-1.0";
    private static final String PROXY = "<html><body><h1>Please log in</h1></body></html>";

    private Troubles() {}

    /** Whether this call notices. */
    static boolean meets(Fault.Trouble trouble, Call call) {
        return trouble.dependency() == call.to() && (trouble.ailment() != Ailment.READ_ONLY || call.writes());
    }

    static Treatment treatment(Ailment ailment, Call call, Random random) {
        return switch (ailment) {
            case SLOW -> new Treatment.Pass(Duration.ofMillis(500 + random.nextLong(4_500)));
            case THROTTLED, READ_ONLY -> new Treatment.Refused(throttled(call));
            case FAILING -> new Treatment.Refused(failing(call));
            case WRONG -> new Treatment.Refused(Response.of(200, "text/html", PROXY));
            case ABSENT -> new Treatment.Cut(() -> {});
            case MUTE -> new Treatment.CutBeforeAnswer(() -> {});
        };
    }

    private static Response throttled(Call call) {
        if (call.to() == Dependency.DYNATRACE) {
            long reset = (System.currentTimeMillis() / 1_000 + 2) * 1_000_000;
            return Response.json(429, "{\"error\":{\"code\":429,\"message\":\"Too many requests.\"}}")
                    .with("X-RateLimit-Reset", Long.toString(reset));
        }
        return aws(400, "ThrottlingException", "Rate exceeded");
    }

    private static Response failing(Call call) {
        return call.to() == Dependency.DYNATRACE
                ? Response.json(500, "{\"error\":{\"code\":500,\"message\":\"Internal Server Error\"}}")
                : aws(500, "InternalServerError", "The request failed because of an internal error.");
    }

    private static Response aws(int status, String code, String message) {
        return Response.of(status, AWS_JSON, "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}")
                .with("x-amzn-ErrorType", code);
    }
}
