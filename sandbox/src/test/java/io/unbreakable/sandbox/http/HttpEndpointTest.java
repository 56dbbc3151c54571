package io.unbreakable.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unbreakable.sandbox.process.PortInUseException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpEndpoint endpoint = new HttpEndpoint(
            0,
            10,
            List.of(
                    new Route("GET", "/problems/{id}", r -> text(r.parameter("id") + " " + r.query("fields"))),
                    new Route("POST", "/problems", r -> text(Integer.toString(r.body().length))),
                    new Route("GET", "/files/**", r -> text(r.path())),
                    new Route("GET", "/broken", r -> {
                        throw new IllegalStateException("on purpose");
                    })));

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void handsARequestToTheRouteThatFits() throws Exception {
        assertThat(get("/problems/P-1?fields=a%20b").body()).isEqualTo("P-1 a b");
        assertThat(get("/files/a/b").body()).isEqualTo("/files/a/b");
    }

    @Test
    void knowsAnUnknownPathFromAnUnknownMethod() throws Exception {
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/problems").statusCode()).isEqualTo(405);
    }

    @Test
    void readsOneByteMoreThanTheLimitAndNoMore() throws Exception {
        var request = HttpRequest.newBuilder(endpoint.uri().resolve("/problems"))
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(5_000)));

        assertThat(send(request).body()).isEqualTo("11");
    }

    @Test
    void hidesWhatWentWrongInside() throws Exception {
        var response = get("/broken");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("on purpose");
    }

    @Test
    void saysThatAPortIsTaken() {
        int port = endpoint.uri().getPort();

        assertThatThrownBy(() -> new HttpEndpoint(port, List.of()))
                .isInstanceOf(PortInUseException.class)
                .hasMessageStartingWith("Port " + port + " is already in use");
    }

    private static Response text(String body) {
        return Response.of(200, "text/plain", body);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(endpoint.uri() + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
