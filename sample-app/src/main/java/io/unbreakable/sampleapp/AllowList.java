package io.unbreakable.sampleapp;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** The origins that may be called; scheme, host and port have to be the same, whatever the path. */
final class AllowList {
    private final Set<String> origins;

    AllowList(Collection<URI> allowed) {
        origins = allowed.stream().map(AllowList::origin).collect(toUnmodifiableSet());
    }

    boolean allows(URI uri) {
        return origins.contains(origin(uri));
    }

    /** Scheme, host and port of an absolute http or https address; refuses anything else. */
    static String origin(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("not an absolute address: " + uri);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort();
        return switch (scheme) {
            case "http" -> origin(scheme, uri, port < 0 ? 80 : port);
            case "https" -> origin(scheme, uri, port < 0 ? 443 : port);
            default -> throw new IllegalArgumentException("neither http nor https: " + uri);
        };
    }

    private static String origin(String scheme, URI uri, int port) {
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
