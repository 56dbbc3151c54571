package io.unbreakable.cdk;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.unbreakable.cdk.edge.EdgeStack;
import io.unbreakable.cdk.eyes.EyesStack;
import io.unbreakable.cdk.messaging.MessagingStack;
import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.cdk.sample.SamplePipeline;
import io.unbreakable.cdk.sample.SampleStack;
import io.unbreakable.cdk.secrets.SecretsStack;
import io.unbreakable.cdk.services.Foundations;
import io.unbreakable.cdk.services.ServicesStack;
import io.unbreakable.cdk.settings.Place;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.cdk.state.StateStack;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;

/** The stacks of one installation, one per concern, and the rules of cdk-nag over all of them. */
final class Installation {
    private static final String PREFIX = "Unbreakable-";

    Installation(App app, StageSettings stage, Place place) {
        StageSettings settings = stage.sample() == null ? stage : stage.with(SamplePipeline.settings(place));
        NetworkStack network = new NetworkStack(app, PREFIX + "Network", about("Network and cluster"), settings);
        MessagingStack messaging = new MessagingStack(app, PREFIX + "Messaging", about("Bus, queues, rules"), settings);
        StateStack state = new StateStack(
                app, PREFIX + "State", about("Tables and evidence"), place, settings.deleteDataWithStack());
        SecretsStack secrets = new SecretsStack(app, PREFIX + "Secrets", about("Secrets"), settings);
        EdgeStack edge = new EdgeStack(
                app, PREFIX + "Edge", about("What is reached from outside"), settings, place, network, messaging);
        Foundations on = new Foundations(network, messaging, state, secrets, edge);
        ServicesStack services = new ServicesStack(app, PREFIX + "Services", about("The six services"), settings, on);
        services.addStackDependency(edge);
        new EyesStack(app, PREFIX + "Eyes", about("Alarms and dashboard"), settings, messaging, services, edge);
        if (settings.sample() != null) {
            new SampleStack(
                    app,
                    PREFIX + "Sample",
                    about("The demonstration"),
                    settings,
                    place,
                    settings.sample(),
                    network,
                    secrets,
                    edge);
        }
        Tags.of(app).add("application", "unbreakable");
        Aspects.of(app).add(new AwsSolutionsChecks());
    }

    private static StackProps about(String what) {
        return StackProps.builder().description("Unbreakable: " + what).build();
    }
}
