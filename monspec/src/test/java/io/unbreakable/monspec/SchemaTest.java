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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
              "comparisons": [
                {"name": "C", "source": "A", "compare": "A", "shiftsourcetimeframe": 0, "shiftcomparetimeframe": 3600,
                  "scalefactorperc": {"default": 5, "calc:x": {"default": 9, "p90": 0}}, "baseline": "optional",
                  "score": {"pass": 95, "warn": 80},
                  "mode": "interval", "margin": 20, "confidence": 0.99, "baselineWindow": "30m"},
                {"name": "D", "source": "A", "baseline":
                  {"lastRuns": 3, "aggregate": "p90", "include": "pass_or_warn", "pinned": true, "optional": true}}],
              "perfsignature": [
                {"timeseries": "calc:x", "aggregate": "p99.9", "validate": "lower", "upperlimit": 3, "lowerlimit": -3, "floor": 0.5},
                {"timeseries": "calc:x", "informational": true},
                {"timeseries": "calc:x", "pass": ["<=+10%&<5", ">(-3)"], "warn": ["<= 20 %"], "weight": 2, "key": true,
                  "direction": "either", "missing": "fail", "minSamples": 5, "minRequests": 100},
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
        assertThat(properties(TOLERANT.readTree(TEXT)).keySet())
                .hasSizeGreaterThan(50)
                .allSatisfy(pointer ->
                        assertThat(EVERYTHING).contains("\"" + pointer.substring(pointer.lastIndexOf('/') + 1) + "\""));
    }

    @Test
    void everyFieldHasATitleAndADescription() throws JsonProcessingException {
        for (var property : properties(TOLERANT.readTree(TEXT)).entrySet()) {
            assertThat(property.getValue().path("description").asText())
                    .as(property.getKey())
                    .isNotBlank();
            assertThat(property.getValue().path("title").asText())
                    .as(property.getKey())
                    .isNotBlank();
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
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pass': []",
                "'pass': '<5'",
                "'pass': [5]",
                "'pass': ['']",
                "'pass': ['<five']",
                "'pass': ['<5&']",
                "'pass': ['<5', '<5', '<5', '<5', '<5', '<5']",
                "'pass': ['<5&<5&<5&<5&<5&<5']",
                "'warn': ['5']",
                "'pass': ['<5'], 'upperlimit': 5",
                "'pass': ['<5'], 'lowerlimit': 5",
                "'informational': true, 'pass': ['<5']",
                "'informational': true, 'warn': ['<5']",
                "'informational': true, 'upperlimit': 5",
                "'informational': true, 'key': true",
                "'informational': 'yes'",
                "'weight': 0",
                "'weight': 1.5",
                "'weight': 1001",
                "'key': 1",
                "'direction': 'upper'",
                "'direction': 'increase', 'validate': 'upper'",
                "'missing': 'pass'",
                "'minSamples': -1",
                "'minRequests': 0.5"
            })
    void schemaAndReaderRefuseTheSameEntries(String fields) {
        assertRefused("{'S': {'etype': 'SERVICE', 'perfsignature': [{'timeseries': 'calc:x', %s}]}}"
                .formatted(fields)
                .replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'score': 90",
                "'score': {'pass': 101}",
                "'score': {'pass': 0}",
                "'score': {'warn': -1}",
                "'mode': 'statistical'",
                "'mode': 'interval', 'margin': -1",
                "'mode': 'interval', 'confidence': 95",
                "'mode': 'interval', 'confidence': 0.5",
                "'mode': 'interval', 'baselineWindow': 60",
                "'scalefactorperc': {'default': -1}",
                "'scalefactorperc': {'calc:x': {'p90': -1}}",
                "'scalefactorperc': {'calc:x': {'q90': 1}}",
                "'scalefactorperc': {'calc:x': '10'}",
                "'baseline': 'none'",
                "'baseline': 3",
                "'baseline': {'lastRuns': 0}",
                "'baseline': {'lastRuns': 51}",
                "'baseline': {'lastRuns': 3, 'aggregate': 'max'}",
                "'baseline': {'lastRuns': 3, 'include': 'fail'}",
                "'baseline': {'pinned': 'v1'}",
                "'baseline': {'lastRuns': 3}, 'compare': 'B'",
                "'baseline': {'pinned': true}, 'compare': 'B'",
                "'baseline': {'lastRuns': 3}, 'mode': 'interval'"
            })
    void schemaAndReaderRefuseTheSameComparisons(String fields) {
        assertRefused("{'S': {'etype': 'SERVICE', 'comparisons': [{'name': 'C', 'source': 'A', %s}]}}"
                .formatted(fields)
                .replace('\'', '"'));
    }

    private static void assertRefused(String text) {
        assertThat(problems(text)).isNotEmpty();
        assertThat(MonspecReader.read(text)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void anEditorPointsAtAFieldThatTheLanguageDoesNotHave() {
        assertThat(problems("{\"S\": {\"etype\": \"HOST\", \"perfsignatures\": []}}"))
                .isNotEmpty();
    }

    /** The fields of all objects by where the schema describes them; conditions describe none. */
    private static Map<String, JsonNode> properties(JsonNode schema) {
        var properties = new TreeMap<String, JsonNode>();
        collect("", schema, properties);
        return properties;
    }

    private static void collect(String pointer, JsonNode schema, Map<String, JsonNode> properties) {
        schema.properties().forEach(entry -> {
            var inside = pointer + "/" + entry.getKey();
            if (entry.getKey().equals("properties")) {
                entry.getValue().properties().forEach(field -> {
                    properties.put(inside + "/" + field.getKey(), field.getValue());
                    collect(inside + "/" + field.getKey(), field.getValue(), properties);
                });
            } else if (!entry.getKey().equals("if") && !entry.getKey().equals("then")) {
                collect(inside, entry.getValue(), properties);
            }
        });
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
