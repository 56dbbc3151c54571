package io.unbreakable.monspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.monitor.ApiToken;
import io.unbreakable.sandbox.monitor.Monitor;
import io.unbreakable.sandbox.monitor.MonitorSettings;
import io.unbreakable.sandbox.monitor.RequestSeen;
import io.unbreakable.sandbox.monitor.WebhookSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code monspec/dynatrace} and what tells whether it is set up, against the sandbox's monitor. */
class DynatraceCheckTest {
    private static final String SERVICES = "dt0c01.SERVICES.secretofservices";
    private static final String SETUP = "dt0c01.SETUP.secretofsetup";
    private static final String LOG_EVENT =
            "missing log event                  no enabled rule looks for /api/causeerror";

    @TempDir
    Path folder;

    private final Monitor monitor = Monitor.start(
            MonitorSettings.seconds(ApiToken.full(SERVICES), Set.of("Production"))
                    .withTokens(List.of(
                            ApiToken.full(SERVICES),
                            ApiToken.setup(SETUP),
                            new ApiToken("dt0c01.POOR.secretofpoor", Set.of("metrics.read", "logs.read")))),
            Clock.systemUTC());

    @BeforeEach
    void traffic() {
        for (String environment : List.of("Staging", "Production")) {
            monitor.recorder()
                    .request(new RequestSeen(environment, Instant.now(), 1000, "GET", "/api/invoke", 200, "load"));
        }
    }

    @AfterEach
    void stop() {
        monitor.close();
    }

    static Stream<MonacoProject.Config> configs() {
        return MonacoProject.projects().stream().flatMap(project -> MonacoProject.configs(project).stream());
    }

    @ParameterizedTest
    @MethodSource("configs")
    void everyParameterOfATemplateIsProvidedAndUsed(MonacoProject.Config config) {
        var provided = new TreeSet<String>();
        config.parameters().fieldNames().forEachRemaining(provided::add);
        var used = MonacoProject.used(config);
        used.remove("name");

        assertThat(used).isEqualTo(provided);
    }

    @Test
    void whatIsSetUpIsWhatTheCheckLooksFor() throws IOException {
        var services = entities();
        var project = new MonacoProject(Map.of(
                "PROBLEM_ENDPOINT", "https://front.example.com/v1/problems",
                "FRONT_DOOR_TOKEN_URL", "https://auth.example.com/oauth2/token",
                "FRONT_DOOR_CLIENT_ID", "client",
                "FRONT_DOOR_CLIENT_SECRET", "veryconfidential",
                "FRONT_DOOR_SCOPE", "unbreakable/problems",
                "STAGING_SERVICE", services.get(0),
                "PRODUCTION_SERVICE", services.get(1)));

        MonacoProject.projects()
                .forEach(name -> project.deploy(name, (config, body) -> put(project.scope(config), config, body)));

        var run = check(SERVICES);
        assertThat(run.out())
                .doesNotContain("missing", "note", "veryconfidential", "secretof")
                .contains("ok      scope problems.write")
                .contains("ok      tag DeploymentGroup")
                .contains("ok      service names")
                .contains("ok      profile ProductionService")
                .contains("https://front.example.com/v1/problems, with all that the front door reads")
                .contains("ok      log event")
                .contains("ok      key request of Staging")
                .contains("ok      key request of Production");
        assertThat(run.exit()).isZero();
        assertThat(MonacoProject.text(MonacoProject.FOLDER.resolve("README.md")))
                .contains(project.asked());
    }

