package io.unbreakable.sampleapp;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The home page: which build runs where. */
record HomePage(String buildNumber, String colour, String host, boolean production, List<Property> properties)
        implements TemplateInstance {

    /** One line of the table; the value is never empty. */
    record Property(String name, String value) {}

    /** The name of the colour of a build, which the style sheet knows; builds without one of their own share one. */
    static String colourOf(String buildNumber) {
        return switch (buildNumber) {
            case "1" -> "blue";
            case "2" -> "amber";
            case "3" -> "green";
            case "4" -> "purple";
            default -> "grey";
        };
    }
}
