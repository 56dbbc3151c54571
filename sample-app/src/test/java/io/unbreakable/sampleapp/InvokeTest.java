package io.unbreakable.sampleapp;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RemoteService.class)
class InvokeTest {
    private final String remote;

    InvokeTest(@ConfigProperty(name = "test.remote") String remote) {
        this.remote = remote;
    }

    @BeforeEach
    void doNotWait() {
        get("/api/sleeptime?min=0").then().statusCode(200);
    }

    @AfterEach
    void becomeBuildOneAgain() {
        get("/api/version?newBuildNumber=1").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/five,200,5", "/gone,410,0"})
    void invokesAnotherServiceAndTellsWhatItAnswered(String path, int status, int length) {
        get("/api/invoke?url=" + remote + path)
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("length", equalTo(length));
    }

    @Test
    void doesNotInvokeWhatIsNotAllowed() {
        get("/api/invoke?url=http://127.0.0.1:2/x")
                .then()
                .statusCode(403)
                .body("error", equalTo("http://127.0.0.1:2 is not one of the origins in SAMPLE_INVOKE_ALLOW"));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1/,502", "/never,504"})
    void saysWhenTheOtherServiceDoesNotAnswer(String where, int status) {
        get("/api/invoke?url=" + (where.startsWith("/") ? remote : "") + where)
                .then()
                .statusCode(status)
                .body("error", containsString(where));
    }

    @Test
    void buildTwoFailsHalfOfItsInvocationsAndNothingElse() {
        get("/api/version?newBuildNumber=2").then().statusCode(200);

        assertThat(Failures.of(40, "/api/invoke?url=" + remote + "/five")).isBetween(19, 21);
        assertThat(Failures.of(40, "/api/echo?text=x")).isZero();
    }

    @Test
    void anUnknownBuildFailsNothing() {
        get("/api/version?newBuildNumber=77").then().statusCode(200);

        assertThat(Failures.of(40, "/api/invoke?url=" + remote + "/five")).isZero();
    }
}
