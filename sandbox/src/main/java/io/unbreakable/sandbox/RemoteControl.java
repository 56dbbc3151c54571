package io.unbreakable.sandbox;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Talks to the control of a sandbox that runs in another process. */
final class RemoteControl {
    private final URI control;

    RemoteControl(int firstPort) {
        this.control = URI.create("http://127.0.0.1:" + (firstPort + Layout.Place.CONTROL.offset()));
    }

    /** The answer; empty when no sandbox runs there. */
    Optional<String> call(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(control.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(60))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body().strip());
            }
            return Optional.of(answer.body().strip());
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
