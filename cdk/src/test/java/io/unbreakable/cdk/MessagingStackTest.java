package io.unbreakable.cdk;

import io.unbreakable.cdk.messaging.MessagingStack;
import io.unbreakable.cdk.settings.PipelineSettings;
import io.unbreakable.cdk.settings.SettingsReader;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class MessagingStackTest {
    @Test
    void hasAQueueWithDeadLettersPerService() {
        Template template = Template.fromStack(new MessagingStack(new App(), "Messaging", StackProps.builder().build(),
            SettingsReader.read("x", Map.of("x", Map.of("dynatraceUrl", "https://a", "pipelines", List.of(Map.of("name", "p", "artifactBucket", "b", "deploymentGroups", List.of("A/B"))))))));
        template.resourceCountIs("AWS::SQS::Queue", 3 * Service.values().length);
    }
}
