package io.unbreakable.dynatrace;

import org.jspecify.annotations.Nullable;

/**
 * A rule by which services are named.
 *
 * @param nameFormat what the name consists of, with placeholders in braces
 * @param enabled whether anything is named by it
 */
public record ServiceNamingRule(
        @Nullable String displayName, @Nullable String nameFormat, boolean enabled) {}
