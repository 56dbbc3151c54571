package io.unbreakable.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.EventData;
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
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/** Tells what happens: one line per thing that happened, with a clock, in colour on a terminal. */
final class Narrator {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String BLUE = "36";
    private static final String BOLD = "1";
    private static final String GREY = "90";

    private final PrintStream out;
    private final InstantSource clock;
    private final boolean colour;
    private final Set<String> told = new HashSet<>();

    Narrator(PrintStream out, InstantSource clock, boolean colour) {
        this.out = out;
        this.clock = clock;
        this.colour = colour;
    }

    void title(String text) {
        line(BOLD, text);
    }

    void note(String text) {
        line(GREY, "  " + text);
    }

    synchronized void happened(StateChange change) {
        JsonNode detail = change.detail();
        if (change.source().equals("aws.codedeploy") && change.state().equals("SUCCESS")) {
            line(BLUE, "  deployed to " + detail.path("deploymentGroup").asText());
        } else if (change.source().equals("aws.codedeploy") && change.state().equals("FAILURE")) {
            line(RED, "  deployment to " + detail.path("deploymentGroup").asText() + " failed");
        } else if (change.detailType().contains("Pipeline Execution")
                && !change.state().equals("STARTED")) {
            line(GREY, "  pipeline execution " + change.state().toLowerCase(java.util.Locale.ROOT));
        }
    }

    synchronized void happened(EventData event) {
        if (!told.add(event.eventId())) {
            return;
        }
        switch (event) {
            case ValidationRequested e ->
                line(
                        GREY,
                        "  measuring " + e.validation().environment() + " from "
                                + CLOCK.format(e.validation().window().start()) + " to "
                                + CLOCK.format(e.validation().window().end()));
            case ValidationExtended e ->
                line(YELLOW, "  too little data: measuring " + e.validation().environment() + " for longer");
            case ValidationEvaluated e -> evaluated(e);
            case ApprovalDecided e ->
                line(
                        e.outcome() == DecisionOutcome.APPROVED ? GREEN : RED,
                        "  " + e.approval().action() + ": " + e.outcome());
            case ProblemOpened e -> line(RED, "  Dynatrace opens a problem: " + e.title());
            case ProblemClosed e -> line(GREEN, "  Dynatrace closes the problem: " + e.title());
            case RemediationStarted e ->
                line(
                        YELLOW,
                        "  bringing back " + e.targetLabel() + " in "
                                + e.remediation().environment() + ": " + e.choice());
            case RemediationFinished e ->
                line(e.outcome() == RemediationOutcome.HEALED ? GREEN : RED, "  " + e.outcome() + ": " + e.message());
            case RemediationRefused e -> line(GREY, "  nothing to remediate: " + e.message());
            default -> {
                // not a thing to tell
            }
        }
    }

    private void evaluated(ValidationEvaluated event) {
        Verdict verdict = event.judgement().verdict();
        String colourCode = verdict.getsThrough() ? GREEN : verdict == Verdict.FAIL ? RED : YELLOW;
        line(
                colourCode,
                "  " + event.validation().gate().name() + ": " + (event.isFinal() ? "" : "(not final) ")
                        + Sentences.brief(event.judgement(), 200));
    }

    private synchronized void line(String code, String text) {
        String time = CLOCK.format(clock.instant());
        out.println(
                colour
                        ? "\u001b[90m" + time + "\u001b[0m \u001b[" + code + "m" + text + "\u001b[0m"
                        : time + " " + text);
    }
}
