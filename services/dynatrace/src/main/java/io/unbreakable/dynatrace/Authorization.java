package io.unbreakable.dynatrace;

import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The header that carries the token, which is asked for before each call: it may be rotated. */
final class Authorization {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final String PLATFORM_TOKEN = "dt0s16";

    private final boolean platform;
    private final Supplier<String> token;

    Authorization(URI baseUrl, Supplier<String> token) {
        String path = baseUrl.getPath();
        this.platform = path != null && path.startsWith("/platform/");
        this.token = token;
    }

    String header() {
        String secret = token.get().strip();
        if (!PRINTABLE.matcher(secret).matches()) {
            throw new DynatraceException.Unauthorised(
                    "The token for Dynatrace is empty, or has characters that no token has.");
        }
        return (platform || secret.startsWith(PLATFORM_TOKEN) ? "Bearer " : "Api-Token ") + secret;
    }

    /** The text without the token, should a proxy echo it. */
    static String hidden(String text, String header) {
        return text.replace(header.substring(header.indexOf(' ') + 1), "***");
    }
}
