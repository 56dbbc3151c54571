package io.unbreakable.cdk;

import io.unbreakable.cdk.settings.Place;
import io.unbreakable.cdk.settings.SettingsException;
import io.unbreakable.cdk.settings.SettingsReader;
import io.unbreakable.cdk.settings.StageSettings;
import software.amazon.awscdk.App;

/** Everything that one installation needs on AWS. */
public final class UnbreakableApp {
    private UnbreakableApp() {}

    /** Synthesises the stage that the context names; says in one sentence what is wrong with its settings. */
    public static void main(String[] args) {
        App app = new App();
        try {
            boolean deploying = "true".equals(app.getNode().tryGetContext("deploying"));
            StageSettings settings = SettingsReader.read(name -> app.getNode().tryGetContext(name));
            Place place = Place.of(deploying, System.getenv());
            new Installation(app, settings, place);
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        app.synth();
    }
}
