package io.unbreakable.monspec.cli.tenant;

import io.unbreakable.dynatrace.ApiTokenInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the services' token may do, and whether that is what they need. */
final class TokenFindings {
    private static final Duration SOON = Duration.ofDays(14);
    private static final Map<String, String> NEEDED = needed();

    private TokenFindings() {}

    private static Map<String, String> needed() {
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put("metrics.read", "the evaluator measures");
        scopes.put("entities.read", "the evaluator counts callers, the remediator reads tags");
        scopes.put("events.ingest", "ingest announces deployments");
        scopes.put("events.read", "ingest and the remediator find deployments again");
        scopes.put("problems.read", "ingest and the remediator confirm problems");
        scopes.put("problems.write", "the remediator comments on them");
        return scopes;
    }

    static List<Finding> of(ApiTokenInfo token, Instant now) {
        List<Finding> findings = new ArrayList<>(List.of(life(token, now)));
        NEEDED.forEach((scope, use) -> findings.add(
                token.scopes().contains(scope)
                        ? Finding.ok("scope " + scope, use)
                        : Finding.missing("scope " + scope, use + ": make a token that has it")));
        var more = new TreeSet<>(token.scopes());
        more.removeAll(NEEDED.keySet());
        if (!more.isEmpty()) {
            findings.add(Finding.note(
                    "scopes",
                    "it may also do what no service needs: " + String.join(", ", more)
                            + ". Give the services a token of their own without that"));
        }
        return findings;
    }

    private static Finding life(ApiTokenInfo token, Instant now) {
        String name = "token " + (token.id() == null ? "" : token.id());
        var end = token.expirationDate();
        if (!token.enabled()) {
            return Finding.missing(name, "it is disabled: enable it, or make another");
        }
        if (end == null) {
            return Finding.ok(name, "enabled, does not expire");
        }
        return end.isBefore(now.plus(SOON))
                ? Finding.missing(name, "it expires at %s: make another, see docs/operations.md".formatted(end))
                : Finding.ok(name, "enabled, expires at " + end);
    }
}
