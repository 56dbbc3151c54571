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
 * The start of the app or of its load on an instance, as CodeDeploy does it, with a systemd-run that tells what it passes on:
 * what --setenv names, and nothing else. Like the real one it starts no unit that is loaded, which systemctl stops and then
 * forgets.
 *
 * @param folder to do it in
 */
record StartedApp(Path folder) {
    private static final Path AUTO_TAG = Path.of("../monspec/dynatrace/unbreakable/auto-tag.json");
    private static final String SYSTEMD_RUN = """
            #!/bin/sh
            unit=${1#--unit=}
            [ ! -e "$UNITS/$unit.service" ] || { echo "Unit $unit.service was already loaded" >&2; exit 1; }
            : >"$UNITS/$unit.service"
            for word; do
                case "$word" in --setenv=*) env | grep "^${word#*=}=" ;; esac
            done >"$UNITS/told"
            """;
    private static final String SYSTEMCTL = """
            #!/bin/sh
            [ -e "$UNITS/$2" ] || { echo "Unit $2 not loaded." >&2; exit 5; }
            case "$1" in
                stop) echo failed >"$UNITS/$2" ;;
                reset-failed) grep -q failed "$UNITS/$2" && rm "$UNITS/$2" ;;
            esac
            """;

    /** The environment that what this script starts gets from it. */
    Map<String, String> environment(String script) throws Exception {
        Path units = folder.resolve("start");
        Path start = Bundles.write(units.resolve("start.sh"), script);
        Path programs = folder.resolve("bin");
        for (var program :
                Map.of("systemd-run", SYSTEMD_RUN, "systemctl", SYSTEMCTL).entrySet()) {
            Path file = Bundles.write(programs.resolve(program.getKey()), program.getValue());
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Bundles.run(
                List.of("sh", start.toString()),
                Map.of(
                        "PATH", programs + ":" + System.getenv("PATH"),
                        "UNITS", units.toString(),
                        "DEPLOYMENT_ID", "d-1",
                        "DEPLOYMENT_GROUP_NAME", "Staging",
                        "APPLICATION_NAME", "SampleApp"));
        return Files.readAllLines(units.resolve("told")).stream()
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
