package io.unbreakable.sandbox.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private final MonitorUnderTest tenant = MonitorUnderTest.with(
            MonitorUnderTest.seconds().withTokens(List.of(new ApiToken("dt0c01.metrics", Set.of("metrics.read")))));

    @AfterEach
    void close() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Api-Token wrong", "Bearer dt0c01.metrics", "Api-Token "})
    void answers401ToATokenThatIsNone(String authorization) {
        HttpResponse<String> refused = tenant.call("GET", "/api/v2/metrics", authorization, null);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(MonitorUnderTest.json(refused).at("/error/code").asInt()).isEqualTo(401);
    }

    @Test
    void answers403ToATokenWithoutTheScope() {
        HttpResponse<String> refused = tenant.call("GET", "/api/v2/problems", "Api-Token dt0c01.metrics", null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .isEqualTo("{\"error\":{\"code\":403,\"message\":\"Token is missing required scope."
                        + " Use one of: problems.read (Read problems)\",\"constraintViolations\":null}}");
    }

    @Test
    void letsATokenDoWhatItsScopeSays() {
        assertThat(tenant.call("GET", "/api/v2/metrics", "Api-Token dt0c01.metrics", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void countsEveryCallByItsEndpoint() {
        tenant.call("GET", "/api/v2/metrics", "Api-Token dt0c01.metrics", null);
        tenant.call("GET", "/api/v2/metrics/query", "Api-Token dt0c01.metrics", null);
        tenant.call("GET", "/api/v2/nothing", "Api-Token dt0c01.metrics", null);

        assertThat(tenant.monitor.calls().counts())
                .containsEntry("GET /api/v2/metrics", 1L)
                .containsEntry("GET /api/v2/metrics/query", 1L)
                .containsEntry("GET ?", 1L);
        assertThat(tenant.monitor.calls().latest()).extracting(ApiCall::status).containsExactly(200, 400, 404);
    }

    @Test
    void neverPrintsASecret() {
        assertThat(ApiToken.full("dt0c01.secret").toString()).doesNotContain("dt0c01");
    }
}
