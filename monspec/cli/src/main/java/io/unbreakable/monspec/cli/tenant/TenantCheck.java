package io.unbreakable.monspec.cli.tenant;

import static java.util.Objects.requireNonNull;

import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceSetup;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at an environment, and changes nothing.
 *
 * @param url full base URL
 * @param token of whoever looks; needs {@code entities.read}, {@code settings.read} and {@code ReadConfig}
 * @param servicesToken of the services, which is what is judged; may be the same
 * @param groups deployment groups whose services are looked for
 * @param patience how long, in all, to wait for an environment that throttles
 */
public record TenantCheck(URI url, String token, String servicesToken, List<String> groups, Duration patience) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public TenantCheck {
        requireNonNull(url, "url");
        requireNonNull(token, "token");
        requireNonNull(servicesToken, "servicesToken");
        groups = List.copyOf(groups);
        requireNonNull(patience, "patience");
    }

    /**
     * All findings, in the order in which things are set up.
     *
     * @throws io.unbreakable.dynatrace.DynatraceException.Unreachable when nobody answers
     */
    public List<Finding> findings(Instant now) {
        Supplier<List<Finding>> services =
                () -> TokenFindings.of(setup(servicesToken).token(), now);
        var rules = new SettingsFindings(setup(token));
        var look = new Look(patience);
        List<Finding> findings = new ArrayList<>(look.at("token", services));
        findings.addAll(look.at("tag DeploymentGroup", rules::tagRule));
        findings.addAll(look.at("service names", rules::naming));
        findings.addAll(look.at("alerting", () -> alerting(rules)));
        findings.addAll(look.at("log event", rules::logEvent));
        var seen = new ServiceFindings(new DynatraceClient(url, () -> token, TIMEOUT), setup(token), now);
        groups.forEach(group -> findings.addAll(look.at("services of " + group, () -> seen.of(group))));
        return findings;
    }

    private static List<Finding> alerting(SettingsFindings rules) {
        var profile = rules.profile();
        List<Finding> findings = new ArrayList<>(SettingsFindings.profile(profile));
        findings.addAll(NotificationFindings.of(rules.objects("builtin:problem.notifications"), profile));
        return findings;
    }

    private DynatraceSetup setup(String secret) {
        return new DynatraceSetup(url, () -> secret, TIMEOUT);
    }

    @Override
    public String toString() {
        return "TenantCheck[url=%s, tokens=***, groups=%s]".formatted(url, groups);
    }
}
