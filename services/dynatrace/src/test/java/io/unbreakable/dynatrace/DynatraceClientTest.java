package io.unbreakable.dynatrace;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends, and what it makes of the answers. */
class DynatraceClientTest {
    private static final Instant FROM = Instant.ofEpochMilli(1790000100000L);
    private static final Instant TO = Instant.ofEpochMilli(1790000400000L);
    private static final String PROBLEM = "-6156404735398726308_1669823466223V2";

    @RegisterExtension
    static final WireMockExtension DYNATRACE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final DynatraceClient client = client("/e/abc", "dt0c01.PUBLIC.SECRET");

    private static DynatraceClient client(String path, String token) {
        return new DynatraceClient(URI.create(DYNATRACE.baseUrl() + path), () -> token, Duration.ofSeconds(30));
    }

    private List<MetricResult> answered(String body, String... selectors) {
        DYNATRACE.stubFor(get(urlPathEqualTo("/e/abc/api/v2/metrics/query")).willReturn(okJson(body)));
        return client.query(
                new MetricQuery(List.of(selectors), "type(\"SERVICE\"),tag(\"[AWS]a b:c+d\")", FROM, TO, "Inf"));
    }

    @Test
    void asksWithTheTokenAndEncodesEachParameterOnce() {
        answered("{\"result\":[{},{}]}", "a:splitBy():percentile(90)", "b:splitBy():avg");

        DYNATRACE.verify(getRequestedFor(urlEqualTo(
                        "/e/abc/api/v2/metrics/query?metricSelector=a%3AsplitBy%28%29%3Apercentile%2890%29%2C"
                                + "b%3AsplitBy%28%29%3Aavg&entitySelector=type%28%22SERVICE%22%29%2Ctag%28%22%5BAWS%5Da%20b%3Ac%2Bd%22%29"
                                + "&from=1790000100000&to=1790000400000&resolution=Inf"))
                .withHeader("Authorization", equalTo("Api-Token dt0c01.PUBLIC.SECRET")));
    }

    @Test
    void presentsAPlatformTokenAsBearerAtThePlatformsPath() {
        DYNATRACE.stubFor(get(urlPathEqualTo("/platform/classic/environment-api/v2/events"))
                .willReturn(okJson("{\"events\":[]}")));

        var events = client("/platform/classic/environment-api/", "dt0s16.A.B").events(null, null, FROM, null);

        assertThat(events).isEmpty();
        DYNATRACE.verify(getRequestedFor(urlPathEqualTo("/platform/classic/environment-api/v2/events"))
                .withHeader("Authorization", equalTo("Bearer dt0s16.A.B")));
    }

    @Test
    void matchesResultsByPositionBecauseTheServerNormalisesSelectors() {
        var results = answered("""
                {"totalCount":1,"nextPageKey":null,"resolution":"Inf","warnings":["of all"],"somethingNew":{"a":1},"result":[
                 {"metricId":"a:percentile(90.0)","dataPointCountRatio":"0.1","data":[{"dimensionMap":{},"timestamps":[1],"values":[210597.99]}]},
                 {"metricId":"b","data":[{"timestamps":[1],"values":[3]}],"warnings":["of b",null]}]}""", "a:percentile(90)", "b:avg");

        assertThat(results)
                .extracting(MetricResult::selector, MetricResult::values, MetricResult::warnings)
                .containsExactly(
                        tuple("a:percentile(90)", List.of(210597.99), List.of("of all")),
                        tuple("b:avg", List.of(3.0), List.of("of b", "of all")));
    }

    @Test
    void readsEveryFaceOfNoDataAsNoValue() {
        var results = answered("""
                {"result":[
                 {"metricId":"a","data":[],"warnings":["no such dimension"]},
                 {"metricId":"b","data":[{"timestamps":[],"values":[]}]},
                 {"metricId":"c","data":[{"timestamps":[1,2],"values":[null,null]}]},
                 {"metricId":"d","data":null}]}""", "a", "b", "c", "d");

        assertThat(results).extracting(MetricResult::values).containsOnly(List.of());
        assertThat(results.getFirst().warnings()).containsExactly("no such dimension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"dimensionCountRatio\":1.0", "\"dataPointCountRatio\":\"1.2\""})
    void takesWhatDynatraceCutOffForNoDataBecauseAPartIsNotTheWhole(String ratio) {
        var results = answered(
                "{\"result\":[{\"metricId\":\"a\",%s,\"data\":[{\"timestamps\":[1],\"values\":[3]}]}]}"
                        .formatted(ratio),
                "a");

        assertThat(results.getFirst().values()).isEmpty();
        assertThat(results.getFirst().warnings())
                .singleElement(STRING)
                .startsWith("Dynatrace left a part of the series out");
    }

