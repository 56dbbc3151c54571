package io.unbreakable.sandbox.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.util.List;
import java.util.stream.IntStream;

/** Pipelines that only have a gate: the monspec as their source, and the approval that the gate answers. */
final class Shops {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Shops() {}

    static List<JsonNode> declarations(int count) {
        return IntStream.range(0, count).mapToObj(Shops::declaration).toList();
    }

    static String name(int number) {
        return "shop-" + number;
    }

    private static JsonNode declaration(int number) {
        try {
            return JSON.readTree("""
            {
              "name": "%s",
              "roleArn": "arn:aws:iam::000000000000:role/bench",
              "pipelineType": "V2",
              "executionMode": "SUPERSEDED",
              "artifactStore": {"type": "S3", "location": "%s"},
              "stages": [
                {"name": "Source", "actions": [{
                  "name": "Monspec",
                  "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "S3", "version": "1"},
                  "runOrder": 1,
                  "configuration": {"S3Bucket": "%s", "S3ObjectKey": "%s", "PollForSourceChanges": "false"},
                  "inputArtifacts": [],
                  "outputArtifacts": [{"name": "Monspec"}]}]},
                {"name": "Approve", "actions": [{
                  "name": "Approve",
                  "actionTypeId": {"category": "Approval", "owner": "AWS", "provider": "Manual", "version": "1"},
                  "runOrder": 1,
                  "configuration": {},
                  "inputArtifacts": [],
                  "outputArtifacts": []}]}
              ]
            }
            """.formatted(
                            name(number),
                            SamplePipeline.ARTIFACT_BUCKET,
                            SamplePipeline.SOURCE_BUCKET,
                            SamplePipeline.MONSPEC_KEY));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
