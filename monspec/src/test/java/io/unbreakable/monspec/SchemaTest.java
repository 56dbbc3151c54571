package io.unbreakable.monspec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.unbreakable.monspec.spec.MonspecReader;
import io.unbreakable.monspec.spec.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final String TEXT = Files.text(Path.of("schema/monspec.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);
    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Every field of the language once. */
    private static final String EVERYTHING = """
            {"_": 0, "$schema": "x", "S": {
              "etype": "SERVICE", "name": "n", "owner": "o",
              "environments": {"A": {
                "tags": [{"context": "CONTEXTLESS", "key": "k", "value": "v"}], "codedeploy": "app/group"}},
              "comparisons": [{"name": "C", "source": "A", "compare": "A", "scalefactorperc": {"default": 5, "calc:x": 0},
                "shiftsourcetimeframe": 0, "shiftcomparetimeframe": 3600, "baseline": "optional"}],
              "perfsignature": [
                {"timeseries": "calc:x", "aggregate": "p99.9", "validate": "lower", "upperlimit": 3, "lowerlimit": -3, "floor": 0.5},
                {"smartscape": "toRelationships:calls"}],
              "servicemethods": [{"name": "/x", "perfsignature": [{"timeseries": "calc:y"}]}],
              "gates": [{"name": "G", "environment": "A", "deployment": "a/b", "after": "a/c", "comparison": "C",
                "warmup": "0s", "wait": "5m", "settle": "2m", "extend": "1h", "approval": "a/d",
                "mode": "observe", "inconclusive": "hold", "onFail": "rollback"}]}}""";

    static final List<String> ANCESTORS = Files.ANCESTORS;

    @ParameterizedTest
    @FieldSource("ANCESTORS")
    void theAncestorsFilesAreValid(String name) {
        assertThat(problems(Files.ancestor(name))).isEmpty();
    }

    @Test
    void theExampleIsValid() {
        assertThat(problems(Files.demo())).isEmpty();
    }

    @Test
    void schemaAndReaderKnowTheSameFields() throws JsonProcessingException {
        assertThat(problems(EVERYTHING)).isEmpty();
        assertThat(MonspecReader.read(EVERYTHING))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.remarks()).isEmpty());
        assertThat(fields(TOLERANT.readTree(TEXT)))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(EVERYTHING).contains("\"" + field + "\""));
    }

    @Test
    void everyFieldHasADescription() throws JsonProcessingException {
        for (var properties : TOLERANT.readTree(TEXT).findValues("properties")) {
            for (var property : properties.properties()) {
                assertThat(property.getValue().path("description").asText())
                        .as(property.getKey())
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"S\": {}}",
                "{\"S\": {\"etype\": \"DATABASE\"}}",
                "{\"S\": {\"etype\": \"HOST\", \"perfsignature\": [{}]}}",
                "{\"S\": {\"etype\": \"HOST\", \"perfsignature\": [{\"timeseries\": \"x\", \"smartscape\": \"y\"}]}}",
                "{\"S\": {\"etype\": \"HOST\", \"perfsignature\": [{\"timeseries\": \"x\", \"aggregate\": \"p0\"}]}}",
                "{\"S\": {\"etype\": \"HOST\", \"perfsignature\": [{\"timeseries\": \"x\", \"aggregate\": \"p100\"}]}}",
                "{\"S\": {\"etype\": \"HOST\", \"perfsignature\": [{\"timeseries\": \"x\", \"validate\": \"both\"}]}}",
                "{\"S\": {\"etype\": \"HOST\", \"perfsignature\": [{\"timeseries\": \"x\", \"floor\": -1}]}}",
                "{\"S\": {\"etype\": \"HOST\", \"comparisons\": [{\"name\": \"C\"}]}}",
                "{\"S\": {\"etype\": \"HOST\", \"gates\": [{\"name\": \"G\", \"environment\": \"A\"}]}}",
                "{\"S\": {\"etype\": \"HOST\", \"environments\": {\"A\": {\"codedeploy\": \"x\"}}}}"
            })
    void schemaAndReaderRefuseTheSame(String text) {
        assertThat(problems(text)).isNotEmpty();
        assertThat(MonspecReader.read(text)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void anEditorPointsAtAFieldThatTheLanguageDoesNotHave() {
        assertThat(problems("{\"S\": {\"etype\": \"HOST\", \"perfsignatures\": []}}"))
                .isNotEmpty();
    }

    private static List<String> fields(JsonNode schema) {
        var fields = new ArrayList<String>();
        for (var properties : schema.findValues("properties")) {
            properties.fieldNames().forEachRemaining(fields::add);
        }
        return fields;
    }

    private static List<String> problems(String text) {
        try {
            return SCHEMA.validate(TOLERANT.readTree(text)).stream()
                    .map(Error::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