    @Test
    void givesASeriesForEachMetricWithoutGapsAndWithoutSlotsThatLieOnlyPartlyInTheWindow() {
        DYNATRACE.stubFor(get(urlPathEqualTo("/e/abc/api/v2/metrics/query"))
                .withQueryParam("resolution", equalTo("1m"))
                .willReturn(okJson("""
                        {"resolution":"1m","result":[
                         {"metricId":"a","data":[{"timestamps":[1790000100000,1790000160000,1790000220000,1790000280000,1790000340000,1790000400000,1790000460000],
                                                  "values":[1,2,null,4,5,6,7]}]},
                         {"metricId":"b","data":[{"timestamps":[],"values":[]},{"timestamps":[1790000160000],"values":[null]}],"warnings":["none"]}]}""")));

        var series = client.series(new MetricQuery(List.of("a", "b"), "type(\"SERVICE\")", FROM, TO, "1m"));

        assertThat(series).extracting(MetricSeries::selector).containsExactly("a", "b");
        assertThat(series.getFirst().series())
                .singleElement(list(Sample.class))
                .extracting(sample -> sample.end().toEpochMilli() - FROM.toEpochMilli(), Sample::value)
                .containsExactly(tuple(60_000L, 2.0), tuple(180_000L, 4.0), tuple(240_000L, 5.0), tuple(300_000L, 6.0));
        assertThat(series.getLast().series()).isEmpty();
        assertThat(series.getLast().warnings()).containsExactly("none");
    }

    @Test
    void measuresSlotsAsWideAsDynatraceSaysTheyAre() {
        DYNATRACE.stubFor(get(urlPathEqualTo("/e/abc/api/v2/metrics/query")).willReturn(okJson("""
                        {"resolution":"5m","result":[{"data":[
                         {"timestamps":[1790000160000,1790000400000],"values":[1,2]},{"timestamps":[1790000400000],"values":[3]}]}]}""")));

        var series = client.series(new MetricQuery(List.of("a"), "type(\"SERVICE\")", FROM, TO, "1m"));

        assertThat(series.getFirst().series()).containsExactly(List.of(new Sample(TO, 2)), List.of(new Sample(TO, 3)));
    }

    @Test
    void followsThePagesOfEntitiesByTheirKeyAlone() {
        DYNATRACE.stubFor(get(urlPathEqualTo("/e/abc/api/v2/entities"))
                .withQueryParam("nextPageKey", absent())
                .willReturn(okJson("""
                                {"totalCount":2,"nextPageKey":"AQ+/=","entities":[{"entityId":"SERVICE-1","type":"SERVICE",
                                 "tags":[{"context":"CONTEXTLESS","key":"k","value":"v"}],
                                 "toRelationships":{"calls":[{"id":"SERVICE-8","type":"SERVICE"},{"id":"SERVICE-9","type":"SERVICE"}]}}]}""")));
        DYNATRACE.stubFor(get(urlEqualTo("/e/abc/api/v2/entities?nextPageKey=AQ%2B%2F%3D"))
                .willReturn(okJson("{\"entities\":[{\"entityId\":\"SERVICE-2\",\"displayName\":\"two\"}]}")));

        var entities = client.entities("type(\"SERVICE\")", List.of("tags", "toRelationships.calls"), FROM);

        assertThat(entities).extracting(Entity::entityId).containsExactly("SERVICE-1", "SERVICE-2");
        assertThat(entities.getFirst().related("toRelationships.calls"))
                .extracting(EntityRef::id)
                .containsExactly("SERVICE-8", "SERVICE-9");
        assertThat(entities.getLast().related("fromRelationships.runsOn")).isEmpty();
    }

    @Test
    void saysThatAnIngestedEventMatchedNoEntityAlthoughTheAnswerIs201() {
        DYNATRACE.stubFor(post("/e/abc/api/v2/events/ingest")
                .willReturn(aResponse().withStatus(201).withBody("{\"reportCount\":0,\"eventIngestResults\":[]}")));

        var result = client.ingest(new EventIngest(
                "CUSTOM_DEPLOYMENT", "Deploy", "type(\"SERVICE\")", FROM, null, null, Map.of("a", "b")));

        assertThat(result.stored()).isFalse();
        DYNATRACE.verify(
                postRequestedFor(urlEqualTo("/e/abc/api/v2/events/ingest")).withRequestBody(equalToJson("""
                                {"eventType":"CUSTOM_DEPLOYMENT","title":"Deploy","entitySelector":"type(\\"SERVICE\\")",
                                 "startTime":1790000100000,"properties":{"a":"b"}}""")));
    }

