package io.unbreakable.report.http;

import io.unbreakable.contracts.Execution;
import io.unbreakable.report.domain.HistoryRow;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses of pages. */
final class Links {
    private Links() {}

    static String validation(String id) {
        return "/validations/" + segment(id);
    }

    static String execution(Execution execution) {
        return "/pipelines/" + segment(execution.pipeline()) + "/executions/" + segment(execution.executionId());
    }

    static String pipeline(String pipeline) {
        return "/pipelines/" + segment(pipeline);
    }

    /** The trend of an objective of this run's gate. */
    static String trend(HistoryRow row, String objective) {
        return trend(row.pipeline(), row.gate(), objective);
    }

    /** The trend of an objective of a gate. */
    static String trend(String pipeline, String gate, String objective) {
        return "/trend?pipeline=" + segment(pipeline) + "&gate=" + segment(gate) + "&objective=" + segment(objective);
    }

    /** The past of a gate. */
    static String history(String pipeline, String gate) {
        return "/history?pipeline=" + segment(pipeline) + "&gate=" + segment(gate);
    }

    /** Another page with the parameters of this one, but for one of them; null for none. */
    static String with(UriInfo uri, String path, String parameter, @Nullable String value) {
        Map<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
        parameters.remove(parameter);
        if (value != null) {
            parameters.put(parameter, List.of(value));
        }
        String query = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().getFirst().isBlank())
                .map(entry ->
                        segment(entry.getKey()) + "=" + segment(entry.getValue().getFirst()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
