package io.unbreakable.sampleapp;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ExtraFailuresTest.Broken.class)
class ExtraFailuresTest {

    /** A build that nobody knows, started with failures. */
    public static class Broken implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("BUILD_NUMBER", "99", "sample.failure-percent", "30", "sample.sleep", "0S");
        }
    }

    @Test
    void failsTheShareOfItsApiRequestsThatItWasStartedWith() {
        assertThat(Failures.of(60, "/api/login?username=ada")).isBetween(17, 19);
        assertThat(Failures.of(60, "/")).isZero();
    }

    @Test
    void invokesNothingUnlessToldWhatIsAllowed() {
        assertThat(IntStream.range(0, 5)
                        .mapToObj(
                                n -> get("/api/invoke?url=http://127.0.0.1:1/").then())
                        .filter(answer -> answer.extract().statusCode() == 403))
                .isNotEmpty()
                .allSatisfy(answer -> answer.body("error", containsString("SAMPLE_INVOKE_ALLOW")));
    }
}
