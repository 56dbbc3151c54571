package io.unbreakable.sandbox;

import io.unbreakable.contracts.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a service is started: with this Java, or as a container of its image, which shares the network of this machine and can
 * write nowhere but in memory.
 *
 * @param images names of the images with {@code %s} for the service, null for no containers
 * @param label by which the containers can be found again, null for none
 */
record ServiceCommand(@Nullable String images, @Nullable String label) {

    /** As {@code SERVICE_IMAGES} and {@code SERVICE_LABEL} say. */
    static ServiceCommand from(Map<String, String> variables) {
        return new ServiceCommand(variables.get("SERVICE_IMAGES"), variables.get("SERVICE_LABEL"));
    }

    /**
     * The command.
     *
     * @param variables names of those that the service is given
     */
    List<String> of(Service service, Set<String> variables) {
        return images == null ? java() : container(images.formatted(service.id()), variables);
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "quarkus-run.jar");
    }

    /**
     * Writable is only what the image says is a volume, as on Fargate: memory laid over it would hide that nobody may write there.
     * Values of variables are not on the command line, where anybody could read them.
     */
    private List<String> container(String image, Set<String> variables) {
        List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "--network", "host", "--read-only"));
        command.addAll(List.of("--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--memory", "512m"));
        if (label != null) {
            command.addAll(List.of("--label", label));
        }
        variables.stream().sorted().forEach(variable -> command.addAll(List.of("--env", variable)));
        command.add(image);
        return command;
    }
}
