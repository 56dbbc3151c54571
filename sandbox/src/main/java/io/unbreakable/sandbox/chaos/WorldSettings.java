package io.unbreakable.sandbox.chaos;

import io.unbreakable.sandbox.Layout;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.SandboxSettings;
import io.unbreakable.sandbox.monitor.DetectionSettings;
import io.unbreakable.sandbox.monitor.MonitorSettings;
import io.unbreakable.sandbox.monitor.WebhookSettings;
import io.unbreakable.sandbox.pipeline.PipelineSettings;
import io.unbreakable.sandbox.pipeline.events.PipelineObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How monitor and pipelines run: problems come and go within seconds. */
final class WorldSettings {
    private WorldSettings() {}

    static MonitorSettings monitor(SandboxSettings settings, Callers callers, WebhookSettings webhook) {
        Layout layout = settings.layout();
        return MonitorSettings.seconds(callers.tokens().getFirst(), Set.of())
                .withTokens(callers.tokens())
                .withDetection(detection())
                .withSlot(settings.slot())
                .withPort(layout.port(Place.MONITOR))
                .withWebhook(webhook)
                .withTraps(settings.monitorTraps());
    }

    private static DetectionSettings detection() {
        Set<String> watched = Stream.concat(
                        World.ELSEWHERE.stream(), Shop.ALL.stream().map(Shop::production))
                .collect(Collectors.toSet());
        return new DetectionSettings(
                watched, Duration.ofSeconds(3), Duration.ofMillis(500), 2, 15, 5, 3, Duration.ofSeconds(2), 1);
    }

    static PipelineSettings pipeline(SandboxSettings settings, PipelineObserver observer) {
        return new PipelineSettings(
                settings.layout().port(Place.CODEPIPELINE),
                settings.layout().port(Place.CODEDEPLOY),
                settings.run().resolve("deployments"),
                Shop.ALL.stream().flatMap(shop -> shop.groups().stream()).toList(),
                Shop.ALL.stream().map(ShopPipeline::declaration).toList(),
                settings.pipelineTraps(),
                Clock.systemUTC(),
                observer);
    }
}
