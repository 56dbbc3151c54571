package io.unbreakable.sandbox.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.unbreakable.sandbox.pipeline.events.StateChange;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.DescriptionTooLongException;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;

@ResourceLock(TestS3.LOCK)
class DeploymentTest {
    private static final String APP = SamplePipeline.APPLICATION;
    private static final String NEVER_VALID = "exit 1";
    private final Cloud cloud = Cloud.start(
            Traps.none(),
            InstantSource.system(),
            SamplePipeline.declaration(),
            Map.of("Production", Map.of("PORT", "4711")));

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void startsTheRevisionWithTheVariablesOfItsInstance() throws Exception {
        // When
        String id = deployed("Production", Bundle.healthy("one"), "one.zip");

        // Then
        Path unpacked = cloud.unpacked("Production", id);
        assertThat(Files.readString(unpacked.resolve("started.env"))).contains("PORT=4711", "DEPLOYMENT_ID=" + id);
        DeploymentInfo info = info(id);
        assertThat(info.creatorAsString()).isEqualTo("user");
        assertThat(info.previousRevision()).isNull();
        assertThat(info.deploymentOverview().succeeded()).isEqualTo(1);
        assertThat(info.createTime()).isBeforeOrEqualTo(info.completeTime());
        assertThat(id).matches("d-[A-Z0-9]{9}");
    }

    @Test
    void stopsWhatRanBefore() throws Exception {
        // Given
        Bundle first = Bundle.scripts("echo $$ > pid\nexec tail -f /dev/null", "test -s pid");
        String before = deployed("Staging", first, "first.zip");
        long pid = Long.parseLong(
                Files.readString(cloud.unpacked("Staging", before).resolve("pid"))
                        .strip());
        assertThat(isAlive(pid)).isTrue();

        // When
        String after = deployed("Staging", Bundle.healthy("second"), "second.zip");

        // Then
        assertThat(isAlive(pid)).isFalse();
        assertThat(info(after).previousRevision().s3Location().key()).isEqualTo("first.zip");
        var group = cloud.deploy()
                .getDeploymentGroup(request -> request.applicationName(APP).deploymentGroupName("Staging"))
                .deploymentGroupInfo();
        assertThat(group.lastSuccessfulDeployment().deploymentId()).isEqualTo(after);
        assertThat(group.targetRevision().s3Location().key()).isEqualTo("second.zip");
    }

    @Test
    void endsWhatItDeployedWhenItIsClosed() throws Exception {
        // Given
        Bundle bundle = Bundle.scripts("echo $$ > pid\nexec tail -f /dev/null", "test -s pid");
        String id = deployed("Staging", bundle, "closing.zip");
        long pid = Long.parseLong(
                Files.readString(cloud.unpacked("Staging", id).resolve("pid")).strip());

        // When
        cloud.close();

        // Then
        await().until(() -> !isAlive(pid));
    }

    @Test
    void failsWhenTheProcessDoesNotStart() {
        // When
        String id = cloud.deploy("Staging", Bundle.scripts("exit 3", NEVER_VALID), "broken.zip");
        cloud.awaitDeployment(id, "Failed");

        // Then
        assertThat(info(id).errorInformation().codeAsString()).isEqualTo("HEALTH_CONSTRAINTS");
        assertThat(info(id).errorInformation().message()).contains("scripts/start.sh failed with exit code 3");
    }

    @Test
    void failsWhenTheServiceIsNotValidInTime() {
        // When
        String id = cloud.deploy("Staging", Bundle.scripts("exec tail -f /dev/null", NEVER_VALID), "invalid.zip");
        cloud.awaitDeployment(id, "Failed");

        // Then
        assertThat(info(id).errorInformation().message()).contains("scripts/validate.sh did not succeed in 2 seconds");
        assertThat(info(id).deploymentOverview().failed()).isEqualTo(1);
    }

    @Test
    void failsWhenTheBundleIsGoneOrNone() {
        // When
        String missing = cloud.deploy("Staging", "nowhere.zip");
        cloud.awaitDeployment(missing, "Failed");
        Cloud.put("text.zip", new byte[] {1, 2, 3}, Map.of());
        String broken = cloud.deploy("Staging", "text.zip");
        cloud.awaitDeployment(broken, "Failed");
        String without = cloud.deploy("Staging", Bundle.empty().with("readme", "x"), "without.zip");
        cloud.awaitDeployment(without, "Failed");

        // Then
        assertThat(info(missing).errorInformation().codeAsString()).isEqualTo("REVISION_MISSING");
        assertThat(info(broken).errorInformation().codeAsString()).isEqualTo("INVALID_REVISION");
        assertThat(info(without).errorInformation().message()).contains("AppSpec file");
    }

    @Test
    void deploysOneAtATimeInAGroup() {
        // Given
        String running = cloud.deploy("Staging", Bundle.scripts("exec tail -f /dev/null", NEVER_VALID), "slow.zip");

        // Then
        assertThatExceptionOfType(DeploymentLimitExceededException.class)
                .isThrownBy(() -> cloud.deploy("Staging", "slow.zip"))
                .withMessageContaining(running);
    }

