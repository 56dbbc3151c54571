package io.unbreakable.messaging;

import java.util.Map;
import java.util.stream.Stream;

/** How a bucket is addressed. */
public final class S3Addresses {
    private S3Addresses() {}

    /**
     * Whether a bucket's name belongs into the path. On AWS it stands before the host's name; below the name of an emulator,
     * as the SDK's own variables give it, no such host is known.
     */
    public static boolean bucketsInPath() {
        return bucketsInPath(System.getenv());
    }

    static boolean bucketsInPath(Map<String, String> variables) {
        return Stream.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL").anyMatch(variables::containsKey);
    }
}
