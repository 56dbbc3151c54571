package io.unbreakable.monspec.plan;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.EnvironmentSpec;
import io.unbreakable.monspec.spec.ServiceSpec;
import io.unbreakable.monspec.spec.TagSpec;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dynatrace entity selectors. A tag's context is always written, a colon in key or value is escaped, and what the
 * grammar has no rule for (quotes, backslashes, tildes, control characters) is refused rather than guessed.
 */
public final class Selectors {
    /** The longest entity selector that Dynatrace takes, in characters. */
    public static final int MAX_LENGTH = 2_000;

    private static final Pattern UNQUOTABLE = Pattern.compile("[\"\\\\~\\p{Cntrl}]");
    private static final Pattern CONTEXT = Pattern.compile("[A-Za-z0-9_]+");

    private Selectors() {}

    /** Selects the entities of an environment of a service. */
    public static Selection environment(ServiceSpec service, EnvironmentSpec environment) {
        try {
            return new Selection.Selected(tagged(service, environment));
        } catch (Unplanned e) {
            return new Selection.Unselectable(e.sentence());
        }
    }

    /**
     * The selector of a key request (service method). It carries no tag of its own and is found through its service.
     *
     * @param side whose key request is meant
     * @param method its name, as a {@link Measure.Metric} of a plan names it
     */
    public static String keyRequest(Side side, String method) {
        return keyRequest(side.entitySelector(), method);
    }

    static String keyRequest(String sideSelector, String method) {
        return "type(\"SERVICE_METHOD\"),entityName.equals(\"%s\"),fromRelationships.isServiceMethodOfService(%s)"
                .formatted(method, sideSelector);
    }

    static String tagged(ServiceSpec service, EnvironmentSpec environment) {
        var where = "%s, environment %s".formatted(service.key(), environment.name());
        if (environment.tags().isEmpty()) {
            throw unselectable("%s has no tags, so its entities cannot be told from others.".formatted(where));
        }
        var selector = "type(\"%s\"),".formatted(service.etype())
                + environment.tags().stream().map(tag -> tag(tag, where)).collect(Collectors.joining(","));
        return requireShort(selector, where);
    }

    static String requireQuotable(String text, String what) {
        if (UNQUOTABLE.matcher(text).find()) {
            throw unselectable(
                    "%s cannot be written in an entity selector, because it contains a quote, a backslash, a tilde or a control character: %s"
                            .formatted(what, text.replaceAll("\\p{Cntrl}", "?")));
        }
        return text;
    }

    static String requireShort(String selector, String where) {
        if (selector.length() > MAX_LENGTH) {
            throw unselectable("%s: the entity selector has %d characters; Dynatrace takes at most %d."
                    .formatted(where, selector.length(), MAX_LENGTH));
        }
        return selector;
    }

    private static String tag(TagSpec tag, String where) {
        if (!CONTEXT.matcher(tag.context()).matches()) {
            throw unselectable(
                    "%s: the context of the tag %s is not a word: %s".formatted(where, tag.key(), tag.context()));
        }
        var value = tag.value();
        return "tag(\"[%s]%s%s\")"
                .formatted(
                        tag.context(),
                        escaped(tag.key(), where + ": a tag's key"),
                        value == null ? "" : ":" + escaped(value, where + ": the value of the tag " + tag.key()));
    }

    private static Unplanned unselectable(String sentence) {
        return new Unplanned(Code.UNSELECTABLE, "", sentence, null);
    }

    private static String escaped(String text, String what) {
        return requireQuotable(text, what).replace(":", "\\:");
    }
}
