package io.unbreakable.sandbox.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.sandbox.pipeline.codedeploy.GroupSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The pipeline of the demo: source, staging, its approval, production, its approval. */
public final class SamplePipeline {
    /** The pipeline's name. */
    public static final String NAME = "sample";
    /** The CodeDeploy application it deploys. */
    public static final String APPLICATION = "SampleApp";
    /** Where releases are put: {@link #APP_KEY}, {@link #TESTS_KEY} and {@link #MONSPEC_KEY}. */
    public static final String SOURCE_BUCKET = "unbreakable-source";
    /** Where artifacts go. */
    public static final String ARTIFACT_BUCKET = "unbreakable-artifacts";
    /** The bundle of the app. */
    public static final String APP_KEY = "app.zip";
    /** The bundle of the tests, which make the traffic. */
    public static final String TESTS_KEY = "tests.zip";
    /** The monspec, as it is. */
    public static final String MONSPEC_KEY = "monspec.json";
    /** The four deployment groups. */
    public static final List<String> GROUPS = List.of("Staging", "StagingTests", "Production", "ProductionTests");

    private SamplePipeline() {}

    /** Its structure as CreatePipeline takes it. */
    public static JsonNode declaration() {
        try (InputStream in = SamplePipeline.class.getResourceAsStream("sample-pipeline.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its deployment groups, with what each group's instance adds to the environment of the scripts. */
    public static List<GroupSettings> groups(Map<String, Map<String, String>> environments) {
        return GROUPS.stream()
                .map(group -> new GroupSettings(APPLICATION, group, environments.getOrDefault(group, Map.of())))
                .toList();
    }
}
