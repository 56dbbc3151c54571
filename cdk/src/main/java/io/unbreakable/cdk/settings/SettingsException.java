package io.unbreakable.cdk.settings;

/** A setting of the stage is missing or makes no sense; the message names it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a whole sentence that says what is wrong. */
    SettingsException(String sentence) {
        super(sentence);
    }

    SettingsException(String setting, String problem) {
        super("Setting '" + setting + "' in cdk.json " + problem + ".");
    }
}
