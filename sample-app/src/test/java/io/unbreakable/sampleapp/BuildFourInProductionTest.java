package io.unbreakable.sampleapp;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BuildFourInProductionTest.Production.class)
class BuildFourInProductionTest {

    /** A deployment of build 4 to the production environment. */
    public static class Production implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("BUILD_NUMBER", "4", "DEPLOYMENT_GROUP_NAME", "Production", "DT_TAGS", "");
        }
    }

    @Test
    void isTwiceAsSlowAndFailsATenthOfPagesAndApi() {
        assertThat(get("/api/echo?text=x").time()).isGreaterThanOrEqualTo(180);
        get("/api/sleeptime?min=10").then().body("sleepMillis", equalTo(18));

        assertThat(Failures.of(50, "/")).isBetween(4, 6);
        assertThat(Failures.of(50, "/api/echo?text=x")).isBetween(4, 6);
        assertThat(Failures.of(50, "/q/health")).isZero();
    }

    @Test
    void showsWhereItRuns() {
        get("/").then().body(containsString("in production")).body(containsString("<dd>not set</dd>"));
    }
}
