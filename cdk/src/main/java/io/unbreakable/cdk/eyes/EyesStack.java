package io.unbreakable.cdk.eyes;

import io.unbreakable.cdk.edge.EdgeStack;
import io.unbreakable.cdk.messaging.MessagingStack;
import io.unbreakable.cdk.services.ServicesStack;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Alarms about everything that needs a person, and a dashboard of the rest. */
public final class EyesStack extends Stack {

    public EyesStack(
            Construct scope,
            String id,
            StackProps props,
            StageSettings settings,
            MessagingStack messaging,
            ServicesStack services,
            EdgeStack edge) {
        super(scope, id, props);
        Topic topic = topic(settings);
        Alarms alarms = new Alarms(this, topic);
        MessageAlarms ofMessages = new MessageAlarms(alarms);
        ServiceAlarms ofServices = new ServiceAlarms(alarms);
        for (Service service : Service.values()) {
            ofMessages.ofQueues(service, messaging.queue(service));
            ofServices.ofErrors(service, services.service(service).logs());
            ofServices.ofTasks(service, services.service(service).service());
        }
        Topology.rules().forEach(ofMessages::ofRule);
        if (settings.sample() != null) {
            ofMessages.ofNewBuilds();
        }
        ofServices.ofLateVerdicts(services.service(Service.EVALUATOR).logs());
        alarms.ofFrontDoor(edge.frontDoor().api());
        alarms.ofRefusals(edge.frontDoor().api());
        alarms.ofReport(edge.report());
        Dashboards.of(this, messaging, services, edge);
    }

    private Topic topic(StageSettings settings) {
        Topic topic = Topic.Builder.create(this, "Alarms")
                .topicName("unbreakable-alarms")
                .enforceSsl(true)
                .build();
        topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com")
                .withConditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount()))));
        if (settings.alarmEmail() != null) {
            topic.addSubscription(new EmailSubscription(settings.alarmEmail()));
        }
        CfnOutput.Builder.create(this, "AlarmTopic")
                .description("Where alarms go")
                .value(topic.getTopicArn())
                .build();
        return topic;
    }
}
