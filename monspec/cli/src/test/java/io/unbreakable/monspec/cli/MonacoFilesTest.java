package io.unbreakable.monspec.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code monspec/dynatrace} by the rules of Monaco's loader (2.x): what it refuses would stop a person at the first command. */
class MonacoFilesTest {
    private static final String HOSTILE = "a \"quoted\" \\ value $1\nof two lines {{ .name }}";

    static Stream<String> projects() {
        return MonacoProject.projects().stream();
    }

    static Stream<MonacoProject.Config> configs() {
        return projects().flatMap(project -> MonacoProject.configs(project).stream());
    }

    @Test
    void theManifestIsOneThatMonacoLoads() {
        JsonNode manifest = MonacoProject.yaml(MonacoProject.FOLDER.resolve("manifest.yaml"));

        assertThat(problems("monaco-manifest", manifest)).isEmpty();
        assertThat(projects())
                .doesNotHaveDuplicates()
                .allSatisfy(project ->
                        assertThat(MonacoProject.FOLDER.resolve(project)).isDirectory());
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theConfigurationsAreSuchThatMonacoLoads(String project) {
        assertThat(problems("monaco-config", yaml(project))).isEmpty();
        assertThat(MonacoProject.configs(project).stream().map(MonacoProject.Config::coordinate))
                .doesNotHaveDuplicates();
    }

    @Test
    void aParameterCannotHaveANameThatMonacoKeepsForItself() {
        String config = """
                {"configs": [{"id": "a", "type": {"settings": {"schema": "builtin:a", "scope": "environment"}},
                  "config": {"template": "a.json", "parameters": {"%s": "x"}}}]}""";

        assertThat(problems("monaco-config", MonacoProject.json(config.formatted("tokenScope"))))
                .isEmpty();
        assertThat(problems("monaco-config", MonacoProject.json(config.formatted("scope"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void everyReferenceLeadsToAConfigurationThatIsThere(String project) {
        List<String> known = MonacoProject.configs(project).stream()
                .map(MonacoProject.Config::coordinate)
                .toList();

        assertThat(yaml(project).findParents("configId")).allSatisfy(reference -> {
            assertThat(reference.path("project").asText(project)).isEqualTo(project);
            assertThat(known)
                    .contains(reference.path("configType").asText() + "/"
                            + reference.path("configId").asText());
        });
    }

    @ParameterizedTest
    @MethodSource("configs")
    void aTemplateIsThereAndHasNoBracesButThoseOfParameters(MonacoProject.Config config) {
        String template = config.template();

        assertThat(template.replaceAll("\\{\\{ \\.\\w+ }}", "")).doesNotContain("{{");
        assertThat(template).doesNotContain("{{{");
    }

    @Test
    void whateverIsFilledInTheResultIsJson() {
        Map<String, String> variables = configs()
                .flatMap(config -> config.node().findParents("name").stream())
                .filter(node -> node.path("type").asText().equals("environment"))
                .collect(Collectors.toMap(node -> node.path("name").asText(), node -> HOSTILE, (one, same) -> one));
        var project = new MonacoProject(variables);

        projects()
                .forEach(name -> project.deploy(name, (config, body) -> {
                    assertThat(body).as(config.id()).startsWith("{");
                    return config.id();
                }));

        assertThat(variables.keySet()).containsAll(project.asked());
    }

    private static JsonNode yaml(String project) {
        return MonacoProject.yaml(MonacoProject.FOLDER.resolve(project).resolve("config.yaml"));
    }

    private static List<String> problems(String schema, JsonNode file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(schema + ".schema.json"), InputFormat.JSON)
                .validate(file.toString(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String resource(String name) {
        try (InputStream file = requireNonNull(MonacoFilesTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
