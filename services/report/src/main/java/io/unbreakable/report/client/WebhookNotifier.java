package io.unbreakable.report.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.report.ReportConfig;
import io.unbreakable.report.domain.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whoever listens at an address of the web, as JSON. With a secret the message is signed: the header
 * {@code X-Unbreakable-Signature} is {@code sha256=} and the HMAC of the header {@code X-Unbreakable-Timestamp}, a dot and the
 * body.
 */
@ApplicationScoped
class WebhookNotifier implements Notifier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReportConfig config;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WebhookNotifier(ReportConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent event) {
        config.notifications().webhook().ifPresent(WebhookNotifier::address);
    }

    /** The address in the setting; one that cannot be used is refused without being shown. */
    static URI address(String setting) {
        try {
            URI address = new URI(setting.strip());
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // its message shows what is wrong in the address, which may be its token
        }
        throw new IllegalStateException(
                "unbreakable.report.notifications.webhook is not the address of a web server: http://… or https://…");
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean isOn() {
        return config.notifications().webhook().isPresent();
    }

    @Override
    public void tell(Notification notification) {
        URI address = address(config.notifications().webhook().orElseThrow());
        int status = post(address, body(notification));
        if (status / 100 != 2) {
            throw new IllegalStateException("the webhook at " + address.getHost() + " answered " + status);
        }
    }

    private String body(Notification notification) {
        ObjectNode body = EventJson.mapper().valueToTree(notification);
        body.put("kind", notification.kind().word());
        body.put("url", config.url() + notification.path());
        return EventJson.write((Object) body);
    }

    private int post(URI address, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Unbreakable-Timestamp", timestamp)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        config.notifications()
                .webhookSecret()
                .ifPresent(secret -> request.header(
                        "X-Unbreakable-Signature", "sha256=" + signature(secret, timestamp + "." + body)));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException("the webhook at " + address.getHost() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while telling a webhook", e);
        }
    }

    private static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
        }
    }
}
