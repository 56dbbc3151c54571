package io.unbreakable.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of the report. */
@ConfigMapping(prefix = "unbreakable.report")
public interface ReportConfig {
    /** Where people find the report, without a slash at its end: forms sent from there are taken. */
    @WithDefault("http://localhost:8080")
    URI url();

    /** Dynatrace as a browser reaches it, for links from runs; no such links without it. */
    Optional<URI> dynatraceUrl();

    /** Whether people have to sign in, as the settings {@code quarkus.oidc} say. */
    @WithDefault("false")
    boolean signIn();

    /** The role that may act, where people sign in. */
    @WithDefault("unbreakable-operator")
    String role();

    /** Who is told of verdicts and remediations. */
    Notifications notifications();

    /** The part below {@code unbreakable.report.notifications}. */
    interface Notifications {
        /** ARN of a topic of SNS; none is told without it. */
        Optional<String> snsTopic();

        /** An address that takes JSON; none is told without it. Text, because it may hold a token, and errors show what is no address. */
        Optional<String> webhook();

        /** What messages to the webhook are signed with; they are not without it. */
        Optional<String> webhookSecret();

        /** What is told: verdicts by their names, and {@code remediation}. */
        @WithDefault("pass,warn,inconclusive,fail,remediation")
        Set<String> about();
    }

    /** How long what happened is kept, from the last time something was heard of it. */
    @WithDefault("400d")
    Duration keepFor();
}