    @Test
    void readsAnEventsPropertiesFromTheirListAndItsEndAsOpen() {
        DYNATRACE.stubFor(get(urlPathEqualTo("/e/abc/api/v2/events")).willReturn(okJson("""
                                        {"events":[{"eventId":"-1_2","eventType":"CUSTOM_DEPLOYMENT","startTime":1790000100000,"endTime":-1,
                                         "entityId":{"entityId":{"id":"SERVICE-1","type":"SERVICE"}},
                                         "properties":[{"key":"a","value":"b"},{"key":"none","value":null},{"key":"n","value":3}]}]}""")));

        var event = client.events("eventType(\"CUSTOM_DEPLOYMENT\")", "type(\"SERVICE\")", FROM, TO)
                .getFirst();

        assertThat(event.properties()).containsOnly(Map.entry("a", "b"), Map.entry("n", "3"));
        assertThat(event.startTime()).isEqualTo(FROM);
        assertThat(event.endTime()).isNull();
        assertThat(event.entity())
                .extracting(NamedEntity::id, NamedEntity::name)
                .containsExactly("SERVICE-1", null);
    }

    @Test
    void readsAProblemWhoseIdBeginsWithAMinus() {
        DYNATRACE.stubFor(
                get(urlPathEqualTo("/e/abc/api/v2/problems/" + PROBLEM)).willReturn(okJson("""
                                        {"problemId":"-6156404735398726308_1669823466223V2","displayId":"P-1","status":"OPEN","startTime":1790000300000,
                                         "endTime":-1,"rootCauseEntity":null,"affectedEntities":[{"entityId":{"id":"SERVICE-1","type":"SERVICE"},"name":"shop"}],
                                         "evidenceDetails":{"totalCount":1,"details":[{"evidenceType":"EVENT","eventType":"CUSTOM_DEPLOYMENT",
                                           "data":{"eventId":"1","properties":[{"key":"id","value":"d-1"}]}}]},
                                         "impactAnalysis":{"impacts":[{"impactType":"SERVICE","estimatedAffectedUsers":7}]},
                                         "recentComments":{"totalCount":1,"comments":[{"id":"c","createdAtTimestamp":1790000300000,"content":"hi","context":"x"}]}}""")));

        var problem = client.problem(PROBLEM).orElseThrow();

        assertThat(problem.isOpen()).isTrue();
        assertThat(problem.endTime()).isNull();
        assertThat(problem.evidence().details().getFirst().data())
                .extracting(DynatraceEvent::properties)
                .isEqualTo(Map.of("id", "d-1"));
        assertThat(problem.impact().impacts().getFirst().estimatedAffectedUsers())
                .isEqualTo(7);
        assertThat(problem.comments().comments()).extracting(Comment::content).containsExactly("hi");
        assertThat(problem.impactedEntities()).isEmpty();
    }

    @Test
    void encodesAnIdSoThatItStaysOneSegment() {
        DYNATRACE.stubFor(get(urlPathEqualTo("/e/abc/api/v2/problems/-1%2Fclose%3F"))
                .willReturn(okJson("{\"problemId\":\"-1/close?\",\"status\":\"CLOSED\"}")));

        assertThat(client.problem("-1/close?").orElseThrow().isOpen()).isFalse();
    }

    @Test
    void hasNoProblemWhereDynatraceKnowsNone() {
        DYNATRACE.stubFor(get(urlPathEqualTo("/e/abc/api/v2/problems/99999"))
                .willReturn(aResponse()
                        .withStatus(404)
                        .withBody("{\"error\":{\"code\":404,\"message\":\"Problem not found\"}}")));

        assertThat(client.problem("99999")).isEmpty();
    }

    @Test
    void listsTheOpenProblems() {
        DYNATRACE.stubFor(get(urlPathEqualTo("/e/abc/api/v2/problems"))
                .withQueryParam("problemSelector", equalTo("status(\"open\"),entityTags(\"k:v\")"))
                .willReturn(okJson("{\"problems\":[{\"problemId\":\"-1V2\",\"status\":\"OPEN\"}]}")));

        assertThat(client.openProblems("entityTags(\"k:v\")", FROM))
                .extracting(Problem::problemId)
                .containsExactly("-1V2");
    }

    @Test
    void writesAndReadsComments() {
        String path = "/e/abc/api/v2/problems/" + PROBLEM + "/comments";
        DYNATRACE.stubFor(post(path).willReturn(aResponse().withStatus(201)));
        DYNATRACE.stubFor(
                get(urlPathEqualTo(path)).willReturn(okJson("{\"comments\":[{\"content\":\"done\"},{\"id\":\"2\"}]}")));

        client.addComment(PROBLEM, "done", "unbreakable");

        DYNATRACE.verify(postRequestedFor(urlEqualTo(path))
                .withRequestBody(equalToJson("{\"message\":\"done\",\"context\":\"unbreakable\"}")));
        assertThat(client.comments(PROBLEM)).extracting(Comment::content).containsExactly("done", "");
    }
}
