package io.unbreakable.cdk.services;

import static java.util.Objects.requireNonNull;

import io.unbreakable.cdk.settings.SignIn;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.Service;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What each service is told beyond its defaults, by the names of its settings. */
final class TaskSettings {
    private final Foundations on;
    private final StageSettings settings;

    TaskSettings(Foundations on, StageSettings settings) {
        this.on = on;
        this.settings = settings;
    }

    Map<String, String> of(Service service) {
        Map<String, String> told = new LinkedHashMap<>();
        if (settings.tracing()) {
            told.put("unbreakable.traces.endpoint", Collector.ENDPOINT);
        }
        switch (service) {
            case INGEST -> {
                told.putAll(dynatrace());
                told.put("unbreakable.ingest.pipelines", String.join(",", settings.pipelineNames()));
            }
            case SCHEDULER -> {}
            case EVALUATOR -> {
                told.putAll(dynatrace());
                told.put(
                        "unbreakable.evaluator.evidence-bucket",
                        on.state().evidence().getBucketName());
            }
            case APPROVER -> told.putAll(reportUrl());
            case REMEDIATOR -> {
                told.putAll(dynatrace());
                told.putAll(reportUrl());
                told.put("unbreakable.remediator.disable-transition", Boolean.toString(settings.disableTransition()));
            }
            case REPORT -> {
                told.putAll(reportUrl());
                told.putAll(report());
            }
        }
        return told;
    }

    /** The environment variable that sets a setting, by the rule of MicroProfile Config. */
    static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Map<String, String> dynatrace() {
        Map<String, String> dynatrace = new LinkedHashMap<>();
        dynatrace.put("unbreakable.dynatrace.url", settings.dynatraceUrl());
        dynatrace.put(
                "unbreakable.dynatrace.token-secret",
                on.secrets().dynatraceToken().getSecretArn());
        return dynatrace;
    }

    private Map<String, String> report() {
        Map<String, String> report = new LinkedHashMap<>();
        report.put("unbreakable.report.dynatrace-url", settings.dynatraceUrl());
        if (settings.releaseTopic() != null) {
            report.put("unbreakable.report.notifications.sns-topic", settings.releaseTopic());
        }
        SignIn signIn = settings.report().signIn();
        if (signIn != null) {
            report.put("unbreakable.report.sign-in", "true");
            report.put("unbreakable.report.role", signIn.role());
            report.put(
                    "unbreakable.report.sign-in-secret",
                    requireNonNull(on.secrets().signIn()).getSecretArn());
            report.put("quarkus.oidc.auth-server-url", signIn.issuer());
            report.put("quarkus.oidc.client-id", signIn.clientId());
            report.put("quarkus.oidc.authentication.force-redirect-https-scheme", "true");
            report.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            report.put(
                    "quarkus.http.proxy.allow-forwarded",
                    Boolean.toString(settings.report().domain() == null));
        }
        return report;
    }

    private Map<String, String> reportUrl() {
        return Map.of("unbreakable.report.url", on.edge().report().url());
    }
}
