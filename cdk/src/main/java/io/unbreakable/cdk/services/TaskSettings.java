package io.unbreakable.cdk.services;

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
            case REPORT -> told.putAll(reportUrl());
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

    private Map<String, String> reportUrl() {
        return Map.of("unbreakable.report.url", on.edge().report().url());
    }
}
