package io.unbreakable.evaluator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.ExpiryReason;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.evaluator.domain.Dues;
import io.unbreakable.evaluator.domain.Outcomes;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.CapturedLog;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.EntityType;
import io.unbreakable.monspec.plan.MeasurementPlan;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens when there is no verdict yet, no source, or no time. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(CannedDynatrace.class)
class WaitForSourceTest {
    private static Verdicts verdicts;

    @Inject
    ResultStore results;

    private final String id = UUID.randomUUID().toString();
    private final String staging = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]Staging:" + id + "\")";
    private final String production = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]Production:" + id + "\")";

    private ValidationDue due(Instant deadline, boolean extendable) {
        return Dues.due(Dues.validation(id, plan(), null, deadline), extendable);
    }

    private ValidationDue due(String validation, Instant deadline) {
        return Dues.due(Dues.validation(validation, plan(), null, deadline), false);
    }

    private MeasurementPlan plan() {
        return Dues.plan(EntityType.SERVICE, staging, production, BaselineRule.REQUIRED, Dues.objectives());
    }

    private ValidationDue due() {
        return due(Instant.now().plusSeconds(3600), true);
    }

    private ValidationExpired expired(ExpiryReason reason) {
        return new ValidationExpired(due().validation(), 1, reason, null, Instant.now());
    }

    /** The first answer about staging is this one, then it passes. */
    private void answersFirst(ResponseDefinitionBuilder first) {
        CannedDynatrace.measures(production, 100.0, 0.0);
        CannedDynatrace.SERVER.stubFor(get(urlPathEqualTo("/e/test/api/v2/metrics/query"))
                .withQueryParam("entitySelector", equalTo(staging))
                .inScenario(id)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("recovered")
                .willReturn(first));
        CannedDynatrace.SERVER.stubFor(get(urlPathEqualTo("/e/test/api/v2/metrics/query"))
                .withQueryParam("entitySelector", equalTo(staging))
                .inScenario(id)
                .whenScenarioStateIs("recovered")
                .willReturn(okJson(CannedDynatrace.metrics(100.0, 0.0))));
    }

    @BeforeAll
    static void listen() {
        verdicts = new Verdicts();
    }

    @AfterAll
    static void stop() {
        verdicts.close();
    }

    @Test
    void asksAgainWhenItIsThrottledAndNotBeforeItMay() {
        Instant reset = Instant.now().plusMillis(1_500);
        long micros = reset.toEpochMilli() * 1_000;
        answersFirst(CannedDynatrace.error(429, "Too many requests.")
                .withHeader("X-RateLimit-Reset", Long.toString(micros)));

        verdicts.send(due());
        var verdict = verdicts.verdict(id);

        assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(verdict.evaluatedAt()).isAfterOrEqualTo(reset);
    }

    @Test
    void passesWhenTheSourceComesBack() {
        answersFirst(CannedDynatrace.error(503, "starting"));

        verdicts.send(due());

        assertThat(verdicts.verdict(id).judgement().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void passesWhenTheTokenIsRotated() {
        answersFirst(CannedDynatrace.error(401, "Token Authentication failed"));

        verdicts.send(due());

        assertThat(verdicts.verdict(id).judgement().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void isInconclusiveWhenTheSourceStaysAwayUntilTheDeadline() {
        CannedDynatrace.answers(staging, CannedDynatrace.error(503, "maintenance"));
        CannedDynatrace.measures(production, 100.0, 0.0);
        Instant deadline = Instant.now().plusSeconds(2);

        verdicts.send(due(deadline, true));
        var verdict = verdicts.verdict(id);

        assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict.judgement().reason()).isEqualTo(Reason.SOURCE_UNREACHABLE);
        assertThat(verdict.message()).contains("maintenance");
        assertThat(verdict.evaluatedAt()).isAfterOrEqualTo(deadline);
    }

    @Test
    void leavesADeadSourceAloneAndSaysAtTheDeadlineWhatWasWrongWithIt() {
        var dead = aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
        CannedDynatrace.answers(staging, dead);
        CannedDynatrace.answers(production, dead);
        Instant deadline = Instant.now().plusSeconds(3);
        List<String> validations =
                IntStream.range(0, 5).mapToObj(i -> id + "/" + i).toList();

        validations.forEach(validation -> verdicts.send(due(validation, deadline)));

        assertThat(validations).extracting(verdicts::verdict).allSatisfy(verdict -> {
            assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(verdict.judgement().reason()).isEqualTo(Reason.SOURCE_UNREACHABLE);
            assertThat(verdict.message()).contains("Dynatrace cannot be reached. GET metrics/query");
            assertThat(verdict.evaluatedAt()).isAfterOrEqualTo(deadline);
        });
        assertThat(CannedDynatrace.calls(id)).isLessThan(30); // each validation for itself would make twice as many
    }

    @Test
    void neverWritesTheTokenIntoALog() {
        CannedDynatrace.answers(staging, CannedDynatrace.error(502, "bad header Api-Token dt0c01.TEST.SECRET"));
        CannedDynatrace.answers(production, CannedDynatrace.error(401, "Token Authentication failed"));
        var root = Logger.getLogger("");
        var log = new CapturedLog();
        root.addHandler(log);
        try {
            verdicts.send(due(Instant.now().plusSeconds(4), true));

            assertThat(verdicts.verdict(id).message()).doesNotContain("SECRET").containsAnyOf("***", "the token");
        } finally {
            root.removeHandler(log);
        }

        assertThat(log.lines())
                .anyMatch(line -> line.contains("asking again"))
                .noneMatch(line -> line.contains("SECRET"));
    }

    @Test
    void saysAtTheDeadlineThatTheTokenWasRefused() {
        CannedDynatrace.answers(staging, CannedDynatrace.error(403, "Token is missing required scope."));
        CannedDynatrace.measures(production, 100.0, 0.0);

        verdicts.send(due());
        await().atMost(Verdicts.PATIENCE).until(() -> results.trouble(id, 1).isPresent());
        verdicts.send(expired(ExpiryReason.DEADLINE));
        var verdict = verdicts.verdict(id);

        assertThat(verdict.judgement().reason()).isEqualTo(Reason.SOURCE_REFUSED);
        assertThat(verdict.message()).contains("may not do this").contains("missing required scope");
    }

    @Test
    void extendsForWantOfDataAndDecidesWithMore() {
        CannedDynatrace.measures(staging, null, null);
        CannedDynatrace.measures(production, 100.0, 0.0);
        var first = due();

        verdicts.send(first);
        verdicts.verdicts(id, 1);
        verdicts.send(first);
        var said = verdicts.verdicts(id, 2);

        assertThat(said).noneMatch(ValidationEvaluated::isFinal).allMatch(said.getFirst()::equals);
        assertThat(said.getFirst().judgement().reason()).isEqualTo(Reason.NO_CANDIDATE_DATA);
        assertThat(verdicts.extensions(id, 2)).hasSize(2).allMatch(extended -> extended.attempt() == 1);

        CannedDynatrace.measures(staging, 100.0, 0.0);
        verdicts.send(new ValidationDue(
                first.validation(), 2, first.window(), List.of(), List.of(), null, false, first.dueAt()));
        var last = verdicts.verdict(id);
        verdicts.send(first);

        assertThat(last.attempt()).isEqualTo(2);
        assertThat(last.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(verdicts.verdicts(id, 4))
                .filteredOn(ValidationEvaluated::isFinal)
                .hasSize(2)
                .allMatch(last::equals);
    }

    @Test
    void publishesWhatWasStoredBeforeACrash() {
        var stored = results.keep(Outcomes.expired(expired(ExpiryReason.ROLLED_BACK), null, Instant.now()));

        verdicts.send(due());

        assertThat(verdicts.verdict(id)).isEqualTo(stored);
        assertThat(CannedDynatrace.calls(id)).isZero();
    }

    @Test
    void failsWhatWasRolledBackAndStaysWithThat() {
        verdicts.send(expired(ExpiryReason.ROLLED_BACK));
        var verdict = verdicts.verdict(id);
        verdicts.send(expired(ExpiryReason.DEADLINE));
        verdicts.send(due());

        assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(verdicts.verdicts(id, 3)).allMatch(verdict::equals);
    }

    @Test
    void doesNotTakeAVerdictBackAtTheDeadline() {
        CannedDynatrace.measures(staging, 100.0, 0.0);
        CannedDynatrace.measures(production, 100.0, 0.0);

        verdicts.send(due());
        var verdict = verdicts.verdict(id);
        verdicts.send(expired(ExpiryReason.DEADLINE));

        assertThat(verdicts.verdicts(id, 2)).allMatch(verdict::equals);
        assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void saysAtOnceWhatIsWrongWithTheSpecification() {
        var broken = Dues.validation(id, null, "monspec.json, line 3: a comma is missing.", Instant.now());

        verdicts.send(Dues.due(broken, true));
        var verdict = verdicts.verdict(id);

        assertThat(verdict.judgement().reason()).isEqualTo(Reason.BROKEN_SPECIFICATION);
        assertThat(verdict.message()).isEqualTo("monspec.json, line 3: a comma is missing.");
    }
}
