package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassageTest {
    private final AtomicInteger effects = new AtomicInteger();
    private final AtomicReference<Treatment> treatment = new AtomicReference<>(Treatment.PASS);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> answered = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpEndpoint target = new HttpEndpoint(0, List.of(new Route("*", "/e/api/v2/**", request -> {
        effects.incrementAndGet();
        return Response.json(200, "{\"said\":\"" + request.text() + "\"}");
    })));
    private final Passage passage = new Passage(
            Dependency.DYNATRACE, URI.create(target.uri() + "/e"), new Callers("secret."), new Interference() {
                @Override
                public Treatment of(Call call) {
                    calls.add(call);
                    return requireNonNull(treatment.get());
                }

                @Override
                public void answered(Call call, int status, String body) {
                    answered.add(call);
                }

                @Override
                public void heard(Call call, String body) {
                    heard.add(body);
                }
            });
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        passage.close();
        target.close();
    }

    @Test
    void handsOnWhatComesAndKnowsWhoCalls() throws Exception {
        HttpResponse<String> answer = post();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"said\":\"hello\"}");
        assertThat(calls)
                .containsExactly(
                        new Call(Service.REMEDIATOR, Dependency.DYNATRACE, "POST /problems/comments", "hello"));
        assertThat(answered).hasSize(1);
        await().untilAsserted(() -> assertThat(heard).containsExactly("{\"said\":\"hello\"}"));
    }

    @Test
    void aRefusedCallHasNoEffect() throws Exception {
        treatment.set(new Treatment.Refused(Response.of(200, "text/html", "<html>")));

        assertThat(post().body()).isEqualTo("<html>");
        assertThat(effects).hasValue(0);
    }

    @Test
    void aCallThatIsCutHasNoEffectAndNoAnswer() {
        AtomicInteger meanwhile = new AtomicInteger();
        treatment.set(new Treatment.Cut(meanwhile::incrementAndGet));

        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(effects).hasValue(0);
        assertThat(meanwhile.get()).isPositive();
    }

    @Test
    void aCallThatIsCutBeforeItsAnswerHasItsEffect() {
        AtomicInteger meanwhile = new AtomicInteger();
        treatment.set(new Treatment.CutBeforeAnswer(meanwhile::incrementAndGet));

        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(effects.get()).isPositive();
        assertThat(answered).isNotEmpty();
        assertThat(heard).isEmpty();
        assertThat(meanwhile.get()).isPositive();
    }

    @Test
    void aSlowCallTakesItsTime() throws Exception {
        treatment.set(new Treatment.Pass(Duration.ofMillis(300)));
        long start = System.nanoTime();

        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    private HttpResponse<String> post() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(passage.uri() + "/api/v2/problems/-1_2V2/comments"))
                .header("Authorization", "Api-Token " + new Callers("secret.").token(Service.REMEDIATOR))
                .POST(HttpRequest.BodyPublishers.ofString("hello"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
