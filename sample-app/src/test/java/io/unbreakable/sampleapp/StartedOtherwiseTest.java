package io.unbreakable.sampleapp;

import static io.restassured.RestAssured.get;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(StartedOtherwiseTest.Broken.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartedOtherwiseTest {
    private static final String UNKNOWN = "99";

    private @Nullable Response build;
    private @Nullable Response sleep;

    /** A build that nobody knows, deployed to the production environment and started with failures. */
    public static class Broken implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "BUILD_NUMBER", UNKNOWN,
                    "DEPLOYMENT_GROUP_NAME", "Production",
                    "DT_TAGS", "",
                    "sample.failure-percent", "30");
        }
    }

    @BeforeEach
    void isWhatItWasStartedAsAndDoesNotWait() {
        if (build == null) {
            build = answered("/api/version");
            sleep = answered("/api/sleeptime");
        }
        answered("/api/sleeptime?min=0");
        answered("/api/version?newBuildNumber=" + UNKNOWN);
    }

    @Test
    void saysWhichBuildRunsWhereAndHowLongItTakes() {
        requireNonNull(build).then().body("buildNumber", equalTo(UNKNOWN)).body("production", equalTo(true));
        requireNonNull(sleep).then().body("sleepMillis", equalTo(90));
        get("/").then().body(containsString("in production")).body(containsString("<dd>not set</dd>"));
    }

    @Test
    void failsTheShareOfItsApiRequestsThatItWasStartedWith() {
        assertThat(Failures.of(60, "/api/login?username=ada")).isBetween(17, 19);
        assertThat(Failures.of(60, "/")).isZero();
    }

    @Test
    void asBuildFourIsTwiceAsSlowAndFailsATenthMoreOfPagesAndApi() {
        answered("/api/version?newBuildNumber=4");
        answered("/api/sleeptime?min=100").then().body("sleepMillis", equalTo(180));
        assertThat(answered("/api/echo?text=x").time()).isGreaterThanOrEqualTo(180);

        answered("/api/sleeptime?min=10").then().body("sleepMillis", equalTo(18));
        assertThat(Failures.of(50, "/")).isBetween(4, 6);
        assertThat(Failures.of(50, "/api/echo?text=x")).isBetween(19, 21);
        assertThat(Failures.of(50, "/q/health")).isZero();
    }

    @Test
    void invokesNothingUnlessToldWhatIsAllowed() {
        assertThat(Stream.generate(() -> get("/api/invoke?url=http://127.0.0.1:1/"))
                        .limit(10)
                        .filter(answer -> answer.statusCode() != 500))
                .isNotEmpty()
                .allSatisfy(
                        answer -> answer.then().statusCode(403).body("error", containsString("SAMPLE_INVOKE_ALLOW")));
    }

    /** The first answer that is not one of its failures. */
    private static Response answered(String url) {
        return Stream.generate(() -> get(url))
                .limit(20)
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
    }
}
