package io.unbreakable.cdk;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that code knows, read from its {@code @ConfigMapping} interfaces. */
final class KnownSettings {
    private static final Pattern MAPPING = Pattern.compile(
            "@ConfigMapping\\(prefix = \"(?<prefix>[^\"]+)\"\\)\\s+(?:public )?interface (?<name>\\w+) ");
    private static final Pattern PART =
            Pattern.compile("(?m)^    interface (?<name>\\w+) \\{(?<body>.*?)^    }", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("(?m)^ +(?<type>[\\w<>]+) (?<name>\\w+)\\(\\);");

    private KnownSettings() {}

    static Set<String> of(Iterable<String> classes) {
        Set<String> settings = new TreeSet<>();
        for (String code : classes) {
            Matcher mapping = MAPPING.matcher(code);
            if (mapping.find()) {
                add(mapping.group("prefix"), PART.matcher(code).replaceAll(""), code, settings);
            }
            Pattern.compile("getValue\\(\"([a-z.-]+)\"\\)")
                    .matcher(code)
                    .results()
                    .forEach(found -> settings.add(found.group(1)));
        }
        return settings;
    }

    private static void add(String prefix, String body, String code, Set<String> settings) {
        METHOD.matcher(body).results().forEach(method -> {
            String name = prefix + "." + kebab(method.group("name"));
            PART.matcher(code)
                    .results()
                    .filter(part -> part.group("name").equals(method.group("type")))
                    .findFirst()
                    .ifPresentOrElse(part -> add(name, part.group("body"), code, settings), () -> settings.add(name));
        });
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
