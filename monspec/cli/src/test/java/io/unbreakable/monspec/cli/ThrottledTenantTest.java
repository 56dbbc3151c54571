package io.unbreakable.monspec.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.unbreakable.monspec.cli.tenant.Finding;
import io.unbreakable.monspec.cli.tenant.TenantCheck;
import io.unbreakable.sandbox.monitor.ApiToken;
import io.unbreakable.sandbox.monitor.Monitor;
import io.unbreakable.sandbox.monitor.MonitorSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's monitor behind somebody who throttles. */
@WireMockTest
class ThrottledTenantTest {
    private static final String TOKEN = "dt0c01.SETUP.secretofsetup";

    @TempDir
    Path folder;

    @Test
    void whoeverIsThrottledAsksAgain(WireMockRuntimeInfo tenant) throws IOException {
        var settings = MonitorSettings.seconds(ApiToken.full("dt0c01.SERVICES.secret"), Set.of("Production"))
                .withTokens(List.of(ApiToken.setup(TOKEN)));
        try (var monitor = Monitor.start(settings, Clock.systemUTC())) {
            var soon = String.valueOf(Instant.now().getEpochSecond() * 1_000_000L);
            stubFor(calls(STARTED, throttled().withHeader("X-RateLimit-Reset", soon))
                    .willSetStateTo("second"));
            stubFor(calls("second", throttled().withHeader("Retry-After", "1")).willSetStateTo("then"));
            stubFor(calls("then", aResponse().proxiedFrom(monitor.baseUri().toString())));

            var run = Cli.run("dynatrace-check", "--dynatrace", tenant.getHttpBaseUrl(), "--token-file", file());

            assertThat(run.out())
                    .doesNotContain("cannot be looked at")
                    .contains("ok      token dt0c01.SETUP", "ok      tag DeploymentGroup");
            verify(3, postRequestedFor(urlPathEqualTo("/api/v2/apiTokens/lookup")));
        }
    }

    @Test
    void aTenantThatThrottlesForLongerThanAnybodyWaitsIsSaidToThrottle(WireMockRuntimeInfo tenant) {
        stubFor(calls(STARTED, throttled().withHeader("Retry-After", "60")));
        var check = new TenantCheck(
                URI.create(tenant.getHttpBaseUrl()), TOKEN, TOKEN, List.of("Staging"), Duration.ofSeconds(59));

        assertThat(check.findings(Instant.now()))
                .allMatch(finding -> finding.state() == Finding.State.MISSING)
                .allMatch(finding -> finding.words().startsWith("it cannot be looked at: Dynatrace is throttling."));
        verify(1, postRequestedFor(urlPathEqualTo("/api/v2/apiTokens/lookup")));
        verify(1, getRequestedFor(urlPathEqualTo("/api/config/v1/conditionalNaming/service")));
    }

    private static ScenarioMappingBuilder calls(String state, ResponseDefinitionBuilder answer) {
        return any(anyUrl()).inScenario("calls").whenScenarioStateIs(state).willReturn(answer);
    }

    private static ResponseDefinitionBuilder throttled() {
        return aResponse().withStatus(429).withBody("{\"error\":{\"code\":429,\"message\":\"Too many requests.\"}}");
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("token"), TOKEN).toString();
    }
}
