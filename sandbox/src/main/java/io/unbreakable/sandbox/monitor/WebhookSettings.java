package io.unbreakable.sandbox.monitor;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** Where problem notifications go and the Authorization header that they carry. */
public record WebhookSettings(URI url, String authorization) {

    public WebhookSettings {
        requireNonNull(url, "url");
        requireNonNull(authorization, "authorization");
    }

    @Override
    public String toString() {
        return "WebhookSettings[url=" + url + ", authorization=***]";
    }
}
