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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when there is no verdict yet, no source, or no time. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(CannedDynatrace.class)
class WaitForSourceTest {
    @Inject
    Mailbox mailbox;

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

    @Test
    void asksAgainWhenItIsThrottledAndNotBeforeItMay() {
        Instant reset = Instant.now().plusMillis(1_500);
        long micros = reset.toEpochMilli() * 1_000;
        answersFirst(CannedDynatrace.error(429, "Too many requests.")
                .withHeader("X-RateLimit-Reset", Long.toString(micros)));

        mailbox.send(due());
        var verdict = mailbox.verdict(id);

        assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(verdict.evaluatedAt()).isAfterOrEqualTo(reset);
    }

    @Test
    void passesWhenTheSourceComesBack() {
        answersFirst(CannedDynatrace.error(503, "starting"));

        mailbox.send(due());

        assertThat(mailbox.verdict(id).judgement().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void passesWhenTheTokenIsRotated() {
        answersFirst(CannedDynatrace.error(401, "Token Authentication failed"));

        mailbox.send(due());

        assertThat(mailbox.verdict(id).judgement().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void isInconclusiveWhenTheSourceStaysAwayUntilTheDeadline() {
        CannedDynatrace.answers(staging, CannedDynatrace.error(503, "maintenance"));
        CannedDynatrace.measures(production, 100.0, 0.0);
        Instant deadline = Instant.now().plusSeconds(2);

        mailbox.send(due(deadline, true));
        var verdict = mailbox.verdict(id);

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

        validations.forEach(validation -> mailbox.send(due(validation, deadline)));

        assertThat(validations).extracting(mailbox::verdict).allSatisfy(verdict -> {
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
            mailbox.send(due(Instant.now().plusSeconds(2), true));

            assertThat(mailbox.verdict(id).message()).doesNotContain("SECRET").containsAnyOf("***", "the token");
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

        mailbox.send(due());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> results.trouble(id, 1).isPresent());
        mailbox.send(expired(ExpiryReason.DEADLINE));
        var verdict = mailbox.verdict(id);

        assertThat(verdict.judgement().reason()).isEqualTo(Reason.SOURCE_REFUSED);
        assertThat(verdict.message()).contains("may not do this").contains("missing required scope");
    }

    @Test
    void extendsForWantOfDataAndDecidesWithMore() {
        CannedDynatrace.measures(staging, null, null);
        CannedDynatrace.measures(production, 100.0, 0.0);
        var first = due();

        mailbox.send(first);
        mailbox.verdicts(id, 1);
        mailbox.send(first);
        var verdicts = mailbox.verdicts(id, 2);

        assertThat(verdicts).noneMatch(ValidationEvaluated::isFinal).allMatch(verdicts.getFirst()::equals);
        assertThat(verdicts.getFirst().judgement().reason()).isEqualTo(Reason.NO_CANDIDATE_DATA);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(mailbox.extensions(id)).hasSize(2).allMatch(e -> e.attempt() == 1));

        CannedDynatrace.measures(staging, 100.0, 0.0);
        mailbox.send(new ValidationDue(
                first.validation(), 2, first.window(), first.baselineOverlaps(), null, false, first.dueAt()));
        var last = mailbox.verdict(id);
        mailbox.send(first);

        assertThat(last.attempt()).isEqualTo(2);
        assertThat(last.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(mailbox.verdicts(id, 4).getLast()).isEqualTo(last);
    }

    @Test
    void publishesWhatWasStoredBeforeACrash() {
        var stored = results.keep(Outcomes.expired(expired(ExpiryReason.ROLLED_BACK), null, Instant.now()));

        mailbox.send(due());

        assertThat(mailbox.verdict(id)).isEqualTo(stored);
        assertThat(CannedDynatrace.calls(id)).isZero();
    }

    @Test
    void failsWhatWasRolledBackAndStaysWithThat() {
        mailbox.send(expired(ExpiryReason.ROLLED_BACK));
        var verdict = mailbox.verdict(id);
        mailbox.send(expired(ExpiryReason.DEADLINE));
        mailbox.send(due());

        assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(mailbox.verdicts(id, 3)).allMatch(verdict::equals);
    }

    @Test
    void doesNotTakeAVerdictBackAtTheDeadline() {
        CannedDynatrace.measures(staging, 100.0, 0.0);
        CannedDynatrace.measures(production, 100.0, 0.0);

        mailbox.send(due());
        var verdict = mailbox.verdict(id);
        mailbox.send(expired(ExpiryReason.DEADLINE));

        assertThat(mailbox.verdicts(id, 2)).allMatch(verdict::equals);
        assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void saysAtOnceWhatIsWrongWithTheSpecification() {
        var broken = Dues.validation(id, null, "monspec.json, line 3: a comma is missing.", Instant.now());

        mailbox.send(Dues.due(broken, true));
        var verdict = mailbox.verdict(id);

        assertThat(verdict.judgement().reason()).isEqualTo(Reason.BROKEN_SPECIFICATION);
        assertThat(verdict.message()).isEqualTo("monspec.json, line 3: a comma is missing.");
    }
}
