package io.unbreakable.sandbox;

import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.monitor.Recorder;
import io.unbreakable.sandbox.process.Closing;
import io.unbreakable.sandbox.traffic.Backend;
import io.unbreakable.sandbox.traffic.EgressProxy;
import io.unbreakable.sandbox.traffic.Proxy;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The entrances and exits of both environments, through which all requests go and are seen. */
final class Traffic implements AutoCloseable {
    private final Layout layout;
    private final Closing parts = new Closing();

    private Traffic(Layout layout) {
        this.layout = layout;
    }

    static Traffic start(Layout layout, Recorder recorder, InstantSource clock) {
        Traffic traffic = new Traffic(layout);
        URI backend =
                traffic.parts.add(Backend.start(layout.port(Place.BACKEND))).uri();
        traffic.environment("Staging", Place.STAGING, Place.STAGING_APP, Place.STAGING_EXIT, backend, recorder, clock);
        traffic.environment(
                "Production", Place.PRODUCTION, Place.PRODUCTION_APP, Place.PRODUCTION_EXIT, backend, recorder, clock);
        return traffic;
    }

    private void environment(
            String name, Place entrance, Place app, Place exit, URI backend, Recorder recorder, InstantSource clock) {
        parts.add(Proxy.start(name, layout.port(entrance), layout.port(app), recorder, clock));
        parts.add(EgressProxy.start(name, layout.port(exit), backend, Backend.NAME, recorder, clock));
    }

    /** What each deployment group's instance adds to the environment of a bundle's scripts. */
    Map<String, Map<String, String>> instances() {
        return Map.of(
                "Staging", app(Place.STAGING_APP, Place.STAGING_EXIT),
                "Production", app(Place.PRODUCTION_APP, Place.PRODUCTION_EXIT),
                "StagingTests", load(Place.STAGING, Place.STAGING_EXIT),
                "ProductionTests", load(Place.PRODUCTION, Place.PRODUCTION_EXIT));
    }

    private Map<String, String> app(Place port, Place exit) {
        return Map.of(
                "PORT", Integer.toString(layout.port(port)),
                "SAMPLE_INVOKE_ALLOW", layout.uri(exit).toString(),
                "JAVA_HOME", System.getProperty("java.home"));
    }

    private Map<String, String> load(Place entrance, Place exit) {
        return Map.of(
                "LOAD_CLASSPATH", classPath(),
                "LOAD_URL", layout.uri(entrance).toString(),
                "LOAD_INVOKE_URL", layout.uri(exit) + "/",
                "LOAD_RATE", "20",
                "JAVA_HOME", System.getProperty("java.home"));
    }

    /** Our own class path, which has the load generator on it, as seen from any folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        parts.close();
    }
}
