package io.unbreakable.sandbox.pipeline.codedeploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hooks of an {@code appspec.yml}: of its YAML only what such files are made of is understood, block maps and lists of
 * {@code location} and {@code timeout}. {@code files} and {@code permissions} are not: everything runs from the unpacked bundle.
 */
record AppSpec(Map<String, List<Script>> hooks) {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofHours(1);

    /** One script of a hook; {@code timeout} bounds it. */
    record Script(String location, Duration timeout) {}

    List<Script> scripts(String hook) {
        return hooks.getOrDefault(hook, List.of());
    }

    static AppSpec parse(List<String> lines) {
        Map<String, List<Script>> hooks = new LinkedHashMap<>();
        List<Script> current = new ArrayList<>();
        boolean inHooks = false;
        for (String raw : lines) {
            String line = raw.replaceFirst("(^|\\s)#.*$", "").stripTrailing();
            String entry = line.strip().replaceFirst("^-\\s*", "");
            int colon = entry.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = unquote(entry.substring(0, colon));
            String value = unquote(entry.substring(colon + 1));
            if (!Character.isWhitespace(line.charAt(0))) {
                inHooks = key.equals("hooks");
            } else if (inHooks && value.isEmpty()) {
                current = hooks.computeIfAbsent(key, name -> new ArrayList<>());
            } else if (inHooks) {
                add(current, key, value);
            }
        }
        if (hooks.isEmpty()) {
            throw new DeploymentFailure("INVALID_REVISION", "The appspec.yml has no hooks.");
        }
        return new AppSpec(hooks);
    }

    private static void add(List<Script> scripts, String key, String value) {
        if (key.equals("location")) {
            scripts.add(new Script(value, DEFAULT_TIMEOUT));
        } else if (key.equals("timeout") && !scripts.isEmpty()) {
            Script last = scripts.removeLast();
            scripts.add(new Script(last.location(), seconds(value)));
        }
    }

    private static Duration seconds(String value) {
        try {
            return Duration.ofSeconds(Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw new DeploymentFailure("INVALID_REVISION", "The appspec.yml has a timeout of '%s'.".formatted(value));
        }
    }

    private static String unquote(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.length() > 1
                && "\"'".indexOf(stripped.charAt(0)) >= 0
                && stripped.charAt(0) == stripped.charAt(stripped.length() - 1);
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
