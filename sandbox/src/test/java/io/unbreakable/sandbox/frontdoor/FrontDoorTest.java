package io.unbreakable.sandbox.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.aws.Clients;
import io.unbreakable.sandbox.aws.Sqs;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class FrontDoorTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = """
            {"PID":"-123","ProblemID":"P-1","State":"OPEN","ImpactedEntities":[{"entity":"SERVICE-1"}]}""";
    private static final String VALIDATION = """
            {"requestId":"build-7","pipeline":"shop","execution":"7","environment":"Staging",
             "comparison":"StagingToProduction","wait":"5m","monspec":"s3://bucket/monspec.json"}""";

    private static Sqs sqs;
    private static SqsClient queues;
    private static FrontDoor door;
    private static HttpClient client;
    private String url = "";

    @BeforeAll
    static void start() {
        sqs = new Sqs(0);
        queues = Clients.sqs(sqs.uri());
        door = new FrontDoor(0, "s3cret", sqs.uri(), "ingest", URI.create("http://report.example:8080"));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        door.close();
        queues.close();
        sqs.close();
    }

    @BeforeEach
    void createQueue() {
        url = queues.createQueue(r -> r.queueName("ingest")).queueUrl();
    }

    @AfterEach
    void deleteQueue() {
        queues.deleteQueue(r -> r.queueUrl(url));
    }

    @Test
    void queuesAProblem() throws Exception {
        var response = send(post("/v1/problems", PROBLEM));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{}");
        JsonNode event = JSON.readTree(queued().getFirst().body());
        assertThat(event.path("version").asText()).isEqualTo("0");
        assertThat(event.path("id").asText()).hasSize(36);
        assertThat(event.path("detail-type").asText()).isEqualTo("Dynatrace Problem Notification");
        assertThat(event.path("source").asText()).isEqualTo("unbreakable.frontdoor");
        assertThat(Instant.parse(event.path("time").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(event.path("detail")).isEqualTo(JSON.readTree(PROBLEM));
    }

    @Test
    void queuesAValidationAndSaysWhereItWillBe() throws Exception {
        var response = send(post("/v1/validations", VALIDATION));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"id\":\"request-build-7\"}");
        assertThat(response.headers().firstValue("Location"))
                .hasValue("http://report.example:8080/api/v1/validations/request-build-7");
        JsonNode event = JSON.readTree(queued().getFirst().body());
        assertThat(event.path("detail-type").asText()).isEqualTo("Validation Request");
        assertThat(event.path("detail")).isEqualTo(JSON.readTree(VALIDATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"wait\":\"PT1H30M\",",
                "\"from\":\"2026-11-20T10:00:00Z\",",
                "\"from\":\"2026-11-20T10:00+01:00\",\"wait\":\"90 s\",",
                "\"from\":\"2026-11-20T10:00:00.5Z\",\"to\":\"2026-11-20T10:05:00Z\",",
                "\"to\":\"2026-11-20T10:05:00Z\","
            })
    void takesAWindowThatBeginsAndEndsAsTheCallerSaysOrByItself(String window) throws Exception {
        String body = VALIDATION.replace("\"wait\":\"5m\",", window);

        assertThat(send(post("/v1/validations", body)).statusCode()).isEqualTo(202);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void queuesDynatracesTestNotificationLikeAnyOther() throws Exception {
        String body = PROBLEM.replace("-123", "99999");

        assertThat(send(post("/v1/problems", body)).statusCode()).isEqualTo(200);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void takesAlmostTwoHundredAndFiftySixKilobytes() throws Exception {
        String body = PROBLEM.replace("P-1", "ä".repeat(127 * 1024));

        assertThat(send(post("/v1/problems", body)).statusCode()).isEqualTo(200);
        assertThat(queued()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer s3cre", "Bearer s3cret2", "bearer s3cret", "Basic s3cret"})
    void refusesWhoDoesNotKnowTheSecret(String authorization) throws Exception {
        var request = post("/v1/problems", PROBLEM);
        request.setHeader("Authorization", authorization);

        refused(send(request), 401, "Unauthorized");
    }

    @Test
    void refusesWhoSaysNothing() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(door.uri() + "/v1/problems"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(PROBLEM));

        refused(send(request), 401, "Unauthorized");
    }

    @Test
    void asksForTheSecretBeforeAnythingElse() throws Exception {
        var request = post("/v1/problems", "x".repeat(300 * 1024));
        request.setHeader("Authorization", "Bearer guess");
        request.setHeader("Content-Type", "text/plain");

        refused(send(request), 401, "Unauthorized");
    }

    @Test
    void refusesOtherTypesThanJson() throws Exception {
        var request = post("/v1/problems", PROBLEM);
        request.setHeader("Content-Type", "text/plain");

        refused(send(request), 415, "application/json");
    }

    @Test
    void refusesAMegabyte() throws Exception {
        refused(send(post("/v1/problems", PROBLEM.replace("P-1", "x".repeat(1024 * 1024)))), 413, "256 KB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "PID=1", "[]", "\"text\"", "{} {}", "null"})
    void refusesWhatIsNotAJsonObject(String body) throws Exception {
        refused(send(post("/v1/problems", body)), 400, "not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PID", "State", "ImpactedEntities"})
    void refusesAProblemThatLacksAField(String field) throws Exception {
        refused(send(post("/v1/problems", without(PROBLEM, field))), 400, "'" + field + "' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestId", "pipeline", "execution", "environment", "comparison", "monspec"})
    void refusesAValidationThatLacksAField(String field) throws Exception {
        refused(send(post("/v1/validations", without(VALIDATION, field))), 400, "'" + field + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/problems, PID, 5",
        "/v1/problems, State, ''",
        "/v1/problems, ImpactedEntities, {}",
        "/v1/validations, requestId, ../x",
        "/v1/validations, pipeline, []",
        "/v1/validations, monspec, 5",
        "/v1/validations, wait, 300",
        "/v1/validations, wait, soon",
        "/v1/validations, wait, 0s",
        "/v1/validations, wait, -5m",
        "/v1/validations, wait, 5 minutes",
        "/v1/validations, from, yesterday",
        "/v1/validations, from, 2026-11-20",
        "/v1/validations, from, 2026-11-20T10:00:00",
        "/v1/validations, to, 10:00"
    })
    void refusesAFieldOfTheWrongKind(String path, String field, String value) throws Exception {
        var body = (ObjectNode) JSON.readTree(path.endsWith("problems") ? PROBLEM : VALIDATION);
        if (value.matches("\\d+|\\[]|\\{}")) {
            body.set(field, JSON.readTree(value));
        } else {
            body.put(field, value);
        }

        refused(send(post(path, body.toString())), 400, "'" + field + "' must be");
    }

    @Test
    void refusesATextThatIsTooLong() throws Exception {
        String id = VALIDATION.replace("build-7", "x".repeat(101));
        String pipeline = VALIDATION.replace("shop", "x".repeat(2001));

        refused(send(post("/v1/validations", id)), 400, "'requestId' must be");
        refused(send(post("/v1/validations", pipeline)), 400, "'pipeline' must be");
    }

    @Test
    void refusesTwoEndsOfAWindow() throws Exception {
        String both = VALIDATION.replace("\"wait\"", "\"to\":\"2026-11-20T10:05:00Z\",\"wait\"");

        refused(send(post("/v1/validations", both)), 400, "not both");
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/problems, 405", "PUT, /v1/validations, 405", "POST, /, 404", "POST, /v1/problems/1, 404"})
    void knowsNoOtherMethodOrPath(String method, String path, int status) throws Exception {
        var request = post(path, PROBLEM).method(method, HttpRequest.BodyPublishers.ofString(PROBLEM));

        refused(send(request), status, "Not");
    }

    @Test
    void saysSoWhenTheQueueIsGone() throws Exception {
        queues.deleteQueue(r -> r.queueUrl(url));

        var response = send(post("/v1/problems", PROBLEM));

        url = queues.createQueue(r -> r.queueName("ingest")).queueUrl();
        refused(response, 502, "try again");
    }

    private void refused(HttpResponse<String> response, int status, String message) throws Exception {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).path("message").asText()).contains(message);
        assertThat(queued()).isEmpty();
    }

    private static String without(String body, String field) throws Exception {
        return ((ObjectNode) JSON.readTree(body)).without(field).toString();
    }

    private static HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(door.uri() + path))
                .header("Authorization", "Bearer s3cret")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<Message> queued() {
        return queues.receiveMessage(r -> r.queueUrl(url)).messages();
    }
}
