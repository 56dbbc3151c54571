package io.unbreakable.report.http;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.unbreakable.messaging.AwsTestResource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestProfile(SignInTest.SignIn.class)
class SignInTest {
    /** With a provider of identities, and with listeners of notifications. */
    public static class SignIn implements QuarkusTestProfile {
        /** A property with the port of the listener: each test class loads this class anew. */
        static final String LISTENER = "notifications.listener";

        private static String listener() {
            if (System.getProperty(LISTENER) == null) {
                WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
                server.start();
                System.setProperty("aws.endpointUrlSns", server.baseUrl());
                System.setProperty(LISTENER, Integer.toString(server.port()));
            }
            return "http://localhost:" + System.getProperty(LISTENER);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "unbreakable.report.notifications.sns-topic", "arn:aws:sns:us-east-1:111122223333:releases",
                    "unbreakable.report.notifications.webhook", listener() + "/hook",
                    "unbreakable.report.notifications.webhook-secret", "top secret",
                    "unbreakable.messaging.back-off", "1s",
                    "unbreakable.report.sign-in", "true",
                    "unbreakable.report.role", "admin",
                    "quarkus.oidc.auth-server-url", "${keycloak.url}/realms/quarkus/",
                    "quarkus.oidc.client-id", "quarkus-web-app",
                    "quarkus.oidc.credentials.secret", "secret");
        }
    }

    @Test
    void sendsWhoIsNotSignedInToTheProvider() {
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", containsString("/realms/quarkus"));
    }

    @Test
    void showsPagesToWhoSignedInWithoutTheBanner() {
        Response page = as("alice", "user").get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("alice").doesNotContain("open to everybody");
    }

    @Test
    void letsOnlyTheRoleAct() {
        as("alice", "user")
                .formParam("state", "off")
                .post("/api/v1/automation")
                .then()
                .statusCode(403);
        as("root", "admin")
                .formParam("state", "off")
                .post("/api/v1/automation")
                .then()
                .statusCode(400);
    }

    @Test
    void leavesBadgesAndHealthOpen() {
        given().get("/badge/sample/StagingGate.svg").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200).body(not(containsString("login")));
    }

    private static io.restassured.specification.RequestSpecification as(String name, String role) {
        return given().auth().oauth2(OidcWiremockTestResource.getAccessToken(name, Set.of(role)));
    }
}
