package io.unbreakable.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/** The demonstration's monspec with short windows, and what can be wrong with it. */
final class Monspecs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Monspecs() {}

    /**
     * Windows of 4 s, longer when a busy machine sent too few requests; response times may differ a lot, because this machine has
     * other things to do. Other gates watch staging beside earlier runs and by samples.
     */
    static String quick() {
        return with(service -> {
            service.path("gates").forEach(gate -> ((ObjectNode) gate).put("extend", "15s"));
            watchRuns(service);
            watchSamples(service);
        });
    }

    /** The same, in which whatever can be named is named by somebody who means harm. */
    static String hostile() {
        return with(service -> {
                    service.path("gates").forEach(gate -> ((ObjectNode) gate).put("extend", "15s"));
                    rename(service.path("comparisons"), "name");
                    rename(service.path("gates"), "comparison");
                })
                .replace("\"SampleApp\" :", JSON.valueToTree("SampleApp" + Hostile.MORE) + " :");
    }

    /** No JSON of ours, which the reader says with the words of whoever wrote it. */
    static String withAHostileKeyTwice() {
        String key = JSON.valueToTree("SampleApp" + Hostile.MORE).toString();
        return "{" + key + ": {}, " + key + ": {}}";
    }

    private static void rename(JsonNode objects, String field) {
        objects.forEach(
                object -> ((ObjectNode) object).put(field, object.path(field).asText() + Hostile.MORE));
    }

    /** Until the same moment as the gate that lets the release go on: then production, the baseline, is deployed to. */
    private static void watchSamples(ObjectNode service) {
        service.withArray("perfsignature")
                .addObject()
                .put("timeseries", "com.dynatrace.builtin:service.serversidefailurerate");
        ObjectNode comparison = (ObjectNode) service.path("comparisons").get(0).deepCopy();
        service.withArray("comparisons")
                .add(comparison
                        .put("name", "StagingBySamples")
                        .put("mode", "interval")
                        .put("baselineWindow", "30s"));
        ObjectNode gate = (ObjectNode) service.path("gates").get(0).deepCopy();
        gate.remove("approval");
        service.withArray("gates")
                .add(gate.put("name", "SamplesGate")
                        .put("comparison", "StagingBySamples")
                        .put("mode", "observe")
                        .put("warmup", "0s")
                        .put("wait", "6s")
                        .put("extend", "6s"));
    }

    /** The same with so many seconds more before a window begins. */
    static String quickAfter(int seconds) {
        return with(service -> {
            watchRuns(service);
            service.path("gates").forEach(gate -> ((ObjectNode) gate).put("warmup", seconds + "s"));
        });
    }

    private static void watchRuns(ObjectNode service) {
        ObjectNode comparison = service.withArray("comparisons").addObject();
        comparison.put("name", "StagingToEarlier").put("source", "Staging");
        comparison.putObject("baseline").put("lastRuns", 2).put("optional", true);
        comparison.putObject("scalefactorperc").put("default", 300);
        ObjectNode gate = service.path("gates").get(0).deepCopy();
        gate.remove("approval");
        service.withArray("gates")
                .add(gate.put("name", "RunsGate")
                        .put("comparison", "StagingToEarlier")
                        .put("mode", "observe"));
    }

    static String withAnUnknownMetric() {
        return with(service -> service.withArray("perfsignature")
                .addObject()
                .put("timeseries", "com.dynatrace.builtin:service.happiness")
                .put("aggregate", "avg"));
    }

    static String withAMetricThatDynatraceDoesNotKnow() {
        return with(service -> service.withArray("perfsignature")
                .addObject()
                .put("timeseries", "builtin:service.happiness")
                .put("aggregate", "avg"));
    }

    static String withATagThatCannotBeQuoted() {
        return with(service -> ((ObjectNode) service.path("environments")
                        .path("Staging")
                        .path("tags")
                        .get(0))
                .put("value", "Sta\"ging"));
    }

    static String withASyntaxError() {
        String text = quick();
        return text.substring(0, text.length() / 2);
    }

    private static String with(Consumer<ObjectNode> change) {
        ObjectNode monspec = demo();
        ObjectNode service = (ObjectNode) monspec.path("SampleApp");
        service.path("gates").forEach(gate -> hurry((ObjectNode) gate));
        service.path("comparisons").forEach(comparison -> relax((ObjectNode) comparison));
        change.accept(service);
        return monspec.toPrettyString();
    }

    private static void hurry(ObjectNode gate) {
        gate.put("warmup", "2s").put("wait", "4s").put("settle", "1s").put("extend", "0s");
    }

    private static void relax(ObjectNode comparison) {
        ((ObjectNode) comparison.path("scalefactorperc")).put("default", 300);
        if (comparison.path("shiftcomparetimeframe").asInt() > 0) {
            comparison.put("shiftcomparetimeframe", 40);
        }
    }

    private static ObjectNode demo() {
        try {
            JsonNode demo = JSON.readTree(Files.readString(RunningSystem.ROOT.resolve("monspec/examples/demo.json")));
            return (ObjectNode) demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
