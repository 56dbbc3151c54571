package io.unbreakable.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.ExpiryReason;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.BusTap;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes of looking at the same windows again. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(CannedDynatrace.class)
class SecondLookTest {
    private static Verdicts verdicts;
    private static BusTap tap;

    @Inject
    ResultStore results;

    private final Releases releases = new Releases("p" + UUID.randomUUID());
    private final ReevaluationRequested request =
            new ReevaluationRequested(releases.id(1), "jane", Instant.now().truncatedTo(ChronoUnit.MILLIS));

    @BeforeAll
    static void listen() {
        verdicts = new Verdicts();
        tap = BusTap.open();
    }

    @AfterAll
    static void stop() {
        verdicts.close();
        tap.close();
    }

    @Test
    void findsWhatIsThereNowAndLeavesTheVerdictAlone() {
        CannedDynatrace.measures(releases.entities("Staging"), 200.0, 0.0);
        CannedDynatrace.measures(releases.entities("Production"), 100.0, 0.0);
        verdicts.send(releases.besideProduction("Staging", 1, 0));
        var verdict = verdicts.verdict(releases.id(1));
        assertThat(verdict.judgement().verdict()).isEqualTo(Verdict.FAIL);

        CannedDynatrace.measures(releases.entities("Staging"), 100.0, 0.0);
        verdicts.send(request, request);
        var again = secondLook();

        assertThat(again.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(again.window()).isEqualTo(verdict.window());
        assertThat(again.requestedBy()).isEqualTo("jane");
        assertThat(Objects.requireNonNull(again.evidence()).uri())
                .isNotEqualTo(Objects.requireNonNull(verdict.evidence()).uri());
        assertThat(results.findFinal(releases.id(1))).contains(verdict);
        await().atMost(Verdicts.PATIENCE).until(() -> secondLooks().size() == 2);
        assertThat(secondLooks()).allMatch(again::equals);
    }

    @Test
    void hasNothingToMeasureWhereNothingWas() {
        var due = releases.besideProduction("Staging", 1, 0);
        verdicts.send(
                new ValidationExpired(due.validation(), 1, ExpiryReason.OVERTAKEN, "shop/Staging/d-9", Instant.now()));
        verdicts.verdict(releases.id(1));

        verdicts.send(request);

        assertThat(secondLook().judgement().reason()).isEqualTo(Reason.OVERTAKEN);
        assertThat(secondLook().message()).contains("nothing to measure again");
    }

    /** That is what keeps it from answering approvals and from rolling back. */
    @Test
    void nobodyButTheReportHearsOfIt() {
        for (Service service : Service.values()) {
            assertThat(Topology.takes(service).contains(EventType.VALIDATION_REEVALUATED))
                    .as(service.id())
                    .isEqualTo(service == Service.REPORT);
        }
    }

    private List<ValidationReevaluated> secondLooks() {
        return tap
                .heard(
                        ValidationReevaluated.class,
                        event -> event.validation().id().equals(releases.id(1)))
                .stream()
                .map(Event::data)
                .toList();
    }

    private ValidationReevaluated secondLook() {
        return tap.awaitEvent(
                        ValidationReevaluated.class,
                        event -> event.validation().id().equals(releases.id(1)))
                .data();
    }
}
