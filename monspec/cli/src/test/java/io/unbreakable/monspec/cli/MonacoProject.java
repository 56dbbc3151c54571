package io.unbreakable.monspec.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project in {@code monspec/dynatrace}, filled in as Monaco does. */
final class MonacoProject {
    static final Path FOLDER = Path.of("../dynatrace");
    private static final Pattern USE = Pattern.compile("\\{\\{ \\.(\\w+) }}");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, String> environment;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();

    MonacoProject(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Sets one object up, and gives its id. */
    interface Target {
        String put(Config config, String body);
    }

    /** One configuration; the schema is null for one of the older API. */
    record Config(Path folder, JsonNode node) {
        String id() {
            return node.path("id").asText();
        }

        JsonNode settings() {
            return node.at("/type/settings");
        }

        /** By which another configuration refers to it. */
        String coordinate() {
            return settings().path("schema").asText(node.at("/type/api").asText()) + "/" + id();
        }

        JsonNode parameters() {
            return node.at("/config/parameters");
        }

        String template() {
            return text(folder.resolve(node.at("/config/template").asText()));
        }
    }

    /** What is asked of the environment. */
    Set<String> asked() {
        return asked;
    }

    static List<String> projects() {
        List<String> names = new ArrayList<>();
        yaml(FOLDER.resolve("manifest.yaml"))
                .path("projects")
                .forEach(project -> names.add(project.path("name").asText()));
        return names;
    }

    static List<Config> configs(String project) {
        Path folder = FOLDER.resolve(project);
        List<Config> configs = new ArrayList<>();
        yaml(folder.resolve("config.yaml")).path("configs").forEach(node -> configs.add(new Config(folder, node)));
        return configs;
    }

    /** What a template asks for, in no order. */
    static Set<String> used(Config config) {
        Set<String> used = new TreeSet<>();
        USE.matcher(config.template()).results().map(match -> match.group(1)).forEach(used::add);
        return used;
    }

    void deploy(String project, Target target) {
        for (Config config : configs(project)) {
            String body = USE.matcher(config.template())
                    .replaceAll(match -> Matcher.quoteReplacement(value(config, match.group(1))));
            ids.put(config.coordinate(), target.put(config, json(body).toString()));
        }
    }

    String scope(Config config) {
        JsonNode scope = config.settings().path("scope");
        return scope.isTextual() ? scope.asText() : resolved(scope);
    }

    private String value(Config config, String name) {
        return name.equals("name")
                ? config.node().at("/config/name").asText()
                : resolved(config.parameters().path(name));
    }

    private String resolved(JsonNode parameter) {
        return switch (parameter.path("type").asText()) {
            case "environment" -> environment(parameter.path("name").asText());
            case "reference" ->
                requireNonNull(ids.get(parameter.path("configType").asText() + "/"
                        + parameter.path("configId").asText()));
            default -> parameter.asText();
        };
    }

    private String environment(String name) {
        asked.add(name);
        return inJson(requireNonNull(environment.get(name), name));
    }

    /** Monaco fills values in as they have to stand between quotes. */
    private static String inJson(String value) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
