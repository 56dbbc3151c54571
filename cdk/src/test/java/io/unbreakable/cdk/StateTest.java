package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Topology;
import org.junit.jupiter.api.Test;

/** Tables and evidence, against the topology. */
@NeedsNode
class StateTest {
    private static final String TABLE = "AWS::DynamoDB::Table";
    private final Template template = Installations.own().template("State");

    @Test
    void hasTheTablesOfTheTopologyAndNoOthers() {
        for (Topology.Table table : Topology.tables()) {
            JsonNode found = template.one(TABLE, "TableName", table.name());
            assertThat(found.path("KeySchema").toString()).contains("\"pk\"", "\"sk\"");
            assertThat(found.path("GlobalSecondaryIndexes").toString()).contains(Topology.Table.INDEX, "ipk", "isk");
            assertThat(found.path("TimeToLiveSpecification").toString()).contains("\"ttl\"", "true");
        }
        assertThat(template.all(TABLE)).hasSize(Topology.tables().size());
    }

    @Test
    void keepsTablesEncryptedRecoverableAndOnDemand() {
        assertThat(template.all(TABLE)).allSatisfy(table -> {
            assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
            assertThat(table.path("SSESpecification").path("SSEEnabled").asBoolean())
                    .isTrue();
            assertThat(table.path("PointInTimeRecoverySpecification")
                            .path("PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .isTrue();
        });
    }

    @Test
    void keepsEverythingWhenTheStackGoes() {
        assertThat(template.json().path("Resources").properties())
                .filteredOn(entry -> !entry.getValue().path("Type").asText().endsWith("Policy"))
                .allSatisfy(entry -> assertThat(
                                entry.getValue().path("DeletionPolicy").asText())
                        .as(entry.getKey())
                        .isEqualTo("Retain"));
    }

    @Test
    void leavesNothingWhenTheStackGoesAndThatWasAsked() {
        Template deleted = Installations.other().template("State");

        assertThat(deleted.json().path("Resources").properties())
                .filteredOn(
                        entry -> entry.getValue().path("Type").asText().matches("AWS::(DynamoDB|S3)::(Table|Bucket)"))
                .hasSize(Topology.tables().size() + 1)
                .allSatisfy(entry -> assertThat(
                                entry.getValue().path("DeletionPolicy").asText())
                        .as(entry.getKey())
                        .isEqualTo("Delete"));
        assertThat(deleted.all("Custom::S3AutoDeleteObjects"))
                .as("a bucket has to be empty")
                .hasSize(1);
    }

    @Test
    void keepsEvidenceEncryptedAndToItself() {
        assertThat(template.all("AWS::S3::Bucket")).singleElement().satisfies(bucket -> {
            assertThat(bucket.path("BucketName").toString()).contains(Topology.EVIDENCE_BUCKET);
            assertThat(bucket.path("BucketEncryption").isMissingNode()).isFalse();
            assertThat(bucket.path("PublicAccessBlockConfiguration")
                            .path("BlockPublicAcls")
                            .asBoolean())
                    .isTrue();
        });
    }
}
