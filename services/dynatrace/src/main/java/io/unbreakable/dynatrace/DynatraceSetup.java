package io.unbreakable.dynatrace;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads how an environment is set up, for people who want to know; no service does that. Every call is one attempt and throws
 * a {@link DynatraceException}.
 */
public final class DynatraceSetup {
    private static final String NAMING_RULES = "conditionalNaming/service";

    private final TokenSource token;
    private final Transport transport;

    /**
     * A reader; the parameters are those of {@link DynatraceClient}.
     *
     * @param token with the scopes {@code settings.read} and {@code ReadConfig}, for what needs them
     */
    public DynatraceSetup(URI baseUrl, TokenSource token, Duration timeout) {
        this.token = requireNonNull(token, "token");
        this.transport = new Transport(
                baseUrl, token, timeout, BreakerSettings.DEFAULT, CallListener.NONE, InstantSource.system());
    }

    /** What the token itself may do, for which it needs no scope. Platform tokens cannot be looked up. */
    public ApiTokenInfo token() {
        var body = Map.of("token", token.token().strip());
        return transport.post("apiTokens/lookup", "apiTokens/lookup", body, ApiTokenInfo.class);
    }

    /**
     * All objects of a schema. Needs {@code settings.read}.
     *
     * @param scope {@code environment}, or the id of an entity
     */
    public List<SettingsObject> settings(String schemaId, String scope) {
        var parameters = new Parameters()
                .with("schemaIds", schemaId)
                .with("scopes", scope)
                .with("fields", "objectId,schemaId,scope,value")
                .with("pageSize", "500");
        return Pages.all(transport, "settings/objects", "settings/objects", parameters, Pages.SettingsPage.class);
    }

    /** The rules of this name by which services are named. Needs {@code ReadConfig}; platform gateways do not answer it. */
    public List<ServiceNamingRule> serviceNamingRules(String name) {
        var listed = transport.getConfig("config/v1/conditionalNaming/service", NAMING_RULES, NamingRules.class);
        return Lists.orEmpty(listed.values()).stream()
                .filter(rule -> rule.name().equals(name))
                .map(rule -> transport.getConfig(
                        "config/v1/conditionalNaming/service/{id}",
                        NAMING_RULES + "/" + Parameters.encoded(rule.id()),
                        ServiceNamingRule.class))
                .toList();
    }

    private record NamingRules(@Nullable List<Listed> values) {}

    private record Listed(String id, String name) {}
}
