package io.unbreakable.sandbox.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import io.unbreakable.sandbox.monitor.ApiToken;
import io.unbreakable.sandbox.monitor.Monitor;
import io.unbreakable.sandbox.monitor.MonitorSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {

    private static final URI ANYWHERE = URI.create("http://127.0.0.1:1");

    @Test
    void plansConstantArrivalsWithTheWantedShare() {
        LoadPlan plan = LoadPlan.usual(ANYWHERE, URI.create("http://127.0.0.1:2/x"));
        List<String> paths = LongStream.range(0, 1000).mapToObj(plan::path).toList();

        assertThat(plan.due(100)).isEqualTo(Duration.ofSeconds(5));
        assertThat(paths.stream().filter(path -> path.startsWith("/api/invoke?url=http%3A%2F%2F127.0.0.1%3A2%2Fx")))
                .hasSize(400);
        assertThat(paths.stream().filter("/"::equals)).hasSize(150);
    }

    @Test
    void readsItsPlanFromArgumentsOrVariables() {
        LoadPlan plan = LoadArguments.plan(
                new String[] {"--target", "http://a", "--rate", "5"},
                Map.of("LOAD_INVOKE_URL", "http://b", "LOAD_CALLER", "c", "LOAD_RATE", "9"));

        assertThat(plan.perSecond()).isEqualTo(5);
        assertThat(plan.invokeUrl()).isEqualTo(URI.create("http://b"));
        assertThat(plan.caller()).isEqualTo("c");
        assertThatThrownBy(() -> LoadArguments.plan(new String[0], Map.of())).hasMessage("--target is missing");
    }

    @Test
    void goesOnSendingWhileNobodyAnswers() {
        // Given a target that does not answer
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        Route stuck = new Route("*", "/**", request -> {
            waiting.incrementAndGet();
            return Response.empty(awaited(answer) ? 200 : 503);
        });
        try (HttpEndpoint target = new HttpEndpoint(0, List.of(stuck))) {
            LoadPlan plan = new LoadPlan(target.uri(), 200, 0, ANYWHERE, "load", 30);
            try (LoadGenerator load = LoadGenerator.start(plan)) {
                // Then as many requests as allowed are in flight, and what is too much is counted
                await().until(() -> waiting.get() == 30);
                await().until(() -> load.skipped() > 10);
                answer.countDown();
                await().until(() -> load.answered() > 30);
            }
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void asAProcessOfItsOwnItSendsUntilItIsTerminated() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        Route counted = new Route("*", "/**", request -> {
            seen.incrementAndGet();
            return Response.empty(200);
        });
        try (HttpEndpoint target = new HttpEndpoint(0, List.of(counted))) {
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            LoadGenerator.class.getName(),
                            "--target",
                            target.uri().toString(),
                            "--invoke-url",
                            ANYWHERE.toString())
                    .inheritIO()
                    .start();
            await().until(() -> seen.get() >= 20);

            process.destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        }
    }

    @Test
    void itsCallsOfInvokeAreSeenGoingInAndOut() throws Exception {
        InstantSource clock = InstantSource.system();
        try (Monitor monitor = Monitor.start(MonitorSettings.seconds(ApiToken.full("dt0c01.good"), Set.of()), clock);
                Backend backend = Backend.start(0);
                EgressProxy egress =
                        EgressProxy.start("Staging", 0, backend.uri(), Backend.NAME, monitor.recorder(), clock);
                HttpClient client = HttpClient.newHttpClient();
                HttpEndpoint app = new HttpEndpoint(0, List.of(new InvokingApp(client).route()));
                Proxy proxy = Proxy.start("Staging", 0, app.uri().getPort(), monitor.recorder(), clock);
                LoadGenerator load =
                        LoadGenerator.start(new LoadPlan(proxy.uri(), 100, 0.4, egress.uri(), "load-generator", 50))) {
            await().until(() -> load.answered() > 20);
            String service = "type(SERVICE),tag(DeploymentGroup:Staging)";
            String fields = "fromRelationships.calls,toRelationships.calls";

            var entity = Api.get(client, monitor, "/api/v2/entities?entitySelector=" + service + "&fields=" + fields)
                    .at("/entities/0");
            assertThat(entity.at("/toRelationships/calls")).hasSize(1);
            assertThat(entity.at("/fromRelationships/calls")).hasSize(1);
        }
    }
}
