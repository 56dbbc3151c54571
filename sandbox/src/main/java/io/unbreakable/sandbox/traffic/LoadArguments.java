package io.unbreakable.sandbox.traffic;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a load generator's plan from arguments such as {@code --rate 20}, or else from variables such as LOAD_RATE. */
final class LoadArguments {

    private final String[] args;
    private final Map<String, String> variables;

    private LoadArguments(String[] args, Map<String, String> variables) {
        this.args = args;
        this.variables = variables;
    }

    static LoadPlan plan(String[] args, Map<String, String> variables) {
        LoadArguments arguments = new LoadArguments(args, variables);
        URI target = URI.create(arguments.needed("target"));
        LoadPlan usual = LoadPlan.usual(target, URI.create(arguments.needed("invoke-url")));
        return new LoadPlan(
                target,
                Double.parseDouble(arguments.get("rate", String.valueOf(usual.perSecond()))),
                Double.parseDouble(arguments.get("invoke-share", String.valueOf(usual.invokeShare()))),
                usual.invokeUrl(),
                arguments.get("caller", usual.caller()),
                usual.concurrency());
    }

    private String needed(String name) {
        String value = find(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    private String get(String name, String otherwise) {
        String value = find(name);
        return value == null ? otherwise : value;
    }

    private @Nullable String find(String name) {
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (args[i].equals("--" + name)) {
                return args[i + 1];
            }
        }
        return variables.get("LOAD_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
