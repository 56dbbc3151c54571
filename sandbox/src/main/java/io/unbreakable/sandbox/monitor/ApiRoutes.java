package io.unbreakable.sandbox.monitor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which call is answered by what and which scope it needs. */
final class ApiRoutes {

    private static final String NAMING_RULES = "/api/config/v1/conditionalNaming/service";

    /** A call of the API; the parameter is the part of the path that varies, empty where none does. */
    record Route(String name, String method, Pattern path, String scope, Answer answer) {}

    /** Answers a call whose path matched. */
    interface Answer {
        ApiResponse to(String parameter, ApiRequest request);
    }

    /** A route and the part of the path that varies. */
    record Found(Route route, String parameter) {}

    private final List<Route> routes;

    ApiRoutes(MetricsApi metrics, EntitiesApi entities, EventsApi events, ProblemsApi problems, SetupApi setup) {
        this.routes = List.of(
                route("GET", "/api/v2/metrics", "metrics.read", (id, request) -> metrics.list(request)),
                route("GET", "/api/v2/metrics/query", "metrics.read", (id, request) -> metrics.query(request)),
                route("GET", "/api/v2/metrics/{id}", "metrics.read", (id, request) -> metrics.descriptor(id)),
                route("GET", "/api/v2/entities", "entities.read", (id, request) -> entities.list(request)),
                route("POST", "/api/v2/events/ingest", "events.ingest", (id, request) -> events.ingest(request)),
                route("GET", "/api/v2/events", "events.read", (id, request) -> events.list(request)),
                route("GET", "/api/v2/problems", "problems.read", (id, request) -> problems.list(request)),
                route("GET", "/api/v2/problems/{id}", "problems.read", problems::get),
                route("GET", "/api/v2/problems/{id}/comments", "problems.read", problems::comments),
                route("POST", "/api/v2/problems/{id}/comments", "problems.write", problems::comment),
                route("POST", "/api/v2/problems/{id}/close", "problems.write", problems::close),
                route("POST", "/api/v2/apiTokens/lookup", Access.ANY, (id, request) -> setup.lookup(request)),
                route("GET", "/api/v2/settings/objects", "settings.read", (id, request) -> setup.list(request)),
                route("POST", "/api/v2/settings/objects", "settings.write", (id, request) -> setup.create(request)),
                route("GET", NAMING_RULES, "ReadConfig", (id, request) -> setup.namingRules()),
                route("GET", NAMING_RULES + "/{id}", "ReadConfig", (id, request) -> setup.namingRule(id)),
                route("POST", NAMING_RULES, "WriteConfig", (id, request) -> setup.addNamingRule(request)));
    }

    private static Route route(String method, String path, String scope, Answer answer) {
        Pattern pattern = Pattern.compile(path.replace("{id}", "([^/]+)"));
        return new Route(method + " " + path, method, pattern, scope, answer);
    }

    Found find(String method, String path) {
        boolean known = false;
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (matcher.matches()) {
                known = true;
                if (route.method().equals(method)) {
                    return new Found(route, matcher.groupCount() > 0 ? matcher.group(1) : "");
                }
            }
        }
        throw known
                ? new ApiException(405, "HTTP 405 Method Not Allowed")
                : ApiException.notFound("HTTP 404 Not Found");
    }
}
