package io.unbreakable.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.messaging.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineEventTest {
    private static final String ACTION = """
            {"version":"0","id":"6f1d","detail-type":"CodePipeline Action Execution State Change","source":"aws.codepipeline",
             "account":"111122223333","time":"2026-11-20T10:15:27Z","region":"eu-west-1",
             "resources":["arn:aws:codepipeline:eu-west-1:111122223333:shop"],
             "detail":{"pipeline":"shop","execution-id":"11111111-2222-4333-8444-555555555555",
              "start-time":"2026-11-20T10:13:02.100Z","stage":"Staging",
              "execution-result":{"external-execution-summary":"Deployment Succeeded","external-execution-id":"d-ABCDEF123"},
              "output-artifacts":[{"name":"App","s3location":{"bucket":"b","key":"k"}},{"name":"Odd"}],
              "action":"Deploy","action-execution-id":"bbbb","state":"SUCCEEDED","region":"eu-west-1",
              "type":{"owner":"AWS","provider":"CodeDeploy","category":"Deploy","version":"1"},
              "version":3.0,"pipeline-execution-attempt":1.0}}
            """;

    @Test
    void readsTheNativeShape() {
        PipelineEvent event = read(ACTION);

        assertThat(event.version()).isEqualTo(3);
        assertThat(event.change().attempt()).isEqualTo(1);
        assertThat(event.execution().region()).isEqualTo("eu-west-1");
        assertThat(event.run()).isNotNull().satisfies(run -> {
            assertThat(run.externalId()).isEqualTo("d-ABCDEF123");
            assertThat(run.outputs())
                    .singleElement()
                    .satisfies(artifact -> assertThat(artifact.key()).isEqualTo("k"));
        });
    }

    @ParameterizedTest
    @CsvSource({"3.0,\"3\"", "3.0,3", "\"version\":\"1\",\"version\":1", "1.0,0.0"})
    void takesNumbersHoweverTheyAreWritten(String native_, String other) {
        PipelineEvent event = read(ACTION.replace(native_, other));

        assertThat(event.version()).isEqualTo(3);
        assertThat(event.change().attempt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"execution-id\"", "\"action-execution-id\"", "\"state\"", "\"resources\"", "\"pipeline\""})
    void refusesWhatLacksWhatIsAlwaysThere(String field) {
        String without = ACTION.replace(field, "\"other\"");

        assertThatThrownBy(() -> read(without)).isInstanceOf(UnreadableEventException.class);
    }

    private static PipelineEvent read(String body) {
        return PipelineEvent.read(EventJson.read(body, Envelope.class), ExecutionLevel.ACTION);
    }
}
