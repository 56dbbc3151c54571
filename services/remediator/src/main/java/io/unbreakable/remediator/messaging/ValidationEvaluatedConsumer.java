package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.OnFail;
import io.unbreakable.contracts.RemediationTrigger;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.remediator.domain.Candidate;
import io.unbreakable.remediator.domain.Cause;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.domain.RunVerdict;
import io.unbreakable.remediator.store.CauseStore;
import io.unbreakable.remediator.store.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Remembers a final verdict; a fail of an enforcing gate with {@code onFail: rollback} is a cause of its own. */
@ApplicationScoped
class ValidationEvaluatedConsumer implements EventConsumer<ValidationEvaluated> {
    private final Ledger ledger;
    private final CauseStore causes;
    private final ExamineCause examine;

    ValidationEvaluatedConsumer(Ledger ledger, CauseStore causes, ExamineCause examine) {
        this.ledger = ledger;
        this.causes = causes;
        this.examine = examine;
    }

    @Override
    public Class<ValidationEvaluated> type() {
        return ValidationEvaluated.class;
    }

    @Override
    public void accept(Event<ValidationEvaluated> event) {
        ValidationEvaluated evaluated = event.data();
        Validation validation = evaluated.validation();
        Deployment deployment = validation.deployment();
        if (!evaluated.isFinal() || deployment == null) {
            return;
        }
        Verdict verdict = evaluated.judgement().verdict();
        LedgerEntry entry = entry(evaluated, deployment);
        ledger.judged(validation.id(), entry);
        Log.infof("%s: %s is remembered of %s", validation.id(), verdict, deployment.key());
        if (verdict == Verdict.FAIL
                && validation.gate().onFail() == OnFail.ROLLBACK
                && validation.gate().mode() == GateMode.ENFORCE) {
            rollBack(
                    evaluated,
                    ledger.find(deployment.group(), deployment.deploymentId()).orElse(entry));
        }
    }

    private void rollBack(ValidationEvaluated evaluated, LedgerEntry entry) {
        Validation validation = evaluated.validation();
        Cause cause = new Cause(
                RemediationTrigger.GATE, validation.id(), validation.gate().name(), null, evaluated.evaluatedAt());
        Instant failedAt = evaluated.window() == null
                ? evaluated.evaluatedAt()
                : evaluated.window().end();
        examine.gate(causes.reported(cause), candidate(entry, validation), failedAt);
    }

    /** As the ledger has it; when the deployment's own events are still missing, it started before it was validated. */
    private static Candidate candidate(LedgerEntry entry, Validation validation) {
        return entry.asCandidate()
                .orElseGet(() -> new Candidate(
                        entry.deployment(),
                        validation.environment(),
                        validation.execution(),
                        entry.creator(),
                        entry.description(),
                        validation.requestedAt()));
    }

    private static LedgerEntry entry(ValidationEvaluated evaluated, Deployment deployment) {
        Validation validation = evaluated.validation();
        RunVerdict verdict =
                new RunVerdict(validation.gate().name(), evaluated.judgement().verdict(), evaluated.evaluatedAt());
        return new LedgerEntry(
                deployment,
                validation.environment(),
                validation.execution(),
                null,
                null,
                null,
                null,
                Map.of(validation.id(), verdict),
                Set.of());
    }
}
