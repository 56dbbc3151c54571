package io.unbreakable.report.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Samples;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.MessageHandler;
import io.unbreakable.report.Story;
import io.unbreakable.report.Tainted;
import io.unbreakable.report.store.ReadModel;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
class ReportTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Inject
    ReadModel readModel;

    @Inject
    EventPublisher publisher;

    @Inject
    @All
    List<MessageHandler> handlers;

    @Test
    void takesEveryEventThatTheTopologyPromisesIt() {
        assertThat(handlers.stream().map(MessageHandler::detailType))
                .containsAll(Topology.takes(Service.REPORT).stream()
                        .map(EventType::detailType)
                        .toList());
    }

    @Test
    void recordsTheSampleOfEveryEventTwice() {
        for (EventType type : EventType.values()) {
            EventData data = Samples.event(type.data()).data();
            readModel.record(data);
            readModel.record(data);
        }

        when().get("/remediations").then().statusCode(200).body(containsString("Build 3 is back in Production"));
    }

    @Test
    void showsARunWithEachObjectiveItsNumbersAndTheDecision() {
        Story story = recorded("sample", "Build 2");

        when().get("/validations/" + story.validationId())
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .body(containsString("20.2 %"))
                .body(containsString("up to 2 %"))
                .body(containsString("102 ms"))
                .body(containsString("must be below 2 %"))
                .body(containsString("<strong>rejected</strong>"))
                .body(containsString("datetime=\"2026-11-20T10:02:00Z\">2026-11-20 10:02:00 UTC</time>"));
    }

    @Test
    void listsWhatCameThroughTheBus() {
        Story story = story("bus-" + UUID.randomUUID(), "Build 7");

        publisher.publish(story.rejected());
        publisher.publish(story.rejected().reversed());

        await().atMost(Duration.ofSeconds(150))
                .untilAsserted(() -> given().queryParam("pipeline", story.pipeline())
                        .get("/api/v1/validations")
                        .then()
                        .statusCode(200)
                        .body("validations", hasSize(1))
                        .body("validations[0].state", equalTo("decided"))
                        .body("validations[0].verdict", equalTo("fail"))
                        .body("validations[0].decision.outcome", equalTo("rejected")));
        when().get("/pipelines/" + story.pipeline()).then().statusCode(200).body(containsString("Build 7"));
    }

    @Test
    void filtersValidationsByPipelineAndGateNewestFirst() {
        String pipeline = "filter-" + UUID.randomUUID();
        Story older = new Story(pipeline, UUID.randomUUID().toString(), "Build 1", START);
        Story newer = new Story(pipeline, UUID.randomUUID().toString(), "Build 2", START.plusSeconds(3600));
        Stream.of(newer, older).forEach(story -> story.rejected().forEach(readModel::record));

        given().queryParam("pipeline", pipeline)
                .queryParam("gate", Story.GATE)
                .queryParam("colour", "blue")
                .get("/api/v1/validations")
                .then()
                .statusCode(200)
                .body("validations.build", equalTo(List.of("Build 2", "Build 1")))
                .body("validations.gate", everyItem(equalTo(Story.GATE)));
        given().queryParam("pipeline", newer.execution().pipelineArn())
                .queryParam("limit", 1)
                .get("/api/v1/validations")
                .then()
                .body("validations.build", equalTo(List.of("Build 2")));
        given().queryParam("pipeline", pipeline)
                .queryParam("gate", "other")
                .get("/api/v1/validations")
                .then()
                .body("validations", hasSize(0));
    }

    @Test
    void givesOneValidationAndTheExecutionsAsJson() {
        Story story = recorded("json-" + UUID.randomUUID(), "Build 2");

        when().get("/api/v1/validations/" + story.validationId())
                .then()
                .statusCode(200)
                .body("final", equalTo(true))
                .body("attempt", equalTo(2))
                .body("objectives", hasSize(5))
                .body("objectives[1].sentence", containsString("must be below 2 %"))
                .body("window.start", equalTo("2026-11-20T10:02:00Z"));
        given().queryParam("pipeline", story.pipeline())
                .get("/api/v1/executions")
                .then()
                .statusCode(200)
                .body("executions[0].state", equalTo("FAILED"))
                .body("executions[0].steps.stage", hasItem("ApproveStaging"))
                .body("executions[0].validations.id", equalTo(List.of(story.validationId())));
    }

    @Test
    void refusesALimitThatIsNone() {
        for (String limit : List.of("0", "201", "-1", "many", "1.5")) {
            given().queryParam("limit", limit)
                    .get("/api/v1/validations")
                    .then()
                    .statusCode(400)
                    .body("error", containsString("limit"));
        }
    }

    @Test
    void escapesWhateverItIsTold() {
        String evil = "<script>alert('" + UUID.randomUUID() + "')</script>\"{config:property('user.home')}{7 * 7}";
        Story story = new Story(evil, UUID.randomUUID().toString(), "<img src=x onerror=alert(1)>", START);
        story.rejected().forEach(readModel::record);
        for (EventType type : EventType.values()) {
            readModel.record(tainted(type.data(), evil));
        }
        Validation judged = tainted(ValidationEvaluated.class, evil).validation();

        for (String page : List.of(
                "/",
                "/remediations",
                Links.validation(story.validationId()),
                Links.execution(story.execution()),
                Links.validation(judged.id()),
                Links.execution(judged.execution()))) {
            given().urlEncodingEnabled(false)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script>alert")))
                    .body(not(containsString("<img src=x")))
                    .body(not(containsString("javascript:alert")))
                    .body(containsString("&lt;script&gt;alert"))
                    .body(containsString("{7 * 7}"));
        }
    }

    @Test
    void leavesNothingOfItInHistoriesExportsAndPictures() throws Exception {
        String evil =
                "<script>alert('" + UUID.randomUUID() + "')</script>\"{7 * 7}${7*7}\u202Elive\u0007\r\nX-Evil: 1;=1";
        ValidationEvaluated judged = EventJson.read(
                EventJson.write((Object) tainted(ValidationEvaluated.class, evil))
                        .replace(Tainted.name(""), "-" + UUID.randomUUID()), // nobody else's run
                ValidationEvaluated.class);
        readModel.record(judged);
        String pipeline = judged.validation().execution().pipeline();
        String gate = judged.validation().gate().name();
        String objective = judged.judgement().objectives().getFirst().name();

        for (String page : List.of(
                Links.history(pipeline, gate),
                Links.trend(pipeline, gate, objective),
                "/v1/BuildValidationResults?timespan=600000&pipelineName=" + Links.segment(pipeline)
                        + "&comparisonName=" + Links.segment(judged.validation().comparison()))) {
            String html =
                    said(page).contentType("text/html;charset=utf-8").extract().asString();
            assertThat(html)
                    .contains("&lt;script&gt;alert", "{7 * 7}${7*7}\uFFFDlive\uFFFD")
                    .doesNotContain("<script>alert", "\u202E", "\u0007");
        }
        for (String data : List.of(
                "/api/v1/gates?pipeline=" + Links.segment(pipeline),
                Links.history(pipeline, gate).replaceFirst("/", "/api/v1/"),
                Links.trend(pipeline, gate, objective).replaceFirst("/", "/api/v1/"),
                "/api/v1" + Links.validation(judged.validation().id()),
                "/api/v1/validations/" + Links.segment(judged.validation().id()) + "/objectives")) {
            said(data).contentType("application/json").header("X-Content-Type-Options", equalTo("nosniff"));
        }
        String csv = said(Links.history(pipeline, gate).replaceFirst("/history", "/api/v1/history.csv"))
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();
        assertThat(csv).contains("<script>alert").doesNotContain("\u202E", "\u0007", "\r");
        assertThat(csv.lines().skip(1))
                .hasSize(judged.judgement().objectives().size())
                .allMatch(line -> line.startsWith(judged.validation().id()));
        String badge = said("/badge/" + Links.segment(pipeline) + "/" + Links.segment(gate) + ".svg")
                .contentType("image/svg+xml")
                .extract()
                .asString();
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(badge)));
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getDocumentElement().getAttribute("aria-label")).contains("<script>alert");
    }

    private static ValidatableResponse said(String address) {
        return given().urlEncodingEnabled(false).get(address).then().statusCode(200);
    }

    private static <T extends EventData> T tainted(Class<T> type, String evil) {
        return Tainted.by(Samples.event(type).data(), type, evil);
    }

    @Test
    void allowsNothingInlineAndNothingFromElsewhere() {
        for (String page : List.of("/", "/remediations", "/report.css", "/validations/unknown")) {
            String policy = when().get(page).header("Content-Security-Policy");

            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
        when().get("/")
                .then()
                .body(not(containsString(" style=")))
                .body(not(containsString("<style")))
                .body(not(containsString(" onclick")));
    }

    @Test
    void answersThatNothingChanged() {
        Story story = recorded("etag-" + UUID.randomUUID(), "Build 2");

        for (String path : List.of("/validations/", "/api/v1/validations/")) {
            Response first = when().get(path + story.validationId());

            given().header("If-None-Match", first.header("ETag"))
                    .get(path + story.validationId())
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(first.header("ETag")));
        }
    }

    @Test
    void saysSoWhenThereIsNoSuchThing() {
        when().get("/validations/unknown").then().statusCode(404).body(containsString("There is no such run"));
        when().get("/pipelines/unknown").then().statusCode(404).body(containsString("no such pipeline"));
        when().get("/nowhere").then().statusCode(404).body(containsString("no such page"));
        when().get("/api/v1/validations/unknown").then().statusCode(404).body("error", containsString("no validation"));
        when().get("/api/v1/nowhere").then().statusCode(404).body("error", containsString("nothing"));
    }

    @Test
    void isHealthyAndMeasured() {
        when().get("/q/health").then().statusCode(200);
        when().get("/q/metrics").then().statusCode(200).body(containsString("http_server"));
    }

    @Test
    void tellsWhoComesThroughADoorNothingOfItsInside() throws IOException {
        for (String path : List.of(
                "/q/metrics", "/x/../q/metrics", "//q/metrics", "/%71/metrics", "/./q/health", "/q/%68ealth", "/q")) {
            assertThat(status(path, "X-Forwarded-For: 192.0.2.1")).as(path).isEqualTo(404);
            assertThat(status(path, "Forwarded: for=192.0.2.1")).as(path).isEqualTo(404);
        }
        assertThat(status("/", "X-Forwarded-For: 192.0.2.1")).isEqualTo(200);
        assertThat(status("/x/../q/metrics", "X-Other: 1"))
                .as("from the inside")
                .isEqualTo(200);
    }

    /** What is answered to exactly this path, which other clients would tidy up. */
    private static int status(String path, String header) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nConnection: close\r\n\r\n"
                            .formatted(path, header)
                            .getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private Story recorded(String pipeline, String build) {
        Story story = story(pipeline, build);
        story.rejected().forEach(readModel::record);
        return story;
    }

    private static Story story(String pipeline, String build) {
        return new Story(pipeline, UUID.randomUUID().toString(), build, START);
    }
}
