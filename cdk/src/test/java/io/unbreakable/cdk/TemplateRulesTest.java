package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** CloudFormation's own rules for templates, by which the CDK looks at what it has made. */
@NeedsNode
class TemplateRulesTest {
    @Test
    void findNothingInWhatPeopleAreShown() throws IOException {
        assertThat(broken(Installations.own())).isEmpty();
        assertThat(broken(Installations.sample())).isEmpty();
    }

    /** Which also tells that somebody looks. */
    @Test
    void findOnlyTheMachineImageAndTheZonesWhereSettingsNameThem() throws IOException {
        assertThat(broken(Installations.other())).containsExactly("W3010", "W9010");
    }

    private static List<String> broken(Synthesis synthesis) throws IOException {
        JsonNode reports = new ObjectMapper()
                .readTree(synthesis.folder().resolve("validation-report.json").toFile())
                .path("pluginReports");
        return StreamSupport.stream(reports.spliterator(), false)
                .flatMap(
                        report -> StreamSupport.stream(report.path("violations").spliterator(), false))
                .map(violation -> violation.path("ruleName").asText())
                .toList();
    }
}
