package io.unbreakable.sandbox.chaos;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A shop's monspec: response time and failure rate, windows of seconds. */
final class ShopMonspec {
    /** Staging against production. */
    static final String ACROSS = "StagingToProduction";

    private ShopMonspec() {}

    static String of(Shop shop) {
        ObjectNode monspec = JsonNodeFactory.instance.objectNode();
        ObjectNode service =
                monspec.putObject(shop.application()).put("etype", "SERVICE").put("name", "Shop " + shop.letter());
        ObjectNode environments = service.putObject("environments");
        shop.environments().forEach(name -> environment(environments.putObject(name), shop, name));
        ArrayNode comparisons = service.putArray("comparisons");
        comparison(comparisons.addObject(), ACROSS, shop.staging(), shop.production(), 0);
        comparison(comparisons.addObject(), "StagingAgain", shop.staging(), shop.staging(), 10);
        comparison(comparisons.addObject(), "ProductionAgain", shop.production(), shop.production(), 10);
        metrics(service.putArray("perfsignature"));
        gates(service.putArray("gates"), shop);
        return monspec.toPrettyString();
    }

    private static void environment(ObjectNode environment, Shop shop, String name) {
        environment
                .putArray("tags")
                .addObject()
                .put("context", "CONTEXTLESS")
                .put("key", "DeploymentGroup")
                .put("value", name);
        environment.put("codedeploy", shop.application() + "/" + name);
    }

    private static void comparison(ObjectNode comparison, String name, String source, String with, int shift) {
        comparison
                .put("name", name)
                .put("source", source)
                .put("compare", with)
                .put("baseline", "optional")
                .put("shiftsourcetimeframe", 0)
                .put("shiftcomparetimeframe", shift);
        comparison.putObject("scalefactorperc").put("default", 300);
    }

    private static void metrics(ArrayNode signature) {
        signature
                .addObject()
                .put("timeseries", "com.dynatrace.builtin:service.responsetime")
                .put("aggregate", "avg");
        signature
                .addObject()
                .put("timeseries", "com.dynatrace.builtin:service.failurerate")
                .put("aggregate", "avg")
                .put("upperlimit", 2);
    }

    private static void gates(ArrayNode gates, Shop shop) {
        gate(gates.addObject(), shop, "StagingGate", "Staging", shop.staging(), ACROSS);
        gate(gates.addObject(), shop, "ProductionGate", "Production", shop.production(), "ProductionAgain")
                .put("onFail", shop.onFail());
        if (shop.gates() > 1) {
            gate(gates.addObject(), shop, "StagingAgain", "Staging", shop.staging(), "StagingAgain");
            gate(gates.addObject(), shop, "ProductionAgain", "Production", shop.production(), "ProductionAgain");
        }
    }

    private static ObjectNode gate(
            ObjectNode gate, Shop shop, String name, String stage, String environment, String comparison) {
        return gate.put("name", name)
                .put("environment", environment)
                .put("deployment", stage + "/" + ShopPipeline.DEPLOY)
                .put("comparison", comparison)
                .put("warmup", "1s")
                .put("wait", "3s")
                .put("settle", "1s")
                .put("extend", "2s")
                .put("inconclusive", shop.inconclusive())
                .put("approval", "Approve" + stage + "/" + ShopPipeline.APPROVE);
    }
}
