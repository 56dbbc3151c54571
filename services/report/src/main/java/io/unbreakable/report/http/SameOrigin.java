package io.unbreakable.report.http;

import io.unbreakable.report.ReportConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a form was sent from a page of ours. Browsers say where a form comes from; what says nothing is no browser,
 * and cannot be made to act by a foreign page.
 */
@ApplicationScoped
class SameOrigin {
    private final URI url;

    SameOrigin(ReportConfig config) {
        this.url = config.url();
    }

    boolean sent(HttpHeaders headers) {
        String origin = headers.getHeaderString("Origin");
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        return origin == null || ours(origin, headers.getHeaderString("Host"));
    }

    private boolean ours(String origin, @Nullable String host) {
        try {
            String from = URI.create(origin).getAuthority();
            return from != null && (from.equalsIgnoreCase(host) || from.equalsIgnoreCase(url.getAuthority()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
