package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each service may do, against what its code does. */
@NeedsNode
class RightsTest {
    /** Needed without a call of ours: by CodeDeploy of whoever deploys, for bundles' versions and for those that are gone. */
    private static final Map<Service, Set<String>> BESIDES = Map.of(
            Service.INGEST,
            Set.of("s3:ListBucket"),
            Service.REPORT,
            Set.of("s3:ListBucket"),
            Service.REMEDIATOR,
            Set.of(
                    "codedeploy:GetApplicationRevision",
                    "codedeploy:GetDeploymentConfig",
                    "codedeploy:RegisterApplicationRevision",
                    "s3:GetObjectVersion",
                    "s3:ListBucket",
                    "s3:ListBucketVersions"));

    /** Called by the connector of queues. */
    private static final Set<String> FOR_QUEUES = Set.of("sqs:ReceiveMessage");

    private static final Set<String> FOR_TRACES = Set.of("xray:PutTelemetryRecords", "xray:PutTraceSegments");

    /** For which IAM lists no kind of resource. */
    private static final Map<Service, Set<String>> WITHOUT_RESOURCE =
            Map.of(Service.REMEDIATOR, Set.of("codedeploy:StopDeployment"));

    private final Roles other = new Roles(Installations.other().template("Services"));
    private final Roles roles = new Roles(Installations.own().template("Services"));

    @ParameterizedTest
    @EnumSource
    void allowsWhatTheCodeCallsAndNothingElse(Service service) {
        Set<String> needed = new TreeSet<>(AwsCalls.of(SourceCode.of(service.id())));
        needed.addAll(BESIDES.getOrDefault(service, Set.of()));
        needed.addAll(FOR_QUEUES);
        needed.addAll(FOR_TRACES);

        assertThat(roles.actions(service.id())).isEqualTo(needed);
    }

    @ParameterizedTest
    @EnumSource
    void allowsNothingOnEverythingButWhatIamKnowsNoResourceFor(Service service) {
        Set<String> without = new TreeSet<>(FOR_TRACES);
        without.addAll(WITHOUT_RESOURCE.getOrDefault(service, Set.of()));

        assertThat(roles.statements(service.id()))
                .filteredOn(statement -> statement.path("Resource").asText().equals("*"))
                .flatExtracting(statement -> Roles.list(statement.path("Action")))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(without);
    }

    @Test
    void readsWhatAPipelinesKeyEncryptsWithThatKeyOnly() {
        for (String service : List.of("ingest", "remediator")) {
            assertThat(other.resources(service, "kms:Decrypt"))
                    .containsExactly("\"arn:aws:kms:eu-west-1:111122223333:key/shop\"");
            assertThat(roles.resources(service, "kms:Decrypt")).isEmpty();
        }
    }

    @Test
    void leavesTransitionsAloneUnlessAsked() {
        assertThat(other.actions("remediator")).noneMatch(action -> action.endsWith("StageTransition"));
        assertThat(roles.actions("remediator")).contains("codepipeline:DisableStageTransition");
    }

    @Test
    void answersTheListedApprovalsOnly() {
        assertThat(roles.resources("approver", "codepipeline:PutApprovalResult"))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(":shop/Staging/QualityGate\"]]}"),
                        second -> assertThat(second).endsWith(":shop/Production/QualityGate\"]]}"));
        assertThat(others("codepipeline:PutApprovalResult", "approver")).isEmpty();
    }

    @Test
    void deploysToTheListedGroupsOnly() {
        assertThat(roles.resources("remediator", "codedeploy:CreateDeployment"))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(":deploymentgroup:shop/Staging\"]]}"),
                        second -> assertThat(second).endsWith(":deploymentgroup:shop/Production\"]]}"));
        assertThat(others("codedeploy:CreateDeployment", "remediator")).isEmpty();
    }

    @Test
    void readsTheArtifactsOfTheListedPipelinesOnly() {
        assertThat(roles.resources("ingest", "s3:GetObject"))
                .singleElement()
                .satisfies(bucket -> assertThat(bucket).endsWith(":s3:::shop-artifacts/*\"]]}"));
    }

    @ParameterizedTest
    @EnumSource
    void publishesAsItselfOnly(Service service) {
        assertThat(roles.statements(service.id()))
                .filteredOn(statement -> statement.path("Action").asText().equals("events:PutEvents"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.path("Condition"))
                        .hasToString(
                                "{\"ForAllValues:StringEquals\":{\"events:source\":\"" + service.source() + "\"}}"));
    }

    private List<String> others(String action, String owner) {
        return List.of(Service.values()).stream()
                .map(Service::id)
                .filter(service -> !service.equals(owner))
                .flatMap(service -> roles.resources(service, action).stream())
                .toList();
    }
}
