package io.unbreakable.evaluator;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.Window;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.evaluator.domain.Dues;
import io.unbreakable.evaluator.store.ClaimStore;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.EntityType;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.S3Client;

/** From what is due to the verdict on the bus. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(CannedDynatrace.class)
class EvaluateReleaseTest {
    private static Verdicts verdicts;

    @Inject
    S3Client s3;

    @Inject
    ClaimStore claims;

    @Inject
    DynatraceClient dynatrace;

    @TestHTTPResource("/q/metrics")
    @Nullable URL metrics;

    private final String id = UUID.randomUUID().toString();

    private String entities(String environment, EntityType type) {
        return "type(\"%s\"),tag(\"[CONTEXTLESS]%s:%s\")".formatted(type, environment, id);
    }

    private String staging() {
        return entities("Staging", EntityType.SERVICE);
    }

    private String production() {
        return entities("Production", EntityType.SERVICE);
    }

    private ValidationDue due(EntityType type, List<Objective> objectives, Overlap... overlaps) {
        var plan = Dues.plan(
                type, entities("Staging", type), entities("Production", type), BaselineRule.REQUIRED, objectives);
        return Dues.due(Dues.validation(id, plan, null, Instant.now().plusSeconds(3600)), false, overlaps);
    }

    private ValidationDue due() {
        return due(EntityType.SERVICE, Dues.objectives());
    }

    @BeforeAll
    static void listen() {
        verdicts = new Verdicts();
    }

    /** It is left alone for a while after other tests; here calls are counted. */
    @BeforeEach
    void theSourceIsAskedAgain() {
        CannedDynatrace.relates("asked again", "{\"entities\":[]}");
        await().atMost(Verdicts.PATIENCE)
                .ignoreExceptions()
                .until(() -> dynatrace
                        .entities("asked again", List.of(), Instant.EPOCH)
                        .isEmpty());
    }

    @AfterAll
    static void stop() {
        verdicts.close();
    }

    @Test
    void passesAReleaseWithTwoCallsHoweverOftenTheMessageComes() {
        CannedDynatrace.measures(staging(), 100.0, 0.0);
        CannedDynatrace.measures(production(), 100.0, 0.0);

        verdicts.send(due());
        verdicts.verdict(id);
        verdicts.send(due());
        var said = verdicts.verdicts(id, 2);

        assertThat(said.getFirst().judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(said).allMatch(said.getFirst()::equals);
        assertThat(CannedDynatrace.calls(id)).isEqualTo(2);
        await().atMost(Verdicts.PATIENCE)
                .until(() -> Pattern.compile("unbreakable_verdict_time_seconds_count(\\{[^}]*})? [1-9]")
                        .matcher(text(metrics))
                        .find());
    }

    private static String text(@Nullable URL url) throws IOException {
        try (var stream = Objects.requireNonNull(url).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysTheSameWhenAMessageComesTwiceAtTheSameTime() {
        Duration slow = Duration.ofMillis(500);
        CannedDynatrace.measuresSlowly(staging(), slow, 200.0, 0.0);
        CannedDynatrace.measuresSlowly(production(), slow, 100.0, 0.0);

        verdicts.send(due(), due(), due(), due());
        var said = verdicts.verdicts(id, 4);

        assertThat(said.getFirst().judgement().reason()).isEqualTo(Reason.ABOVE_BASELINE);
        assertThat(said).allMatch(said.getFirst()::equals);
        assertThat(CannedDynatrace.calls(id)).isEqualTo(2);
    }

    @Test
    void measuresSecondsAfterSomebodyElseBeganToAndCrashed() {
        CannedDynatrace.measures(staging(), 100.0, 0.0);
        CannedDynatrace.measures(production(), 100.0, 0.0);
        Instant begun = Instant.now().minus(CannedDynatrace.TIMEOUT).plusSeconds(1);
        Instant until = claims.claim(id, 1, begun).orElseThrow().body().until();

        verdicts.send(due());

        assertThat(verdicts.verdict(id).evaluatedAt()).isAfterOrEqualTo(until);
        assertThat(CannedDynatrace.calls(id)).isEqualTo(2);
    }

    @Test
    void whoeverMeasuresForTooLongHasToLetItBe() {
        Instant before = Instant.now().minusSeconds(600);
        var lost = claims.claim(id, 1, before).orElseThrow();

        var held = claims.claim(id, 1, Instant.now()).orElseThrow();

        assertThat(claims.hold(lost, Instant.now())).isEmpty();
        assertThat(claims.hold(held, Instant.now())).contains(held);
        claims.release(lost, Instant.now());
        assertThat(claims.claim(id, 1, Instant.now())).isEmpty();
        claims.release(held, Instant.now());
        assertThat(claims.claim(id, 1, Instant.now())).isPresent();
    }

    @Test
    void keepsTheEvidence() throws IOException, NoSuchAlgorithmException {
        CannedDynatrace.measures(staging(), 100.0, 7.0);
        CannedDynatrace.measures(production(), 100.0, 0.0);

        verdicts.send(due());
        Evidence evidence = Objects.requireNonNull(verdicts.verdict(id).evidence());

        String key = "evidence/" + id + "/1.json.gz";
        assertThat(evidence.uri()).isEqualTo("s3://unbreakable-evidence/" + key);
        byte[] stored = s3.getObjectAsBytes(
                        request -> request.bucket("unbreakable-evidence").key(key))
                .asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored)))
                .isEqualTo(evidence.sha256());
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(Dues.FAILURE_RATE, "\"number\":7.0", "aboveUpperLimit", "\"plan\":{");
        }
    }

    @ParameterizedTest
    @EnumSource(EntityType.class)
    void judgesEveryTypeOfEntity(EntityType type) {
        CannedDynatrace.measures(entities("Staging", type), 130.1);
        CannedDynatrace.measures(entities("Production", type), 100.0);

        verdicts.send(due(type, List.of(Dues.compared("o", Dues.metric("builtin:some.metric:splitBy():avg")))));
        var verdict = verdicts.verdict(id);

        assertThat(verdict.judgement().reason()).isEqualTo(Reason.ABOVE_BASELINE);
        assertThat(verdict.judgement().objectives().getFirst().value()).isEqualTo(130.1);
        assertThat(verdict.judgement().objectives().getFirst().baseline()).isEqualTo(100.0);
    }

    @Test
    void judgesMethodsAndRelations() {
        for (String side : List.of(staging(), production())) {
            CannedDynatrace.measures(side, 1.0);
            CannedDynatrace.measures(
                    "type(\"SERVICE_METHOD\"),entityName.equals(\"/pay\"),fromRelationships.isServiceMethodOfService(%s)"
                            .formatted(side),
                    50.0);
        }
        CannedDynatrace.relates(staging(), """
                {"entities":[{"entityId":"S-1","toRelationships":{"calls":[{"id":"A"},{"id":"B"}]},"fromRelationships":{}},
                             {"entityId":"S-2","toRelationships":{"calls":[{"id":"B"},{"id":"C"}]}}]}""");
        CannedDynatrace.relates(
                production(),
                "{\"entities\":[{\"entityId\":\"P-1\",\"toRelationships\":{\"calls\":[{\"id\":\"A\"}]}}]}");

        verdicts.send(due(
                EntityType.SERVICE,
                List.of(
                        Dues.limited("service", Dues.metric("m:splitBy():avg")),
                        Dues.compared("method", new Measure.Metric("k:splitBy():avg", null, "/pay")),
                        Dues.compared("calls", new Measure.Relations("toRelationships.calls")),
                        Dues.limited("hosts", new Measure.Relations("fromRelationships.runsOn")))));
        var judgement = verdicts.verdict(id).judgement();

        assertThat(judgement.reason()).isEqualTo(Reason.ABOVE_BASELINE);
        assertThat(judgement.objectives()).extracting(ObjectiveResult::value).containsExactly(1.0, 50.0, 3.0, 0.0);
        assertThat(judgement.objectives().get(2).baseline()).isEqualTo(1.0);
        assertThat(CannedDynatrace.calls(id)).isEqualTo(6);
    }

    @Test
    void doesNotLoseTheOtherMetricsForOneThatIsUnknown() {
        for (String side : List.of(staging(), production())) {
            CannedDynatrace.answers(side, CannedDynatrace.error(404, "The metric x could not be found."));
            CannedDynatrace.answersAlone(side, Dues.FAILURE_RATE, okJson(CannedDynatrace.metrics(1.0)));
        }

        verdicts.send(due());
        var judgement = verdicts.verdict(id).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.objectives())
                .extracting(ObjectiveResult::reason)
                .containsExactly(Reason.UNKNOWN_METRIC, Reason.WITHIN_LIMITS);
        assertThat(judgement.objectives().getFirst().message()).contains("could not be found");
    }

    /** The first five minutes show nothing yet, all fifteen do. */
    @Test
    void extendsInIntervalModeUntilTheSamplesShowSomething() throws IOException {
        CannedDynatrace.answers(
                staging(),
                okJson(CannedDynatrace.samples(
                        Dues.WINDOW.start(), 70, 150, 90, 130, 80, 100, 101, 99, 100, 102, 98, 100, 101, 99, 100)));
        double[] before = IntStream.range(0, 70).mapToDouble(i -> 95 + i % 11).toArray();
        CannedDynatrace.answers(
                production(), okJson(CannedDynatrace.samples(Dues.END.minus(Duration.ofHours(1)), before)));
        var objectives = List.of(Dues.compared("time", Dues.metric(Dues.RESPONSE_TIME)));
        var plan = Dues.sampled(
                Dues.plan(EntityType.SERVICE, staging(), production(), BaselineRule.REQUIRED, objectives),
                IntervalMode.USUAL);
        var validation = Dues.validation(id, plan, null, Instant.now().plusSeconds(3600));

        verdicts.send(Dues.due(validation, true));
        var undecided = verdicts.verdicts(id, 1).getFirst();
        verdicts.extensions(id, 1);
        var longer = new Window(Dues.WINDOW.start(), Dues.END.plus(Duration.ofMinutes(10)));
        verdicts.send(new ValidationDue(
                validation,
                2,
                longer,
                List.of(),
                List.of(),
                null,
                false,
                longer.end().plusSeconds(120)));
        var decided = verdicts.verdict(id);

        assertThat(undecided.isFinal()).isFalse();
        assertThat(undecided.judgement().reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(undecided.baselineWindow()).isEqualTo(new Window(Dues.END.minus(Duration.ofHours(1)), Dues.END));
        assertThat(decided.judgement().verdict()).isEqualTo(Verdict.PASS);
        var change = Objects.requireNonNull(
                decided.judgement().objectives().getFirst().change());
        assertThat(change.confidence()).isEqualTo(0.975);
        assertThat(decided.baselineWindow())
                .isEqualTo(new Window(longer.end().minus(Duration.ofHours(1)), longer.end()));
        assertThat(CannedDynatrace.calls(id)).isEqualTo(4);
        assertThat(evidence(id, 2)).contains("\"kind\":\"samples\"", Dues.END.minus(Duration.ofMinutes(1)) + "\"");
    }

    private String evidence(String id, int attempt) throws IOException {
        String key = "evidence/%s/%d.json.gz".formatted(id, attempt);
        byte[] stored = s3.getObjectAsBytes(
                        request -> request.bucket("unbreakable-evidence").key(key))
                .asByteArray();
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void doesNotEvenAskAboutAnUnsteadyBaseline() {
        CannedDynatrace.measures(staging(), 100.0, 0.0);

        verdicts.send(due(EntityType.SERVICE, Dues.objectives(), Dues.overlap()));
        var verdict = verdicts.verdict(id);

        assertThat(verdict.judgement().reason()).isEqualTo(Reason.UNSTEADY_BASELINE);
        assertThat(CannedDynatrace.calls(id)).isEqualTo(1);
    }
}
