package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopologyTest {
    @ParameterizedTest
    @EnumSource
    void everyEventIsTakenBySomebody(EventType type) {
        assertThat(Arrays.stream(Service.values()))
                .anyMatch(service -> Topology.takes(service).contains(type));
    }

    @Test
    void nobodyButTheReportTakesItsOwnEvents() {
        assertThat(Arrays.stream(Service.values()).filter(service -> service != Service.REPORT))
                .allSatisfy(
                        service -> assertThat(Topology.takes(service)).noneMatch(type -> type.publisher() == service));
    }

    @Test
    void queuesHaveNamesOfTheirOwnThatSqsTakes() {
        Stream<String> ofServices = Arrays.stream(Service.values())
                .flatMap(service -> Stream.of(Topology.queue(service), Topology.deadLetterQueue(service)));
        Stream<String> ofRules = Topology.rules().stream().map(Rule::undeliverableQueue);

        assertThat(Stream.concat(ofServices, ofRules))
                .hasSize(2 * Service.values().length + Topology.rules().size())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_-]{1,80}"));
    }

    @Test
    void tablesHaveNamesOfTheirOwnThatDynamoDbTakes() {
        assertThat(Topology.tables().stream().map(Topology.Table::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_.-]{3,255}"));
        assertThat(Topology.Table.INDEX).matches("[A-Za-z0-9_.-]{3,255}");
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceOwnsOneTable(Service service) {
        assertThat(Topology.tables().stream().filter(table -> table.owner() == service))
                .containsExactly(Topology.table(service));
    }

    @Test
    void rulesHaveNamesOfTheirOwnThatEventBridgeTakes() {
        assertThat(Topology.rules().stream().map(Rule::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_.-]{1,64}"));
        assertThat(Topology.BUS).matches("[A-Za-z0-9_./-]{1,256}").isNotEqualTo("default");
    }

    @Test
    void bucketsHaveNamesThatS3Takes() {
        assertThat(Topology.buckets())
                .doesNotHaveDuplicates()
                .contains(Topology.EVIDENCE_BUCKET)
                .allMatch(name -> name.matches("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"));
    }

    @Test
    void patternsFitIntoARule() {
        assertThat(Topology.rules().stream().map(Rule::pattern))
                .isNotEmpty()
                .allMatch(pattern -> pattern.length() <= 4096);
    }

    @Test
    void everyEventThatAServiceTakesHasARuleOfItsOwn() {
        assertThat(Topology.busRules())
                .filteredOn(rule -> rule.target() != Service.REPORT)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.types()).hasSize(1));
        assertThat(Topology.rulesTo(Service.SCHEDULER))
                .hasSameSizeAs(Topology.takes(Service.SCHEDULER))
                .extracting(Rule::name)
                .contains("unbreakable-scheduler-validation-requested-v1");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceGetsByItsRulesWhatItTakes(Service service) throws JsonProcessingException {
        List<String> delivered = new ArrayList<>();
        for (BusRule rule : Topology.busRules()) {
            JsonNode pattern = EventJson.mapper().readTree(rule.pattern());
            Arrays.stream(EventType.values())
                    .filter(type -> rule.target() == service)
                    .filter(type ->
                            contains(pattern.get("source"), type.publisher().source()))
                    .filter(type ->
                            !pattern.has("detail-type") || contains(pattern.get("detail-type"), type.detailType()))
                    .forEach(type -> delivered.add(type.detailType()));
        }

        assertThat(delivered)
                .containsExactlyInAnyOrderElementsOf(Topology.takes(service).stream()
                        .map(EventType::detailType)
                        .toList());
    }

    private static boolean contains(JsonNode values, String value) {
        return values.valueStream()
                .anyMatch(item -> item.isObject()
                        ? value.startsWith(item.path("prefix").asText())
                        : item.asText().equals(value));
    }

    @Test
    void whatIsUnknownOnOurBusReachesTheServiceThatTakesAll() throws JsonProcessingException {
        BusRule all = Topology.busRules().stream()
                .filter(rule -> rule.target() == Service.REPORT)
                .findFirst()
                .orElseThrow();

        assertThat(EventJson.mapper().readTree(all.pattern()).has("detail-type"))
                .isFalse();
    }
}
