package io.unbreakable.sandbox.monitor;

import java.time.Instant;

/** The entities that make up one environment, all tagged DeploymentGroup:name as an auto-tag rule would do. */
record EnvironmentEntities(
        String environment,
        EntityRef service,
        EntityRef processGroup,
        EntityRef processGroupInstance,
        EntityRef application) {

    static EnvironmentEntities of(String environment) {
        return new EnvironmentEntities(
                environment,
                EntityRef.named(EntityRef.SERVICE, serviceName(environment)),
                EntityRef.named(EntityRef.PROCESS_GROUP, environment),
                EntityRef.named(EntityRef.PROCESS_GROUP_INSTANCE, environment),
                EntityRef.named(EntityRef.APPLICATION, environment));
    }

    private static String serviceName(String environment) {
        return "sample-app (" + environment + ")";
    }

    EntityRef method(String path) {
        return EntityRef.named(EntityRef.SERVICE_METHOD, environment + path);
    }

    void saw(Smartscape smartscape, Instant at) {
        String name = serviceName(environment);
        Tag tag = Tag.contextless("DeploymentGroup", environment);
        smartscape.saw(Recorder.HOST, "localhost", at);
        smartscape.tag(Recorder.HOST, tag, at);
        for (EntityRef ref : new EntityRef[] {service, processGroup, processGroupInstance, application}) {
            smartscape.saw(ref, name, at);
            smartscape.tag(ref, tag, at);
        }
        smartscape.relation(service, "runsOn", processGroup, at);
        smartscape.relation(service, "runsOnHost", Recorder.HOST, at);
        smartscape.relation(processGroup, "runsOn", Recorder.HOST, at);
        smartscape.relation(processGroupInstance, "isInstanceOf", processGroup, at);
        smartscape.relation(processGroupInstance, "isProcessOf", Recorder.HOST, at);
    }
}
