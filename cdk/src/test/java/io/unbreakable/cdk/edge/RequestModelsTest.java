package io.unbreakable.cdk.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The models of the front door, as they stand in the template, on bodies. */
@NeedsNode
class RequestModelsTest {
    private static final String REQUEST = """
            {"requestId":"r-1","pipeline":"shop","execution":"e","environment":"Staging","comparison":"C","monspec":{},%s}""";

    @Test
    void takesANotificationOfDynatrace() {
        assertThat(problem("{\"PID\":\"-1\",\"State\":\"OPEN\",\"ImpactedEntities\":[],\"Tags\":\"\"}"))
                .isEmpty();
    }

    @Test
    void refusesANotificationThatLacksSomething() {
        assertThat(problem("{\"State\":\"OPEN\",\"ImpactedEntities\":[]}")).isNotEmpty();
        assertThat(problem("{\"PID\":\" \",\"State\":\"OPEN\",\"ImpactedEntities\":[]}"))
                .isNotEmpty();
        assertThat(problem("{\"PID\":\"1\",\"State\":\"OPEN\",\"ImpactedEntities\":\"none\"}"))
                .isNotEmpty();
        assertThat(problem("[]")).isNotEmpty();
    }

    @Test
    void takesARequestWithAWindowAWaitOrNeither() {
        assertThat(validation("\"wait\":\"5m\"")).isEmpty();
        assertThat(validation("\"from\":\"2026-11-26T10:00:00Z\",\"to\":\"2026-11-26T10:05:00Z\""))
                .isEmpty();
        assertThat(validation("\"from\":\"2026-11-26T10:00:00Z\",\"wait\":\"90s\""))
                .isEmpty();
        assertThat(validation("\"other\":1")).isEmpty();
    }

    @Test
    void refusesARequestWithTwoEndsOrWithWhatIsNoTime() {
        assertThat(validation("\"wait\":\"5m\",\"to\":\"2026-11-26T10:05:00Z\""))
                .isNotEmpty();
        assertThat(validation("\"wait\":\"soon\"")).isNotEmpty();
        assertThat(validation("\"from\":\"yesterday\"")).isNotEmpty();
    }

    @Test
    void refusesAnIdThatCouldBeSomethingElse() {
        assertThat(model("validations", REQUEST.formatted("\"wait\":\"5m\"").replace("r-1", "r/1")))
                .isNotEmpty();
    }

    private static List<?> problem(String body) {
        return model("problems", body);
    }

    private static List<?> validation(String members) {
        return model("validations", REQUEST.formatted(members));
    }

    private static List<?> model(String of, String body) {
        String schema = Installations.sample().template("Edge").resources("AWS::ApiGateway::Model").entrySet().stream()
                .filter(model -> model.getKey().contains("Model" + of))
                .map(model -> model.getValue().path("Properties").path("Schema").toString())
                .findFirst()
                .orElseThrow();
        Schema model =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(schema);
        return model.validate(body, InputFormat.JSON);
    }
}
