package io.unbreakable.cdk;

import io.unbreakable.cdk.messaging.MessagingStack;
import io.unbreakable.cdk.settings.SettingsException;
import io.unbreakable.cdk.settings.SettingsReader;
import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.cdk.state.StateStack;
import software.amazon.awscdk.App;
import software.amazon.awscdk.StackProps;

/** Everything that one installation needs on AWS. */
public final class UnbreakableApp {
    private UnbreakableApp() {}

    /** Synthesises the stage that the context names; says in one sentence what is wrong with its settings. */
    public static void main(String[] args) {
        App app = new App();
        try {
            build(app, SettingsReader.read(app.getNode().tryGetContext("stage"), app.getNode().tryGetContext("stages")));
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        app.synth();
    }

    static void build(App app, StageSettings settings) {
        new MessagingStack(app, "Unbreakable-Messaging", StackProps.builder().build(), settings);
        new StateStack(app, "Unbreakable-State", StackProps.builder().build(), settings.deleteDataWithStack());
    }
}
