package io.unbreakable.cdk;

import io.unbreakable.cdk.settings.Place;
import io.unbreakable.cdk.settings.SettingsException;
import io.unbreakable.cdk.settings.SettingsReader;
import software.amazon.awscdk.App;

/** Everything that one installation needs on AWS. */
public final class UnbreakableApp {
    private UnbreakableApp() {}

    /** Synthesises the stage that the context names; says in one sentence what is wrong with its settings. */
    public static void main(String[] args) {
        App app = new App();
        try {
            boolean deploying = "true".equals(app.getNode().tryGetContext("deploying"));
            new Installation(
                    app,
                    SettingsReader.read(name -> app.getNode().tryGetContext(name)),
                    Place.of(deploying, System.getenv()));
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        app.synth();
    }
}
