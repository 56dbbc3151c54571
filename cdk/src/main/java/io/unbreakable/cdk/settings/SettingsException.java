package io.unbreakable.cdk.settings;

/** A setting of the stage is missing or makes no sense; the message names it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String setting;
    private final String problem;

    /** With a whole sentence that says what is wrong. */
    SettingsException(String sentence) {
        super(sentence);
        setting = "";
        problem = sentence;
    }

    SettingsException(String setting, String problem) {
        super("Setting '" + setting + "' in cdk.json " + problem + ".");
        this.setting = setting;
        this.problem = problem;
    }

    /** The setting's name where it stands. */
    String setting() {
        return setting;
    }

    /** What is wrong with it, without a full stop. */
    String problem() {
        return problem;
    }
}
