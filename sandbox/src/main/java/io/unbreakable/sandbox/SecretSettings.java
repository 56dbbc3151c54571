package io.unbreakable.sandbox;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which settings of a process are secret: their names say so, so that none has to be listed. */
final class SecretSettings {
    private static final Pattern SECRET =
            Pattern.compile(".*(TOKEN|SECRET|PASSWORD|CREDENTIAL|WEBHOOK|API_KEY|PRIVATE_KEY|HEADERS).*");

    /** What tells where a secret is, and is none itself. */
    private static final Pattern PLACE =
            Pattern.compile(".*(_FILE|_PAUSE)|UNBREAKABLE_DYNATRACE_TOKEN_SECRET|UNBREAKABLE_REPORT_SIGN_IN_SECRET");

    private static final Pattern OF_SERVICES = Pattern.compile("(AWS|UNBREAKABLE|QUARKUS)_.*");

    /** What is shorter, such as the embedded AWS's {@code test}, is a word like others. */
    private static final int SHORTEST = 8;

    private SecretSettings() {}

    /** The values that nobody may see of a service that got these variables beside those of its surroundings. */
    static List<String> of(Map<String, String> given, Map<String, String> surroundings) {
        return Stream.concat(
                        given.entrySet().stream(),
                        surroundings.entrySet().stream()
                                .filter(variable ->
                                        OF_SERVICES.matcher(variable.getKey()).matches()))
                .filter(variable -> isSecret(variable.getKey()))
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name).matches() && !PLACE.matcher(name).matches();
    }
}