    @Test
    void goesBackByItselfWhenARunningDeploymentIsStoppedWithRollback() {
        // Given
        String good = deployed("Staging", Bundle.healthy("good"), "good.zip");
        String bad = cloud.deploy("Staging", Bundle.scripts("exec tail -f /dev/null", NEVER_VALID), "bad.zip");

        // When
        cloud.deploy().stopDeployment(request -> request.deploymentId(bad).autoRollbackEnabled(true));
        cloud.awaitDeployment(bad, "Stopped");

        // Then
        String rollback = info(bad).rollbackInfo().rollbackDeploymentId();
        cloud.awaitDeployment(rollback, "Succeeded");
        assertThat(info(rollback).creatorAsString()).isEqualTo("codeDeployRollback");
        assertThat(info(rollback).revision()).isEqualTo(info(good).revision());
        assertThat(info(rollback).rollbackInfo().rollbackTriggeringDeploymentId())
                .isEqualTo(bad);
        assertThatExceptionOfType(DeploymentAlreadyCompletedException.class)
                .isThrownBy(() -> cloud.deploy().stopDeployment(request -> request.deploymentId(bad)));
    }

    @Test
    void listsWhatWasDeployed() {
        // Given
        String first = deployed("Staging", Bundle.healthy("a"), "a.zip");
        String second = deployed("Staging", Bundle.healthy("b"), "b.zip");

        // Then
        assertThat(cloud.deploy()
                        .listDeployments(request -> request.applicationName(APP)
                                .deploymentGroupName("Staging")
                                .includeOnlyStatusesWithStrings("Succeeded")
                                .createTimeRange(
                                        range -> range.start(info(first).createTime())
                                                .end(info(second).completeTime())))
                        .deployments())
                .containsExactlyInAnyOrder(first, second);
        assertThat(cloud.deploy()
                        .batchGetDeployments(request -> request.deploymentIds(second, first))
                        .deploymentsInfo())
                .extracting(DeploymentInfo::deploymentId)
                .containsExactly(second, first);
        assertThat(cloud.deploy()
                        .listApplicationRevisions(request -> request.applicationName(APP)
                                .sortBy("lastUsedTime")
                                .sortOrder("descending"))
                        .revisions())
                .extracting((RevisionLocation revision) -> revision.s3Location().key())
                .containsExactly("b.zip", "a.zip");
    }

    @Test
    void refusesWhatAwsRefuses() {
        assertThatExceptionOfType(DeploymentGroupDoesNotExistException.class)
                .isThrownBy(() -> cloud.deploy("Nowhere", "a.zip"));
        assertThatExceptionOfType(DeploymentDoesNotExistException.class).isThrownBy(() -> info("d-ABCDEF123"));
        assertThatExceptionOfType(DescriptionTooLongException.class)
                .isThrownBy(() -> cloud.deploy()
                        .createDeployment(request -> request.applicationName(APP)
                                .deploymentGroupName("Staging")
                                .description("x".repeat(257))
                                .revision(revision -> revision.revisionType("S3")
                                        .s3Location(location ->
                                                location.bucket("b").key("k").bundleType("zip")))));
    }

    @Test
    void createsApplicationsAndGroups() {
        // When
        cloud.deploy().createApplication(request -> request.applicationName("Shop"));
        String id = cloud.deploy()
                .createDeploymentGroup(request -> request.applicationName("Shop")
                        .deploymentGroupName("Green")
                        .serviceRoleArn("arn:aws:iam::000000000000:role/deploy"))
                .deploymentGroupId();

        // Then
        assertThat(cloud.deploy()
                        .getDeploymentGroup(
                                request -> request.applicationName("Shop").deploymentGroupName("Green"))
                        .deploymentGroupInfo()
                        .deploymentGroupId())
                .isEqualTo(id);
    }

    @Test
    void saysItInTheNativeWordsOfItsEvents() {
        // When
        String id = deployed("Staging", Bundle.healthy("one"), "events.zip");

        // Then
        await().until(() -> cloud.bus().size() == 2);
        assertThat(cloud.bus()).extracting(StateChange::state).containsExactly("START", "SUCCESS");
        StateChange success = cloud.bus().getLast();
        assertThat(success.source()).isEqualTo("aws.codedeploy");
        assertThat(success.resources())
                .isEqualTo(List.of(
                        "arn:aws:codedeploy:us-east-1:000000000000:application:SampleApp",
                        "arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:SampleApp/Staging"));
        assertThat(success.detail().path("deploymentId").asText()).isEqualTo(id);
        assertThat(success.detail().path("deploymentGroup").asText()).isEqualTo("Staging");
    }

    private String deployed(String group, Bundle bundle, String key) {
        String id = cloud.deploy(group, bundle, key);
        cloud.awaitDeployment(id, "Succeeded");
        return id;
    }

    private DeploymentInfo info(String id) {
        return cloud.deploy().getDeployment(request -> request.deploymentId(id)).deploymentInfo();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
