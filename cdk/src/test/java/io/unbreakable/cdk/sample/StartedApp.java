package io.unbreakable.cdk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The start of the app on an instance, as CodeDeploy does it, with a systemd-run that tells what it passes on: what --setenv
 * names, and nothing else.
 *
 * @param folder to do it in
 */
record StartedApp(Path folder) {
    private static final Path AUTO_TAG = Path.of("../monspec/dynatrace/unbreakable/auto-tag.json");

    /** The environment that the app gets from this script. */
    Map<String, String> environment(String script) throws Exception {
        Path start = Bundles.write(folder.resolve("start/start.sh"), script);
        Path told = folder.resolve("start/told");
        Path systemd = Bundles.write(folder.resolve("bin/systemd-run"), """
                #!/bin/sh
                for word; do
                    case "$word" in --setenv=*) env | grep "^${word#*=}=" ;; esac
                done >%s
                """.formatted(told));
        assertThat(systemd.toFile().setExecutable(true)).isTrue();
        Bundles.run(
                List.of("sh", start.toString()),
                Map.of(
                        "PATH", systemd.getParent() + ":" + System.getenv("PATH"),
                        "DEPLOYMENT_ID", "d-1",
                        "DEPLOYMENT_GROUP_NAME", "Staging",
                        "APPLICATION_NAME", "SampleApp"));
        return Files.readAllLines(told).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** The variable of a process that the rule for the tag DeploymentGroup reads. */
    static String readByTheRule() throws IOException {
        JsonNode rule = new ObjectMapper().readTree(AUTO_TAG.toFile());
        return rule.findPath("valueFormat").asText().replaceAll(".*\\{ProcessGroup:Environment:(\\w+)}.*", "$1");
    }
}