    @Test
    void whatIsMissingIsSaidWithWhatToDo() throws IOException {
        var run = check("dt0c01.POOR.secretofpoor");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().replaceAll(" +", " "))
                .contains("ok scope metrics.read")
                .contains("missing scope problems.write the remediator comments on them: make a token that has it")
                .contains("note scopes it may also do what no service needs: logs.read.")
                .contains("missing service names there is no rule \"Services by Deployment Group Name\"")
                .contains("missing profile ProductionService there is none: monaco deploy")
                .contains("missing problem notification no webhook goes to /v1/problems: monaco deploy")
                .contains("missing log event no enabled rule looks for /api/causeerror");
    }

    @Test
    void aTokenThatMayNotLookIsToldWhy() throws IOException {
        var run =
                Cli.run("dynatrace-check", "--dynatrace", monitor.baseUri().toString(), "--token-file", file(SERVICES));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "missing tag DeploymentGroup        it cannot be looked at: The token for Dynatrace may not do this.")
                .contains("Use one of: settings.read")
                .contains("Use one of: ReadConfig");
    }

    @Test
    void aNotificationThatTheFrontDoorWouldNotTakeIsMissing() throws IOException {
        put("environment", "builtin:problem.notifications", """
                { "enabled": false, "type": "WEBHOOK", "displayName": "by hand", "alertingProfile": "Default",
                  "webHookNotification": { "url": "https://front.example.com/v1/problems", "acceptAnyCertificate": true,
                    "notifyEventMergesEnabled": false, "notifyClosedProblems": false, "headers": [],
                    "payload": "{\\"PID\\":\\"{PID}\\",\\"State\\":\\"{State}\\"}" } }""");

        assertThat(check(SERVICES).out())
                .contains(
                        "it is disabled; it does not go by the profile ProductionService; it presents neither OAuth 2.0 nor"
                                + " an Authorization header; it does not tell that a problem is closed; its payload lacks"
                                + " \"ImpactedEntities\":{ImpactedEntities}, \"ProblemDetails\":{ProblemDetailsJSONv2}: monaco deploy");
    }

    @Test
    void aRuleThatIsThereInNameOnlyIsMissing() throws IOException {
        String rule = """
                { "type": "SERVICE", "displayName": "Services by Deployment Group Name", "nameFormat": "%s",
                  "enabled": %s, "rules": [] }""";
        String event = """
                { "enabled": true, "summary": "by hand", "query": "%s",
                  "eventTemplate": { "title": "t", "description": "d", "eventType": "%s", "davisMerge": true, "metadata": [] } }""";
        String format = "{ProcessGroup:Environment:DEPLOYMENT_GROUP_NAME}/{Service:DetectedName}";
        for (String named : List.of(rule.formatted(format, false), rule.formatted("{Service:DetectedName}", true))) {
            call("POST", "/api/config/v1/conditionalNaming/service", named);

            assertThat(check(SERVICES).out().replaceAll(" +", " "))
                    .contains(
                            "missing service names the rule \"Services by Deployment Group Name\" is disabled, or has");
        }
        put("environment", "builtin:logmonitoring.log-events", event.formatted("NOT /api/causeerror", "ERROR"));
        put(
                "environment",
                "builtin:logmonitoring.log-events",
                event.formatted("matchesPhrase(content, \\\"/api/causeerror\\\")", "INFO"));

        assertThat(check(SERVICES).out()).contains(LOG_EVENT);
    }

    @Test
    void theSandboxShowsWhatItDoesAnyway() throws IOException {
        var settings = MonitorSettings.seconds(ApiToken.full(SERVICES), Set.of("Production"))
                .withTokens(List.of(ApiToken.full(SERVICES), ApiToken.setup(SETUP)))
                .withWebhook(new WebhookSettings(URI.create("http://127.0.0.1:1/v1/problems"), "Bearer secretofdoor"));
        try (var sandbox = Monitor.start(settings, Clock.systemUTC())) {
            var run = check(sandbox, SERVICES);

            assertThat(run.out())
                    .contains("ok      tag DeploymentGroup", "ok      profile ProductionService")
                    .contains("ok      problem notification")
                    .contains("missing service names", LOG_EVENT)
                    .doesNotContain("secretof");
            assertThat(check(sandbox, SERVICES, "--unneeded", "service names,log event")
                            .out())
                    .contains("note    service names              is not there, and nothing here needs it")
                    .contains("note    log event", "missing services of Staging")
                    .doesNotContain("missing service names", LOG_EVENT);
        }
    }

    @Test
    void nobodyThereIsSaidPlainly() throws IOException {
        var run = Cli.run("dynatrace-check", "--dynatrace", "http://127.0.0.1:1", "--token-file", file(SETUP));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("monspec: Dynatrace cannot be reached.");
    }

    private Cli check(String servicesToken) throws IOException {
        return check(monitor, servicesToken);
    }

    private Cli check(Monitor tenant, String servicesToken, String... more) throws IOException {
        var words = Stream.of(
                "dynatrace-check",
                "--dynatrace",
                tenant.baseUri().toString(),
                "--token-file",
                file(SETUP),
                "--services-token-file",
                file(servicesToken));
        return Cli.run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private String file(String token) throws IOException {
        return Files.writeString(folder.resolve(token), token + "\n").toString();
    }

    private List<String> entities() {
        return Stream.of("Staging", "Production")
                .map(group -> call(
                                "GET",
                                "/api/v2/entities?entitySelector=type(SERVICE),tag(%22DeploymentGroup:" + group
                                        + "%22)",
                                "")
                        .at("/entities/0/entityId")
                        .asText())
                .toList();
    }

    private String put(String scope, MonacoProject.Config config, String body) {
        if (config.settings().isMissingNode()) {
            return call("POST", "/api/config/v1/conditionalNaming/service", body)
                    .path("name")
                    .asText();
        }
        return put(scope, config.settings().path("schema").asText(), body);
    }

    private String put(String scope, String schema, String value) {
        var body = "[{\"schemaId\":\"%s\",\"scope\":\"%s\",\"value\":%s}]".formatted(schema, scope, value);
        return call("POST", "/api/v2/settings/objects", body).at("/0/objectId").asText();
    }

    private JsonNode call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(monitor.baseUri() + path))
                .header("Authorization", "Api-Token " + SETUP)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
            return MonacoProject.json(response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }
}
