package io.unbreakable.dynatrace;

import java.net.URI;
import java.util.regex.Pattern;

/** The header that carries the token, which is asked for before each call: it may be rotated. */
final class Authorization {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final String PLATFORM_TOKEN = "dt0s16";

    private final boolean platform;
    private final TokenSource source;

    Authorization(URI baseUrl, TokenSource source) {
        String path = baseUrl.getPath();
        this.platform = path != null && path.startsWith("/platform/");
        this.source = source;
    }

    String header() {
        String secret = source.token().strip();
        if (!PRINTABLE.matcher(secret).matches()) {
            source.refused(secret);
            throw new DynatraceException.Unauthorised(
                    "The token for Dynatrace is empty, or has characters that no token has.");
        }
        return (platform || secret.startsWith(PLATFORM_TOKEN) ? "Bearer " : "Api-Token ") + secret;
    }

    /** The header to try instead of this one, which was not accepted; the same when its source has no other token. */
    String instead(String refused) {
        source.refused(secret(refused));
        return header();
    }

    /** The text without the token, should a proxy echo it. */
    static String hidden(String text, String header) {
        return text.replace(secret(header), "***");
    }

    private static String secret(String header) {
        return header.substring(header.indexOf(' ') + 1);
    }
}
