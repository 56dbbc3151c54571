package io.unbreakable.sandbox.demo;

import static io.unbreakable.sandbox.demo.Lines.CLOCK;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/** Tells what happens: one line per thing that happened, with a clock, in colour on a terminal. */
final class Narrator implements AutoCloseable {
    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String BLUE = "36";
    private static final String BOLD = "1";
    private static final String GREY = "90";
    private static final int COMMENT_LENGTH = 140;

    private final Lines lines;
    private final Set<String> told = new HashSet<>();

    Narrator(PrintStream out, InstantSource clock, boolean colour) {
        this.lines = new Lines(out, clock, colour);
    }

    void title(String text) {
        lines.now(BOLD, text);
    }

    void note(String text) {
        lines.now(GREY, "  " + text);
    }

    /** Somebody wrote a comment on a problem; its beginning is told. */
    void commented(String text) {
        String line = text.lines().findFirst().orElse("");
        String told = line.length() <= COMMENT_LENGTH
                ? line
                : line.substring(0, COMMENT_LENGTH).strip() + "…";
        lines.now(BLUE, "  comment on the problem: " + told);
    }

    /** Something changed in the pipeline or at a deployment. */
    void happened(StateChange change) {
        JsonNode detail = change.detail();
        if (change.source().equals("aws.codedeploy")) {
            deployment(change, detail.path("deploymentGroup").asText());
        } else if (detail.at("/type/category").asText().equals("Approval")) {
            answered(change, detail.path("action").asText());
        } else if (change.detailType().contains("Pipeline Execution")
                && !change.state().equals("STARTED")) {
            lines.add(change.time(), GREY, "  pipeline execution " + words(change.state()));
        }
    }

    private void deployment(StateChange change, String group) {
        if (change.state().equals("SUCCESS")) {
            lines.add(change.time(), BLUE, "  deployed to " + group);
        } else if (change.state().equals("FAILURE")) {
            lines.add(change.time(), RED, "  deployment to " + group + " failed");
        }
    }

    private void answered(StateChange change, String action) {
        if (change.state().equals("SUCCEEDED")) {
            lines.add(change.time(), GREEN, "  " + action + ": approved");
        } else if (change.state().equals("FAILED")) {
            lines.add(change.time(), RED, "  " + action + ": rejected");
        }
    }

    /** Something went over our bus. */
    synchronized void happened(Event<?> event) {
        if (!told.add(event.metadata().id())) {
            return;
        }
        Instant at = event.metadata().occurredAt();
        switch (event.data()) {
            case ValidationRequested e ->
                lines.add(
                        at,
                        GREY,
                        "  measuring " + e.validation().environment() + " from "
                                + CLOCK.format(e.validation().window().start()) + " to "
                                + CLOCK.format(e.validation().window().end()));
            case ValidationExtended e ->
                lines.add(
                        at,
                        YELLOW,
                        "  too little data: measuring " + e.validation().environment() + " for longer");
            case ValidationEvaluated e -> evaluated(at, e);
            case ApprovalDecided e -> decided(at, e);
            case ProblemOpened e -> lines.add(at, RED, "  Dynatrace opens a problem: " + e.title());
            case ProblemClosed e -> lines.add(at, GREEN, "  Dynatrace closes the problem: " + e.title());
            case RemediationStarted e ->
                lines.add(
                        at,
                        YELLOW,
                        "  bringing back " + e.targetLabel() + " in "
                                + e.remediation().environment() + ": " + e.choice());
            case RemediationFinished e ->
                lines.add(
                        at,
                        e.outcome() == RemediationOutcome.HEALED ? GREEN : RED,
                        "  " + words(e.outcome()) + ": " + e.message());
            case RemediationRefused e -> lines.add(at, GREY, "  nothing to remediate: " + e.message());
            default -> {
                // not a thing to tell
            }
        }
    }

    private void evaluated(Instant at, ValidationEvaluated event) {
        Verdict verdict = event.judgement().verdict();
        String colour = verdict.getsThrough() ? GREEN : verdict == Verdict.FAIL ? RED : YELLOW;
        lines.add(
                at,
                colour,
                "  " + event.validation().gate().name() + ": " + (event.isFinal() ? "" : "(not final) ")
                        + Sentences.brief(event.judgement(), 200));
    }

    /** What the pipeline says of an approval is told already; here is what else may become of one. */
    private void decided(Instant at, ApprovalDecided event) {
        if (event.outcome() != DecisionOutcome.APPROVED && event.outcome() != DecisionOutcome.REJECTED) {
            lines.add(at, YELLOW, "  " + event.approval().action() + ": " + words(event.outcome()));
        }
    }

    /** A constant's name as people write it. */
    static String words(Object constant) {
        return constant.toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** Tells what is left to tell. */
    @Override
    public void close() {
        lines.close();
    }
}
