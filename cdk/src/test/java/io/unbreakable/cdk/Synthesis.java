package io.unbreakable.cdk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.cdk.settings.Place;
import io.unbreakable.cdk.settings.SettingsReader;
import io.unbreakable.cdk.settings.StageSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * What is made of a stage of cdk.json.
 *
 * @param settings the stage's
 * @param folder of everything
 * @param templates by their stacks' names without what all begin with
 */
public record Synthesis(StageSettings settings, Path folder, Map<String, Template> templates) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Synthesis of(String stage) {
        return of(stage, Path.of("target/synth", stage));
    }

    static Synthesis of(String stage, Path folder) {
        StageSettings settings = settings(stage);
        App app = new App(
                AppProps.builder().outdir(folder.toString()).context(stages()).build());
        new Installation(app, settings, place(stage));
        app.synth();
        return new Synthesis(settings, folder, templates(folder));
    }

    /** One's own is made as it is deployed, the others as people look at them. */
    private static Place place(String stage) {
        return stage.equals("own") ? new Place("111122223333", "eu-west-1") : Place.ANYWHERE;
    }

    /** The settings of a stage, of the file that people get or of the one that differs wherever that is possible. */
    static StageSettings settings(String stage) {
        Map<String, Object> context = stages();
        context.put("stage", stage);
        return SettingsReader.read(context::get);
    }

    private static Map<String, Object> stages() {
        try (InputStream other = Synthesis.class.getResourceAsStream("other-stage.json")) {
            ObjectNode context = (ObjectNode) JSON.readTree(context());
            ((ObjectNode) context.path("stages")).set("other", JSON.readTree(other));
            return JSON.convertValue(context, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The context of cdk.json, which chooses the sample. */
    static String context() throws IOException {
        return JSON.readTree(Path.of("cdk.json").toFile()).path("context").toString();
    }

    static Map<String, Template> templates(Path folder) {
        Map<String, Template> templates = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".template.json"))
                    .toList()) {
                String stack = file.getFileName().toString().replace(".template.json", "");
                templates.put(stack.replace("Unbreakable-", ""), new Template(JSON.readTree(file.toFile())));
            }
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template of a stack. */
    public Template template(String stack) {
        Template template = templates.get(stack);
        if (template == null) {
            throw new IllegalArgumentException("no stack " + stack + " among " + templates.keySet());
        }
        return template;
    }
}
